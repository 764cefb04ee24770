"""``imsmanifest.xml``: a module or a path, and the files of its package in; the manifest out.

SCORM 1.2 CAM 2.3 and SCORM 2004 4th edition CAM 3.4. Prefixes are part of the contract: Moodle
looks for ``adlcp:``, ``imsss:`` and ``adlseq:`` to the letter.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from marelle.ids import manifest_id
from marelle.model import Module
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.scorm.metadata import FILE as METADATA

TITLE_LIMIT = 200  # characters; the smallest limit among the LMSs we know

_NAMESPACES = {
    "1.2": (
        'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" '
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    ),
    "2004": (
        'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" '
        'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" '
        'xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" '
        'xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" '
        'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"'
    ),
}
_TYPE_ATTRIBUTE = {"1.2": "adlcp:scormtype", "2004": "adlcp:scormType"}
# Exactly these words: Moodle takes any other version for SCORM 1.2.
_VERSIONS = {"": "1.2", "4th": "2004 4th Edition", "3rd": "2004 3rd Edition"}


def manifest(module: Module | Course, edition: str, files: Iterable[str], version: str = "") -> str:
    """Return the manifest of one SCO for *edition* (``1.2`` or ``2004``).

    *files* is the listing of the whole archive but the manifest itself, ``index.html`` included;
    *version* is that of SCORM 2004, ``3rd`` or ``4th``.
    """
    title = escape(module.title[:TITLE_LIMIT])
    files = list(files)
    told = f"<adlcp:location>{METADATA}</adlcp:location>" if METADATA in files else ""
    graded = {"1.2": _mastery, "2004": _sequencing}[edition](module)
    listing = "".join(f'<file href="{escape(name)}"/>' for name in files)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest identifier="{manifest_id(module.id)}" version="1.0" {_NAMESPACES[edition]}>\n'
        f"<metadata><schema>ADL SCORM</schema><schemaversion>{_VERSIONS[version]}"
        f"</schemaversion>{told}</metadata>\n"
        '<organizations default="organisation"><organization identifier="organisation">'
        f"<title>{title}</title>\n"
        f'<item identifier="item" identifierref="sco"><title>{title}</title>{graded}</item>\n'
        f"{_control(edition)}</organization></organizations>\n"
        f'<resources><resource identifier="sco" type="webcontent" {_TYPE_ATTRIBUTE[edition]}="sco" '
        f'href="index.html">{listing}</resource></resources>\n'
        "</manifest>\n"
    )


def _mastery(module: Module | Course) -> str:
    if module.pass_mark is None:
        return ""
    return f"<adlcp:masteryscore>{module.pass_mark}</adlcp:masteryscore>"


def _sequencing(module: Module | Course) -> str:
    """Return the sequencing of the SCO: a primary objective and nothing more (SN 3.10, 3.13)."""
    objective = '<imsss:primaryObjective objectiveID="primary"/>'
    if module.pass_mark is not None:
        objective = (
            '<imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="true">'
            f"<imsss:minNormalizedMeasure>{module.pass_mark / 100:g}</imsss:minNormalizedMeasure>"
            "</imsss:primaryObjective>"
        )
    return (
        f"<imsss:sequencing><imsss:objectives>{objective}</imsss:objectives>"
        '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>'
        "</imsss:sequencing>"
    )


def _control(edition: str) -> str:
    """Return what lets the learner open the SCO in SCORM 2004 (SN 3.2)."""
    if edition == "1.2":
        return ""
    return '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>'
