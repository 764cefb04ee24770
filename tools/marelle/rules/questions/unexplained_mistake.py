"""Une erreur ne reçoit aucune explication.

C’est au moment où il se trompe que l’agent apprend. « Ce n’est pas ça » ne lui apprend rien.

Exemple :

    - id: ou-va-le-verre
      type: match
      prompt: Reliez chaque objet à son bac.
      pairs:
        - {id: bocal, left: Un bocal, right: Le bac blanc}
        - {id: carton, left: Un carton, right: Le bac jaune}

Écrivez plutôt :

    - id: ou-va-le-verre
      type: match
      prompt: Reliez chaque objet à son bac.
      pairs:
        - {id: bocal, left: Un bocal, right: Le bac blanc}
        - {id: carton, left: Un carton, right: Le bac jaune}
      feedback: {incorrect: Le verre va dans le bac blanc.}
"""

from collections.abc import Iterator

from marelle.activities import activity_types
from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.read.document import Node
from marelle.rules.base import Reading

CODE = Code("MRL523", "unexplained-mistake", Severity.WARNING)
ENGLISH = """A mistake gets no explanation.

People learn at the moment they are wrong. “That is not it” teaches nothing.
"""
# Lists whose parts bring an explanation each.
_PARTS = ("choices", "elements", "gaps", "nodes", "pictures", "rows", "tokens", "zones")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each scored activity that says nothing of a wrong answer."""
    for activity in reading.activities:
        item = activity.item
        wanted = activity.right and activity_types()[item.type].scored
        if wanted and not item.feedback.incorrect and not _explains_parts(activity.node):
            yield Diagnostic(
                code=CODE,
                span=item.span,
                message=_("« {id} » n’explique pas l’erreur.").format(id=item.id),
                hint=_(
                    "Ajoutez « feedback: » avec « incorrect: » : ce qui est juste, et pourquoi."
                ),
            )


def _explains_parts(node: Node) -> bool:
    """Tell whether the parts of an activity carry explanations; its type checks which must."""
    parts = (part for name in _PARTS for part in node.get(name, ()))
    return any("feedback" in part or "choices" in part for part in parts)
