"""Stage 4, render: a module in; the file that says what its package is, for an edition, out."""

from collections.abc import Iterable
from dataclasses import replace

from marelle.model import Module
from marelle.outputs.packages.scorm.manifest import manifest
from marelle.outputs.packages.scorm.metadata import FILE, metadata
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.xapi.course import course, tincan

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


def described(module: Module, name: str, setting: Setting) -> dict[str, bytes]:
    """Return the file that catalogues read, by its name: there is one in SCORM."""
    edition = name.partition("-")[0]
    scorm = edition in ("1.2", "2004")
    return {FILE: metadata(module, edition, setting)} if scorm else {}
