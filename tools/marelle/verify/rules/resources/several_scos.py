"""Le paquet contient plusieurs SCO.

Certains LMS n’en ouvrent qu’un, et ils ne comptent pas la note d’ensemble de la même façon.

Exemple : un « item » par chapitre, chacun avec son SCO.
À faire plutôt : un seul SCO, avec un menu dedans ; ou un paquet par leçon.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import scos

CODE = Code("MRL852", "several-scos")
ENGLISH = """The package holds several SCOs.

Some LMSs open one only, and they do not count the overall score in the same way.

Example: one “item” for each chapter, each with its SCO.
Do instead: one SCO, with a menu in it; or one package for each lesson.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding at the second SCO."""
    used = scos(package)
    if len(used) > 1:
        yield finding(
            CODE,
            package.at(used[1][0], "identifierref"),
            _("Ce paquet a {n} SCO ; certains LMS n’en ouvrent qu’un.").format(n=len(used)),
            _("Faites un paquet par leçon, ou un seul SCO avec un menu."),
        )
