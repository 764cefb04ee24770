"""Une mauvaise réponse est bien plus courte que toutes les autres.

Écrite sans soin, elle ne trompe personne : il reste une réponse de moins à choisir.

Exemple :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je prends une photo., correct: true, feedback: L’équipe vient.}
        - {id: pousser, text: Je le pousse contre le mur., feedback: Il est lourd.}
        - {id: rien, text: Rien., feedback: Le trottoir reste barré.}

Écrivez plutôt :

    - id: bon-reflexe
      type: choice
      prompt: Un matelas barre le trottoir. Que faites-vous ?
      choices:
        - {id: signaler, text: Je le signale., correct: true, feedback: L’équipe est prévenue.}
        - {id: attendre, text: J’attends demain., feedback: Le trottoir reste barré.}
        - {id: pousser, text: Je le pousse., feedback: Vous risquez de vous blesser.}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.choices import offers

CODE = Code("MRL513", "implausible-choice", Severity.WARNING)
ENGLISH = """A wrong answer is much shorter than all the others.

Written without care, it fools nobody: there is one answer less to choose from.
"""
RATIO = 3
MARGIN = 12


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each wrong answer a third as long as the next shortest, or less."""
    for offer in offers(reading):
        texts = [choice["text"] for choice in offer.choices]
        if offer.right is None or len(texts) < 3:
            continue
        shortest, next_one = sorted((len(t.value), rank) for rank, t in enumerate(texts))[:2]
        length, rank = shortest
        if rank != offer.right and next_one[0] >= max(RATIO * length, length + MARGIN):
            yield Diagnostic(
                code=CODE,
                span=texts[rank].span,
                message=_("« {text} » ne trompe personne.").format(text=texts[rank].value),
                hint=_("Écrivez une erreur que l’on fait vraiment, aussi longue que les autres."),
            )
