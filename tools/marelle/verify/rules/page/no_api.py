"""Aucun script du paquet ne cherche le LMS.

La leçon s’ouvre, mais ne rapportera jamais ni note, ni avancement, ni reprise : c’est souvent un
site déguisé en paquet.

Exemple : un paquet SCORM 1.2 où « LMSInitialize » n’est nulle part ; un paquet cmi5 sans
« LMS.LaunchData ».
À faire plutôt : exportez la leçon au bon format depuis son outil auteur.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import edition
from marelle.verify.pages import launched, scripts

CODE = Code("MRL874", "no-api")
ENGLISH = """No script of the package looks for the LMS.

The lesson opens, but will never report a score, a progress or a place to resume: it is often a
site in disguise.

Example: a SCORM 1.2 package where “LMSInitialize” is nowhere; a cmi5 package without
“LMS.LaunchData”.
Do instead: export the lesson in the right format from its authoring tool.
"""


_NAMES = {
    "1.2": b"LMSInitialize",
    "2004": b"API_1484_11",
    "cmi5": b"LMS.LaunchData",
    "xapi": b"endpoint",
}


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when no script or page names what its standard makes it look for."""
    if not any(name in package.files for name in launched(package)):
        return
    wanted = _NAMES[edition(package) if package.kind == "scorm" else package.kind]
    if not any(wanted in code for _name, code in scripts(package)):
        yield finding(
            CODE,
            package.whole(),
            _("Aucun script de ce paquet ne cherche « {api} ».").format(api=wanted.decode()),
            _("Exportez la leçon au bon format depuis son outil auteur."),
        )
