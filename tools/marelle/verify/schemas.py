"""The published schemas, when somebody has them: a manifest in, what they refuse out.

They may not be shipped. They are read from one folder, never from the network; the one of SCORM 1.2
that no parser takes as it is (it declares a namespace that XML forbids) is mended in memory, and
``imsmd``, which is ambiguous, is left out. Needs ``lxml``: ``pip install "marelle[xsd]"``.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

from marelle.i18n import _

_XML = b' xmlns="http://www.w3.org/XML/1998/namespace"'
# By edition: the folder where its schemas often are, and the file of each namespace.
EDITIONS = {
    "1.2": (
        "scorm12",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
    ),
    "2004": (
        "scorm2004_4ed",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
            "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
    ),
    "cmi5": (
        "cmi5",
        {"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd": "CourseStructure.xsd"},
    ),
}


class NoSchemas(Exception):
    """Nothing to hold manifests to; ``args[0]`` is a sentence that says what to do."""


def require(folder: Path) -> None:
    """Raise ``NoSchemas`` unless *folder* holds the schemas of an edition and lxml is there."""
    try:
        import lxml.etree  # noqa: F401 - only asked whether it is there
    except ImportError:
        raise NoSchemas(
            _('Les schémas demandent la bibliothèque lxml : pip install "marelle[xsd]".')
        ) from None
    if not any(_place(folder, edition) for edition in EDITIONS):
        raise NoSchemas(_("Aucun schéma connu dans « {folder} ».").format(folder=folder))


def faults(folder: Path, edition: str, text: str) -> list[tuple[int, str]]:
    """Return the line and the words of each fault, none when *folder* lacks that edition."""
    place = _place(folder, edition)
    if place is None:
        return []
    from lxml import etree

    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    # A text that was decoded no longer has the encoding that its first line declares.
    body = text.partition("?>")[2] if text.startswith("<?xml") else text
    before = text[: len(text) - len(body)].count("\n")
    check = _schema(place, edition)
    try:
        check.validate(etree.fromstring(body.encode(), parser))
    except etree.XMLSyntaxError as error:  # namespaces that expat does not look at
        return [((error.lineno or 1) + before, str(error.msg))]
    return [(error.line + before, str(error.message)) for error in check.error_log]


def _place(folder: Path, edition: str) -> Path | None:
    """Return where the schemas of *edition* are: a folder of its own inside, or *folder*."""
    name, files = EDITIONS[edition]
    for place in (folder / name, folder):
        if all((place / file).is_file() for file in files.values()):
            return place
    return None


@lru_cache
def _schema(place: Path, edition: str) -> Any:
    """Return the schemas of an edition, as one."""
    from lxml import etree

    class Files(etree.Resolver):  # type: ignore[misc]
        """Finds every schema in one folder."""

        def resolve(self, url: str, _public: str, context: Any) -> Any:
            file = place / url.rpartition("/")[2]
            text = file.read_bytes().replace(_XML, b"")
            return self.resolve_string(text, context, base_url=str(file))

    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{file}"/>'
        for space, file in EDITIONS[edition][1].items()
    )
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Files())
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(whole, parser))
