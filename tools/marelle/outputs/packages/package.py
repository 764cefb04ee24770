"""Stage 4, render: a module in, the bytes of its package for each edition out."""

from collections.abc import Mapping

from marelle.engine.job import JobRefused
from marelle.model import Direction, Module
from marelle.outputs.packages.pack import Sheet, pack
from marelle.outputs.packages.page import files
from marelle.outputs.packages.profile import Profile, is_scorm
from marelle.outputs.packages.setting import Setting
from marelle.outputs.packages.sheet import described, sheet
from marelle.outputs.packages.state import too_big


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
    contents = files(
        module, direction, setting, tuple(name.partition("-")[0] for name in asked.editions)
    )

    def content(name: str) -> tuple[dict[str, bytes], Sheet]:
        plain = contents[name.partition("-")[0]] | described(module, name, setting)
        return plain, lambda listing: sheet(module, name, listing, setting)

    return pack(module.id, asked.editions, content, media)
