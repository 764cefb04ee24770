"""Stage 4, render: a module in; the file that says what its package is, for an edition, out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from marelle.i18n import speaking
from marelle.model import Module
from marelle.outputs.packages.course import Course
from marelle.outputs.packages.scorm.manifest import manifest
from marelle.outputs.packages.scorm.metadata import FILE, metadata
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.xapi.course import course, course_of_many, tincan

GRADED = "passed_failed"


def sheet(module: Module, name: str, files: Iterable[str], setting: Setting) -> tuple[str, bytes]:
    """Return the name and the bytes of the sheet of the edition *name*, as profiles call it.

    *files* is the listing of the whole archive but the sheet itself.
    """
    edition, _dash, version = name.partition("-")
    if edition == "cmi5":
        return "cmi5.xml", course(module, setting.lang, setting.iri, setting.status).encode()
    if edition == "xapi":
        return "tincan.xml", tincan(module, setting.lang, setting.iri).encode()
    # Where the LMS would decide by itself from the score, it must only do what the page says.
    told = module if setting.status == GRADED else replace(module, pass_mark=None)
    return "imsmanifest.xml", manifest(told, edition, files, version).encode()


def course_sheet(
    path: Course, name: str, files: Iterable[str], settings: Mapping[str, Setting]
) -> tuple[str, bytes]:
    """Return the same for a path; *settings* are by module, and that of the path by its id."""
    edition, _dash, version = name.partition("-")
    if edition == "cmi5":
        own = settings[path.id]
        units = [(module, settings[module.id].iri) for module in path.modules]
        with speaking(own.lang):
            return "cmi5.xml", course_of_many(path, units, own.lang, own.iri, own.status).encode()
    return "imsmanifest.xml", manifest(path, edition, files, version).encode()


def described(module: Module | Course, name: str, setting: Setting) -> dict[str, bytes]:
    """Return the file that catalogues read, by its name: there is one in SCORM."""
    edition = name.partition("-")[0]
    scorm = edition in ("1.2", "2004")
    return {FILE: metadata(module, edition, setting)} if scorm else {}
