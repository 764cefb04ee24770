"""Une question dépasse 150 caractères.

Sur un petit téléphone, une longue question pousse les réponses hors de l’écran.
L’agent relit, s’agace, et répond au hasard.

Exemple :

    - id: bon-reflexe
      type: true-false
      prompt: Quand un matelas barre tout le trottoir et que des passants descendent sur la
        chaussée pour le contourner, il faut le signaler dans l’application, sans attendre la fin
        de la tournée.
      answer: true
      feedback: {incorrect: Le signalement part tout de suite.}

Écrivez plutôt :

    - id: bon-reflexe
      type: true-false
      prompt: Un matelas barre le trottoir. Il faut le signaler tout de suite.
      answer: true
      feedback: {incorrect: Le signalement part tout de suite.}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.model.prose import visible
from marelle.rules.base import Reading

CODE = Code("MRL502", "long-question", Severity.WARNING)
ENGLISH = """A question is longer than 150 characters.

On a small phone, a long question pushes the answers off the screen.
People read it twice, lose patience, and guess.
"""
SETTINGS = {"characters": N_("Le nombre de caractères qu’une question peut avoir.")}


def check(reading: Reading, *, characters: int = 150) -> Iterator[Diagnostic]:
    """Yield a warning for each prompt whose visible text is over the limit."""
    for activity in reading.activities:
        length = len(visible(activity.item.prompt))
        if length > characters:
            yield Diagnostic(
                code=CODE,
                span=activity.node["prompt"].span,
                message=_("Cette question fait {length} caractères ; visez {limit}.").format(
                    length=length, limit=characters
                ),
                hint=_("Mettez le contexte dans la leçon qui précède."),
            )
