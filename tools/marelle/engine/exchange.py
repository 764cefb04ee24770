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


def spare_stage(build: Path) -> Path:
    """Return a folder beside what is published, to be laid: the one before if there is one."""
    return next(iter(_spares(build)), None) or _new_stage(build)


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
    """Remove what killed builds left: all but the published stage and one to be laid anew."""
    folder = build / _STAGES
    kept = {_used(build), *(stage.name for stage in _spares(build)[:1])} if _used(build) else ()
    for place in folder.iterdir() if folder.is_dir() else ():
        if place.name in kept:
            continue
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place, ignore_errors=True)
        else:
            place.unlink()


def _spares(build: Path) -> list[Path]:
    return [stage for stage in _stages(build) if stage.name != _used(build)]


def _stages(build: Path) -> list[Path]:
    """Return our own folders among the stages, the last made first."""
    folder = build / _STAGES
    found = folder.iterdir() if folder.is_dir() else ()
    ours = [place for place in found if place.name.isdigit() and not place.is_symlink()]
    return sorted(ours, key=lambda stage: int(stage.name), reverse=True)


def _used(build: Path) -> str:
    out = build / _OUT
    return out.readlink().name if out.is_symlink() else ""


def _new_stage(build: Path) -> Path:
    numbers = [int(stage.name) for stage in _stages(build)]
    stage = build / _STAGES / str(max(numbers, default=0) + 1)
    stage.mkdir(parents=True)
    return stage


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
    except (OSError, NotImplementedError) as error:
        if isinstance(error, PermissionError | NotImplementedError) or _unprivileged(error):
            return False
        raise
    for name in sorted(names):
        place = build / name
        if not (place.is_symlink() and place.readlink() == Path(_OUT, name)):
            _set_aside(build, name)
            place.symlink_to(Path(_OUT, name), target_is_directory=name != NAME)
    if not (build / _OUT).is_symlink():
        _set_aside(build, _OUT)
    pen.replace(build / _OUT)
    return True


def _unprivileged(error: OSError) -> bool:
    # ERROR_PRIVILEGE_NOT_HELD: what Windows says of links to whoever is no developer.
    return getattr(error, "winerror", 0) == 1314


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
        place.rename(_new_stage(build) / name)
