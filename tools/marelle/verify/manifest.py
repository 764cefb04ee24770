"""``imsmanifest.xml`` as read: a package in; its edition, items, resources and files out.

SCORM 1.2 CAM 2.3, SCORM 2004 4th edition CAM 3.4. Elements are found by their local names, so that
a wrong prefix or namespace is one finding, and not ten.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from marelle.verify.base import COURSE, MANIFEST, TINCAN, Identity, Package
from marelle.xml import Element

VERSIONS = {"1.2": "1.2", "2004 3rd Edition": "2004", "2004 4th Edition": "2004"}
# The namespaces of each edition, with the prefix that LMSs look for to the letter.
NAMESPACES = {
    "1.2": {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp",
    },
    "2004": {
        "http://www.imsglobal.org/xsd/imscp_v1p1": "",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp",
        "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq",
        "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav",
        "http://www.imsglobal.org/xsd/imsss": "imsss",
    },
}
OF_SPACE = {space: edition for edition, spaces in NAMESPACES.items() for space in spaces}
LITERAL = {s: p for spaces in NAMESPACES.values() for s, p in spaces.items() if p}
SCO_TYPE = "scormtype"  # in small letters, as both editions have it but for one letter
SEQUENCING = "http://www.imsglobal.org/xsd/imsss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A resource: what it is for, the folder its addresses start from, its launch address."""

    element: Element
    identifier: str
    sco: bool
    base: str
    href: str | None


def version(package: Package) -> Element | None:
    """Return the element that says the version of SCORM."""
    metadata = package.root.first("metadata")
    return metadata.first("schemaversion") if metadata else None


def edition(package: Package) -> str:
    """Return ``1.2`` or ``2004``: what the namespaces say, or the version when they say nothing."""
    said = version(package)
    told = VERSIONS.get(said.text.strip() if said else "", "1.2")
    return OF_SPACE.get(package.root.space, told)


def identity(package: Package) -> Identity | None:
    """Return what tells a package of SCORM from the others."""
    if package.sheet != MANIFEST or package.document.root is None:
        return None
    name = package.root.attributes.get("identifier", "")
    span = package.at(package.root, "identifier")
    return Identity(edition=edition(package), identifier=name, span=span) if name else None


def organizations(package: Package) -> list[Element]:
    """Return the organizations, in order."""
    parent = package.root.first("organizations")
    return list(parent.all("organization")) if parent else []


def items(package: Package) -> Iterator[Element]:
    """Yield every item of every organization."""
    for organization in organizations(package):
        yield from (element for element in organization.walk() if element.name == "item")


def resources(package: Package) -> list[Resource]:
    """Return the resources, in order."""
    parent = package.root.first("resources")
    if parent is None:
        return []
    above = [each.attributes.get("xml:base", "") for each in (package.root, parent)]
    return [_resource(element, above) for element in parent.all("resource")]


def _resource(element: Element, above: list[str]) -> Resource:
    kinds = [v for k, v in element.attributes.items() if k.rpartition(":")[2].lower() == SCO_TYPE]
    return Resource(
        element=element,
        identifier=element.attributes.get("identifier", ""),
        sco=any(kind.lower() == "sco" for kind in kinds),
        base="".join([*above, element.attributes.get("xml:base", "")]),
        href=element.attributes.get("href"),
    )


def scos(package: Package) -> list[tuple[Element, Resource]]:
    """Return the items that launch a SCO, each with its resource."""
    there = {resource.identifier: resource for resource in resources(package) if resource.sco}
    used = ((item, item.attributes.get("identifierref", "")) for item in items(package))
    return [(item, there[name]) for item, name in used if name in there]


def dangling(package: Package) -> list[Element]:
    """Return the items and dependencies that refer to a resource that is not there."""
    there = {"", *(resource.identifier for resource in resources(package))}
    users = [*items(package)]
    for resource in resources(package):
        users += resource.element.all("dependency")
    return [user for user in users if user.attributes.get("identifierref", "") not in there]


def files(package: Package) -> Iterator[Element]:
    """Yield every file that the resources list."""
    for resource in resources(package):
        yield from resource.element.all("file")


def outside(address: str) -> bool:
    """Tell whether an address has a scheme or a host: it leads out of the package."""
    head = re.split("[/?#]", address, maxsplit=1)[0]
    return ":" in head or address.startswith("//")


def on_the_web(address: str) -> bool:
    """Tell whether an address that leads out may be launched: that of a host on the web, no other.

    ``javascript:`` would run in the LMS, ``file:`` would read the disk; published courses that are
    held for good have ``http:``.
    """
    return re.match(r"https?://[^\s/?#@\\]+(?:[/?#]|$)", address, re.IGNORECASE) is not None


def member(base: str, address: str) -> str:
    """Return the name of the member an address leads to, from the folder *base*."""
    path = unquote(base + address.partition("#")[0].partition("?")[0])
    return posixpath.normpath(path) if path else ""


def listed(package: Package) -> Iterator[tuple[Element, str]]:
    """Yield each element whose ``href`` names a file, and the member it leads to."""
    for resource in resources(package):
        if resource.href and not outside(resource.base + resource.href):
            yield resource.element, member(resource.base, resource.href)
        for file in resource.element.all("file"):
            href = file.attributes.get("href", "")
            if href and not outside(resource.base + href):
                yield file, member(resource.base, href)


def is_manifest(name: str) -> bool:
    """Tell whether a member is a manifest by its name, wherever it lies, in any case."""
    return name.rpartition("/")[2].lower() in (MANIFEST, COURSE, TINCAN)


def identified(package: Package) -> Iterator[Element]:
    """Yield every element that must have an identifier."""
    yield package.root
    yield from organizations(package)
    yield from items(package)
    yield from (resource.element for resource in resources(package))


def titles(package: Package) -> Iterator[Element]:
    """Yield the titles that an LMS shows."""
    for element in [*organizations(package), *items(package)]:
        yield from element.all("title")
