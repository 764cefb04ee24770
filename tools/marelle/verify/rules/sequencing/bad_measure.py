"""La note de passage de SCORM 2004 n’est pas entre -1 et 1.

« minNormalizedMeasure » est une fraction : 0.8, et non 80. Au-delà de 1, personne ne peut
réussir.

Exemple : « <imsss:minNormalizedMeasure>80</imsss:minNormalizedMeasure> ».
À faire plutôt : « <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure> ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import SEQUENCING

CODE = Code("MRL862", "bad-measure")
ENGLISH = """The pass mark of SCORM 2004 is not between -1 and 1.

“minNormalizedMeasure” is a fraction: 0.8, and not 80. Above 1, nobody can pass.

Example: “<imsss:minNormalizedMeasure>80</imsss:minNormalizedMeasure>”.
Do instead: “<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>”.
"""


_FRACTION = re.compile(r"-?(?:0?\.[0-9]+|0(?:\.[0-9]*)?|1(?:\.0*)?)")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each measure that is no fraction."""
    for element in package.root.walk():
        if element.space == SEQUENCING and element.name == "minNormalizedMeasure":
            typed = element.text.strip()
            if not _FRACTION.fullmatch(typed):
                yield finding(
                    CODE,
                    package.at(element),
                    _("« {typed} » n’est pas entre -1 et 1.").format(typed=typed),
                    _("Écrivez 0.8 pour 80 %, avec un point."),
                )
