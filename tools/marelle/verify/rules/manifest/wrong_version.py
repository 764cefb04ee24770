"""La version de SCORM n’est pas écrite comme la norme l’écrit.

Moodle prend pour du SCORM 1.2, sans le dire, tout ce qui n’est pas exactement l’une des trois
versions : le score et la reprise sont perdus.

Exemple : « <schemaversion>2004 4th edition</schemaversion> », « CAM 1.3 ».
À faire plutôt : « 1.2 », « 2004 3rd Edition » ou « 2004 4th Edition ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic
from marelle.i18n import _
from marelle.verify.base import Package, finding
from marelle.verify.manifest import VERSIONS, version

CODE = Code("MRL831", "wrong-version")
ENGLISH = """The version of SCORM is not written as the standard writes it.

Moodle takes for SCORM 1.2, without a word, whatever is not exactly one of the three versions:
score and resume are lost.

Example: “<schemaversion>2004 4th edition</schemaversion>”, “CAM 1.3”.
Do instead: “1.2”, “2004 3rd Edition” or “2004 4th Edition”.
"""


def check(package: Package) -> Iterator[Diagnostic]:
    """Yield a finding when the version is missing, or not one of the three."""
    said = version(package)
    if said is None or said.text not in VERSIONS:
        yield finding(
            CODE,
            package.at(said or package.root),
            _("La version « {said} » n’est pas une version de SCORM.").format(
                said=said.text.strip() if said else ""
            ),
            _("Écrivez exactement « 1.2 », « 2004 3rd Edition » ou « 2004 4th Edition »."),
        )
