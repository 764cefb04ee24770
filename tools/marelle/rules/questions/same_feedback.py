"""Deux mauvaises réponses reçoivent le même retour.

Chaque erreur a sa raison. Le même texte pour deux erreurs ne parle d’aucune.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
        - {id: pousser, text: Je le pousse., feedback: Le trottoir reste barré.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
        - {id: pousser, text: Je le pousse., feedback: Vous risquez de vous blesser.}
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers

CODE = Code("MRL520", "same-feedback", Severity.WARNING)
ENGLISH = """Two wrong answers get the same feedback.

Each mistake has its reason. One text for two mistakes speaks of neither.
"""
_WORD = re.compile(r"\w+")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each wrong answer whose feedback another one of its question has."""
    for offer in offers(reading):
        if "nodes" in offer.choices.path:
            continue  # two ways of a story may meet
        seen: set[str] = set()
        for rank, choice in enumerate(offer.choices):
            text = " ".join(_WORD.findall(choice.get("feedback", "").lower()))
            if text and rank != offer.right and text in seen:
                yield Diagnostic(
                    code=CODE,
                    span=choice["feedback"].span,
                    message=_("Une autre réponse de cette question a le même retour."),
                    hint=_("Dites ce que cette erreur-là a de faux."),
                )
            seen |= {text} if rank != offer.right else set()
