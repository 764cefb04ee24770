"""Before stage 1: every file a build may read, by size and dates, without opening one.

A project's folder comes in; a ``Survey`` goes out. Two equal surveys mean unchanged sources, unless
a file is *fresh*: changed so shortly before the survey that a second change could bear the same
date. A fresh file is told apart by its content (the caution git takes with its index).
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR
from time import time_ns
from typing import NamedTuple

# The last is not read: that it is there is told.
PLACES = ("content", "flyers", "mkdocs.yml", "marelle.yml")
_SECOND = 1_000_000_000
# A disk that counts whole seconds may count them by two (FAT); others tick every few milliseconds.
_COARSE, _FINE = 2 * _SECOND, _SECOND // 20


class Stamp(NamedTuple):
    """What the system says of a file: bytes, then dates of content and of inode in nanoseconds."""

    size: int
    modified: int
    changed: int

    def fresh(self, at: int) -> bool:
        """Tell whether a change after the time *at* could leave this very stamp."""
        newest = max(self.modified, self.changed)
        return newest > at - (_FINE if newest % _SECOND else _COARSE)


@dataclass(frozen=True)
class Survey:
    """Stamps by path relative to the project, folders ending with ``/``; ``at`` in nanoseconds."""

    stamps: Mapping[str, Stamp]
    at: int

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of all paths and stamps, in hex."""
        rows = [f"{p}\0{s[0]} {s[1]} {s[2]}\n" for p, s in sorted(self.stamps.items())]
        return sha256("".join(rows).encode("utf-8", "surrogateescape")).hexdigest()

    @cached_property
    def settled(self) -> bool:
        """Whether no file is fresh, so that the fingerprint says everything."""
        return not any(stamp.fresh(self.at) for stamp in self.stamps.values())

    def still(self, root: Path, paths: Iterable[str]) -> bool:
        """Tell whether the files *paths* are as they were: what was read is what was seen."""
        top = f"{root}{os.sep}"
        return all(self.stamps.get(path) == _stamp(os.lstat(top + path)) for path in paths)


def survey(root: Path, places: tuple[str, ...] = PLACES) -> Survey:
    """Return the survey of *places* below *root*; links are stamped, never followed."""
    at = time_ns()
    stamps: dict[str, Stamp] = {}
    for place in places:
        try:
            found = (root / place).lstat()
        except FileNotFoundError:
            continue
        if S_ISDIR(found.st_mode):
            stamps.update(_walk(f"{root}{os.sep}", f"{place}/"))
        else:
            stamps[place] = _stamp(found)
    return Survey(stamps, at)


def survey_again(root: Path, before: Survey, folders: Iterable[str]) -> Survey | None:
    """Return what is now, when only the files right in *folders* (``content/``) may differ.

    ``None`` when it is not so: a folder came or went, and all must be seen again.
    """
    at, stamps = time_ns(), dict(before.stamps)
    for folder in folders:
        known = {path for path in before.stamps if _right_in(folder, path)}
        found = _right_there(f"{root}{os.sep}", folder)
        if found is None or any(path.endswith("/") for path in known ^ found.keys()):
            return None
        for path in known - found.keys():
            del stamps[path]
        stamps.update(found)
    return Survey(stamps, at)


def _right_in(folder: str, path: str) -> bool:
    return path.startswith(folder) and path != folder and "/" not in path[len(folder) : -1]


def _right_there(top: str, folder: str) -> dict[str, Stamp] | None:
    """Return the stamps of what is right in *folder*, ``None`` when it cannot be looked at."""
    try:
        with os.scandir(top + folder) as found:
            return {
                f"{folder}{e.name}/" if e.is_dir(follow_symlinks=False) else folder + e.name: (
                    Stamp(0, 0, 0)
                    if e.is_dir(follow_symlinks=False)
                    else _stamp(e.stat(follow_symlinks=False))
                )
                for e in found
            }
    except OSError:
        return None


def _walk(top: str, folder: str) -> Iterator[tuple[str, Stamp]]:
    # A folder counts by its name alone: its dates also move for files that no build reads.
    yield folder, Stamp(0, 0, 0)
    try:
        with os.scandir(top + folder) as found:
            entries = list(found)
    except (PermissionError, FileNotFoundError):
        return  # closed to us: reading says so; or taken away as one looked
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(top, f"{folder}{entry.name}/")
        else:
            with suppress(PermissionError, FileNotFoundError):
                yield folder + entry.name, _stamp(entry.stat(follow_symlinks=False))


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns)
