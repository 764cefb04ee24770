"""Stage 4, render: a module in, the bytes of its package for each edition of SCORM out."""

from collections.abc import Mapping
from dataclasses import replace

from marelle.diagnostics import Diagnostic, has_errors
from marelle.engine.job import JobRefused
from marelle.model import Direction, Module
from marelle.outputs.packages.archive import archive, deflate, shared
from marelle.outputs.packages.page import files
from marelle.outputs.packages.profile import Profile
from marelle.outputs.packages.scorm.manifest import manifest
from marelle.outputs.packages.state import too_big
from marelle.verify import verify

MANIFEST = "imsmanifest.xml"
GRADED = "passed_failed"


def packages(
    module: Module,
    direction: Direction,
    terms: Mapping[str, str],
    lang: str,
    asked: Profile,
    media: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Return the zip of each edition that is *asked*, by the folder it goes to.

    *media* are the photographs by name. Raises ``JobRefused`` when the state is too big, or when
    a package would be refused like anybody's: that would be a bug of ours, told before an LMS does.
    """
    if found := too_big(module):
        raise JobRefused(found)
    # Where the LMS would decide by itself from the score, it must only do what the page says.
    told = module if asked.status == GRADED else replace(module, pass_mark=None)
    pictures = {name: deflate(data) for name, data in media.items()}
    wrong: list[Diagnostic] = []
    made = {}
    contents = files(module, direction, terms, lang, asked.status)
    for name in asked.editions:
        edition, _dash, version = name.partition("-")
        members = {path: shared(data) for path, data in contents[edition].items()} | pictures
        text = manifest(told, edition, members, version)
        made[edition] = archive({MANIFEST: deflate(text.encode()), **members})
        known = {MANIFEST: text.encode(), **contents[edition], **media}
        wrong += verify(f"scorm/{edition}/{module.id}.zip", made[edition], known=known).found
    if has_errors(wrong):
        raise JobRefused(wrong)
    return made
