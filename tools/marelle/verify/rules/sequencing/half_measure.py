"""La note de passage est dite à moitié.

Il faut « satisfiedByMeasure » et « minNormalizedMeasure » ensemble : le premier seul demande 100
%, la seconde seule n’est pas lue.

Exemple : « <imsss:primaryObjective satisfiedByMeasure='true'/> ».
À faire plutôt : les deux, ou aucun des deux quand la leçon n’est pas notée.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import SEQUENCING

CODE = Code("MRL863", "half-measure")
ENGLISH = """The pass mark is half said.

“satisfiedByMeasure” and “minNormalizedMeasure” go together: the first alone asks for 100%, the
second alone is not read.

Example: “<imsss:primaryObjective satisfiedByMeasure='true'/>”.
Do instead: both, or neither when the lesson is not graded.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each primary objective that has one and not the other."""
    for element in package.root.walk():
        if element.space == SEQUENCING and element.name == "primaryObjective":
            by_measure = element.attributes.get("satisfiedByMeasure", "false").strip()
            if (by_measure in ("true", "1")) != bool(element.first("minNormalizedMeasure")):
                yield finding(
                    CODE,
                    package.at(element, "satisfiedByMeasure"),
                    _("La note de passage est dite à moitié."),
                    _('Écrivez satisfiedByMeasure="true" et minNormalizedMeasure, ou aucun.'),
                )
