"""The library: what a project keeps of the modules it borrowed, as they were lent.

``.marelle/borrowed/<id>/`` goes into git with the rest: it is what a later version is merged from.
"""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from marelle.read.listing import MODULES

SHELF = ".marelle/borrowed"
JOURNAL = "renames.json"
DESK = "~"
_OLD = "~"


def kept(root: Path, module: str) -> dict[str, bytes]:
    """Return the files of a borrowed module as they were lent, by name; none when unknown."""
    folder = root / SHELF / module
    return read_folder(folder) if folder.is_dir() and not folder.is_symlink() else {}


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder, by name; links are left out."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
    }


@contextmanager
def desk(root: Path) -> Iterator[Path]:
    """Give a folder on the same disk as the project, which is gone afterwards."""
    top = root / ".marelle"
    top.mkdir(exist_ok=True)
    folder = Path(mkdtemp(prefix=DESK, dir=top))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if not any(top.iterdir()):
            top.rmdir()


def lay(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write *files* below *folder*, which is new."""
    folder.mkdir(parents=True)
    for name, data in sorted(files.items()):
        place = folder / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)
    return folder


class Exchange:
    """Folders and files that change together: all of them, or none.

    Each is put aside by a rename before the new one takes its place; what fails puts them back.
    What is about to be renamed is written down first: after a kill, ``mend`` reads it.
    """

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        self._done: list[tuple[Path, Path | None]] = []
        self._journal: list[list[str]] = []

    def put(self, new: Path, place: Path) -> None:
        """Put *new* at *place*, in place of what is there."""
        place.parent.mkdir(parents=True, exist_ok=True)
        before = self._aside / f"{len(self._done)}{_OLD}" if place.exists() else None
        self._journal.append([*map(str, (new, place, before or ""))])
        (self._aside / JOURNAL).write_text(json.dumps(self._journal), encoding="utf-8")
        if before:
            os.replace(place, before)  # noqa: PTH105 - folders too
        self._done.append((place, before))
        os.replace(new, place)  # noqa: PTH105

    def undo(self) -> None:
        """Put back all that was there."""
        for place, before in reversed(self._done):
            if place.exists():
                os.replace(place, self._aside / f"{place.name}{_OLD}undone{len(self._done)}")  # noqa: PTH105
            if before:
                os.replace(before, place)  # noqa: PTH105
        self._done.clear()


@contextmanager
def exchange(aside: Path) -> Iterator[Exchange]:
    """Give an ``Exchange``; whatever is raised undoes it."""
    swap = Exchange(aside)
    try:
        yield swap
    except BaseException:
        swap.undo()
        raise


def module_folder(root: Path, module: str) -> Path:
    """Return the folder of a module."""
    return root / MODULES / module
