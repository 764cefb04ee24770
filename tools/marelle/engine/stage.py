"""Stage 5, write: a folder aside made to hold exactly some entries, from hard links to the cache.

The tree that was published before last is used again: what is already in it and right stays, so
that laying costs as much as what changed, and not as much as the whole site.
"""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from marelle.engine.blobs import Blobs
from marelle.engine.manifest import NAME, Entry, manifest_bytes

Laid = tuple[str, int, int]


def lay(stage: Path, entries: Sequence[Entry], blobs: Blobs) -> list[Laid]:
    """Make *stage* hold *entries* and their manifest; return the path, size and date of each.

    Every blob is sound. What the folder holds already may be anything, a half-laid tree included.
    """
    top = f"{stage}{os.sep}"
    wanted = {entry.path: entry for entry in entries}
    here = set(_kept(top, "", wanted, blobs))
    laid: list[Laid] = []
    folder = ""
    for entry in entries:
        parent = entry.path.rpartition("/")[0]
        if parent != folder:
            _make(top + parent)
            folder = parent
        if entry.path not in here:
            blobs.link(entry.sha256, top + entry.path)
        laid.append((entry.path, entry.size, blobs.date(entry.sha256, top + entry.path)))
    manifest = stage / NAME
    manifest.write_bytes(manifest_bytes(entries))
    found = manifest.stat()
    return [*laid, (NAME, found.st_size, found.st_mtime_ns)]


def _make(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102 - tens of thousands of them
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder)  # noqa: PTH103


def _kept(top: str, folder: str, wanted: Mapping[str, Entry], blobs: Blobs) -> Iterator[str]:
    """Yield the wanted files that *folder* holds already; remove everything else from it."""
    with os.scandir(top + folder) as found:
        for place in found:
            path = folder + place.name
            if place.is_dir(follow_symlinks=False):
                kept = list(_kept(top, f"{path}/", wanted, blobs))
                if not kept:
                    shutil.rmtree(place.path)
                yield from kept
            elif path in wanted and blobs.is_one_with(wanted[path].sha256, place):
                yield path
            else:
                Path(place.path).unlink()
