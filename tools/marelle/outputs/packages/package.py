"""Stage 4, render: a module in, the bytes of its package for each edition out."""

from collections.abc import Mapping

from marelle.diagnostics import Diagnostic, has_errors
from marelle.engine.job import JobRefused
from marelle.model import Direction, Module
from marelle.outputs.packages.archive import archive, deflate, shared
from marelle.outputs.packages.page import files
from marelle.outputs.packages.profile import Profile, is_scorm
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.sheet import described, sheet
from marelle.outputs.packages.state import too_big
from marelle.verify import verify


def packages(
    module: Module,
    direction: Direction,
    setting: Setting,
    asked: Profile,
    media: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Return the zip of each edition that is *asked*, by the folder it goes to.

    *media* are the photographs by name. Raises ``JobRefused`` when the state is too big, or when
    a package would be refused like anybody's: that would be a bug of ours, told before an LMS does.
    """
    if any(map(is_scorm, asked.editions)) and (found := too_big(module)):
        raise JobRefused(found)
    pictures = {name: deflate(data) for name, data in media.items()}
    wrong: list[Diagnostic] = []
    made = {}
    folders = tuple(name.partition("-")[0] for name in asked.editions)
    contents = files(module, direction, setting, folders)
    for edition, name in zip(folders, asked.editions, strict=True):
        plain = contents[edition] | described(module, name, setting)
        members = {path: shared(data) for path, data in plain.items()} | pictures
        title, text = sheet(module, name, members, setting)
        made[edition] = archive({title: deflate(text), **members})
        known = {title: text, **plain, **media}
        wrong += verify(f"scorm/{edition}/{module.id}.zip", made[edition], known=known).found
    if has_errors(wrong):
        raise JobRefused(wrong)
    return made
