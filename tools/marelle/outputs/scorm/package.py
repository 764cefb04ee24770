"""Stage 4, render: a module in, the bytes of its package for each edition of SCORM out."""

from collections.abc import Mapping
from dataclasses import replace

from marelle.engine.job import JobRefused
from marelle.model import Direction, Module
from marelle.outputs.scorm.archive import archive, deflate, shared
from marelle.outputs.scorm.manifest import manifest
from marelle.outputs.scorm.page import files
from marelle.outputs.scorm.state import too_big

MANIFEST = "imsmanifest.xml"
GRADED = "passed_failed"


def packages(
    module: Module,
    direction: Direction,
    terms: Mapping[str, str],
    lang: str,
    choices: tuple[str, str],
    media: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Return the zip of each edition.

    *choices* are what an LMS is told of a result, and which edition of SCORM 2004 it knows;
    *media* are the photographs by name. Raises ``JobRefused`` when the state is too big.
    """
    if found := too_big(module):
        raise JobRefused(found)
    status, third_or_fourth = choices
    # Where the LMS would decide by itself from the score, it must only do what the page says.
    told = module if status == GRADED else replace(module, pass_mark=None)
    pictures = {name: deflate(data) for name, data in media.items()}
    made = {}
    for edition, contents in files(module, direction, terms, lang, status).items():
        members = {name: shared(data) for name, data in contents.items()} | pictures
        version = third_or_fourth if edition == "2004" else ""
        text = manifest(told, edition, members, version)
        made[edition] = archive({MANIFEST: deflate(text.encode()), **members})
    return made
