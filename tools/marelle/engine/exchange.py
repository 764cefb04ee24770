"""Stage 5, write: the exchange of a whole published tree for the next one.

A new tree is laid aside in ``build/.stages/<n>/``. One rename then turns the link ``build/.out`` to
it: ``build/site``, ``build/manifest.json``… only ever point through ``.out``. A kill at any moment
leaves the old tree or the new one. Where the system refuses symbolic links, folders are renamed one
by one instead, and the next build mends what a kill left.
"""

import shutil
from pathlib import Path

from marelle.engine.manifest import NAME

_STAGES = ".stages"
_OUT = ".out"


def new_stage(build: Path) -> Path:
    """Return a new empty folder beside what is published."""
    folder = build / _STAGES
    folder.mkdir(parents=True, exist_ok=True)
    numbers = [int(stage.name) for stage in folder.iterdir() if stage.name.isdigit()]
    stage = folder / str(max(numbers, default=0) + 1)
    stage.mkdir()
    return stage


def exchange(build: Path, stage: Path, former: set[str], *, links: bool = True) -> None:
    """Publish *stage* in place of what was; ``links=False`` does without symbolic links.

    *former* are the names that were published in ``build/``: those that no longer are, go.
    """
    names = {place.name for place in stage.iterdir()}
    if not (links and _switch(build, stage, names)):
        _move(build, stage, names)
    for name in sorted(former | _linked(build)):
        if name not in names:
            _set_aside(build, name)


def collect(build: Path) -> None:
    """Remove every stage but the published one: the one before, and what killed builds left."""
    out = build / _OUT
    used = out.readlink().name if out.is_symlink() else ""
    folder = build / _STAGES
    for stage in folder.iterdir() if folder.is_dir() else ():
        if stage.name != used:
            shutil.rmtree(stage, ignore_errors=True)


def _linked(build: Path) -> set[str]:
    """Return the names of ``build/`` that point through ``.out``."""
    links = (place for place in build.iterdir() if place.is_symlink())
    return {place.name for place in links if place.readlink().parts[0] == _OUT}


def _switch(build: Path, stage: Path, names: set[str]) -> bool:
    """Turn ``.out`` to *stage*; return whether the system lets links be made."""
    pen = build / ".out-next"
    try:
        pen.unlink(missing_ok=True)
        pen.symlink_to(Path(_STAGES, stage.name), target_is_directory=True)
    except (PermissionError, NotImplementedError):
        return False
    for name in sorted(names):
        place = build / name
        if not (place.is_symlink() and place.readlink() == Path(_OUT, name)):
            _set_aside(build, name)
            place.symlink_to(Path(_OUT, name), target_is_directory=name != NAME)
    if not (build / _OUT).is_symlink():
        _set_aside(build, _OUT)
    pen.replace(build / _OUT)
    return True


def _move(build: Path, stage: Path, names: set[str]) -> None:
    # The manifest goes first and comes last: while it is absent, the next build mends.
    _set_aside(build, NAME)
    for name in sorted(names, key=lambda name: (name == NAME, name)):
        _set_aside(build, name)
        (stage / name).rename(build / name)


def _set_aside(build: Path, name: str) -> None:
    """Move what bears *name* among the stages, where it will be collected."""
    place = build / name
    if place.is_symlink():
        place.unlink()
    elif place.exists():
        place.rename(new_stage(build) / name)
