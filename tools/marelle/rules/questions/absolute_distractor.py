"""Toutes les mauvaises réponses disent « toujours », « jamais » ou « rien », et pas la bonne.

Ces mots ont l’air faux : on les écarte sans rien savoir.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: jamais, text: Je n’y touche jamais., feedback: Le trottoir reste barré.}
        - {id: toujours, text: Je le pousse toujours., feedback: Vous risquez de vous blesser.}

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

CODE = Code("MRL528", "absolute-distractor", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Every wrong answer says “always”, “never” or “nothing”, and the right one does not.

Such words look wrong: people rule them out without knowing.
"""
_ABSOLUTE = re.compile(
    r"\b(?:toujours|jamais|rien|personne|aucune?|forcément|systématiquement)\b", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning when absolute words are in all wrong answers, two or more, and there only."""
    for offer in offers(reading):
        texts = [choice.get("text") for choice in offer.choices]
        if offer.right is None or len(texts) < 3:
            continue
        absolute = [bool(_ABSOLUTE.search(text)) for text in texts]
        if not absolute.pop(offer.right) and all(absolute):
            yield Diagnostic(
                code=CODE,
                span=next(c["text"].span for c in offer.choices if not c.get("correct")),
                message=_("Seules les mauvaises réponses disent « jamais » ou « toujours »."),
                hint=_("Nuancez une erreur, pour qu’elle ait l’air possible."),
            )
