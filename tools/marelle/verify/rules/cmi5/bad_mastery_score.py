"""La note de passage cmi5 n’est pas entre 0 et 1.

C’est une fraction : 0.8, et non 80.

Exemple : « masteryScore='80' ».
À faire plutôt : « masteryScore='0.8' ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.course import units

CODE = Code("MRL887", "bad-mastery-score")
ENGLISH = """The pass mark of cmi5 is not between 0 and 1.

It is a fraction, and the LMS compares it with a scaled score: 0.8, and not 80.

Example: “masteryScore='80'”.
Do instead: “masteryScore='0.8'”.
"""


_FRACTION = re.compile(r"\+?(?:0?\.[0-9]+|0+(?:\.[0-9]*)?|0*1(?:\.0*)?)")


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding for each mastery score that is no fraction (13.1.4)."""
    for unit in units(package):
        score = unit.element.attributes.get("masteryScore")
        if score is not None and not _FRACTION.fullmatch(score.strip()):
            yield finding(
                CODE,
                package.at(unit.element, "masteryScore"),
                _("« {score} » n’est pas entre 0 et 1.").format(score=score),
                _("Écrivez 0.8 pour 80 %, avec un point."),
            )
