"""Une association a plus d’étiquettes en trop que de paires.

Deux ou trois suffisent à empêcher de finir par élimination. Au-delà, on lit pour rien.

Exemple :

    - id: ou-va-le-verre
      type: match
      prompt: Reliez chaque objet à son bac.
      pairs:
        - {id: bocal, left: Un bocal, right: Le bac blanc}
        - {id: carton, left: Un carton, right: Le bac jaune}
      distractors:
        - {id: vert, text: Le bac vert}
        - {id: marron, text: Le bac marron}
        - {id: benne, text: La benne}
      feedback: {incorrect: Le verre va dans le bac blanc.}

Écrivez plutôt :

    - id: ou-va-le-verre
      type: match
      prompt: Reliez chaque objet à son bac.
      pairs:
        - {id: bocal, left: Un bocal, right: Le bac blanc}
        - {id: carton, left: Un carton, right: Le bac jaune}
      distractors:
        - {id: vert, text: Le bac vert}
      feedback: {incorrect: Le verre va dans le bac blanc.}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading

CODE = Code("MRL510", "idle-distractors", Severity.WARNING)
ENGLISH = """A matching has more labels left over than pairs.

Two or three are enough to stop people from finishing by elimination. Past that they read for
nothing.
"""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each matching with more labels left over than pairs."""
    for activity in reading.activities:
        extra = activity.node.get("distractors", ())
        pairs = activity.node.get("pairs", ())
        if pairs and len(extra) > len(pairs):
            yield Diagnostic(
                code=CODE,
                span=activity.node["distractors"].span,
                message=_("{extra} étiquettes en trop pour {pairs} paires.").format(
                    extra=len(extra), pairs=len(pairs)
                ),
                hint=_("Gardez celles que l’on confond vraiment."),
            )
