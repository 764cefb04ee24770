"""Compare: what a platform knows a lesson by. A package or a module in, a name to compare out.

The edition, a space, and the identifier: the manifest's in SCORM, an address in cmi5 and in xAPI.
"""

from dataclasses import replace

from marelle.compare.version import Version
from marelle.ids import manifest_id, module_iri, module_path
from marelle.verify.activities import activities
from marelle.verify.base import Package
from marelle.verify.manifest import identity
from marelle.xml import read_xml

_COURSE = "#cmi5"  # ends the name of the course; the unit has the address alone


def known_as(edition: str, module: str, site: str) -> str:
    """Return what a platform knows our package by; *site* is the address of the site."""
    if edition == "cmi5":
        return f"cmi5 {module_iri(site, module)}{_COURSE}"
    if edition == "xapi":
        return f"xAPI {module_iri(site, module)}"
    return f"SCORM {edition} {manifest_id(module)}"


def known(package: Package) -> str:
    """Return what a platform knows *package* by, as its sheet says it, or nothing."""
    data = package.read(package.sheet) if package.sheet else None
    if not data:
        return ""
    package = replace(package, document=read_xml(data))
    if package.document.root is None:
        return ""
    if package.kind == "cmi5":
        course = package.root.first("course")
        return f"cmi5 {course.attributes.get('id', '')}" if course else ""
    if package.kind == "xapi":
        first = next(iter(activities(package)), None)
        return f"xAPI {first.attributes.get('id', '')}" if first else ""
    told = identity(package)
    return f"SCORM {told.edition} {told.identifier}" if told else ""


def site_of(version: Version) -> str:
    """Return the address of the site that the package of *version* comes from, when it says it."""
    iri = version.package.partition(" ")[2].removesuffix(_COURSE)
    end = f"/{module_path(version.module)}"
    return iri.removesuffix(end) if iri.endswith(end) else ""
