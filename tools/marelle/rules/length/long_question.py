"""Une question dépasse 150 caractères.

Sur un petit téléphone, une longue question pousse les réponses hors de l’écran.
L’agent relit, s’agace, et répond au hasard.

Exemple : une consigne de trois phrases, avec le contexte et la question.
Écrivez plutôt : le contexte dans la leçon qui précède, et une question d’une phrase.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.model.prose import visible
from marelle.rules.base import Reading

CODE = Code("MRL502", "long-question", Severity.WARNING)
ENGLISH = """A question is longer than 150 characters.

On a small phone, a long question pushes the answers off the screen.
People read it twice, lose patience, and guess.

Example: a prompt of three sentences, with the context and the question.
Write instead: the context in the lesson before, and a question of one sentence.
"""
LIMIT = 150


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each prompt whose visible text is over the limit."""
    for activity in reading.activities:
        length = len(visible(activity.item.prompt))
        if length > LIMIT:
            yield Diagnostic(
                code=CODE,
                span=activity.node["prompt"].span,
                message=_("Cette question fait {length} caractères ; visez {limit}.").format(
                    length=length, limit=LIMIT
                ),
                hint=_("Mettez le contexte dans la leçon qui précède."),
            )
