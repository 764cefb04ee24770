"""Stage 5, write: the list of everything published, and the refusal of two files on one path.

Entries come in, the bytes of ``build/manifest.json`` go out, and the other way round.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from marelle import __version__

FORMAT = 1
NAME = "manifest.json"
# What stays in build/ whatever is published: the manifest itself and the committed notice.
_RESERVED = frozenset({NAME, "readme.md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One published file, without its bytes. ``size`` is in bytes, ``sha256`` in hex.

    ``path`` is relative to ``build/``; ``output`` is the name of the output that made it.
    """

    path: str
    kind: str
    module: str
    output: str
    size: int
    sha256: str


class PathTaken(Exception):
    """Two artifacts claim one path, or a path leaves ``build/``: a bug of an output."""


def in_path_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return *entries* by path: the order of the manifest, whoever made them first."""
    return tuple(sorted(entries, key=lambda e: e.path))


def manifest_bytes(entries: Sequence[Entry]) -> bytes:
    """Return the manifest of *entries*, one artifact a line; no date, no machine, no folder."""
    rows = ",\n".join(json.dumps(_row(entry), ensure_ascii=False) for entry in entries)
    head = f'{{"format": {FORMAT}, "generator": "marelle {__version__}", "artifacts": ['
    return f"{head}\n{rows}\n]}}\n".encode()


def _row(entry: Entry) -> dict[str, str | int]:
    # Not asdict, which copies deeply: there are tens of thousands of rows.
    return {name: getattr(entry, name) for name in Entry.__slots__}


def read_manifest(file: Path) -> tuple[Entry, ...] | None:
    """Return the entries of a manifest, or ``None`` when it is absent or makes no sense."""
    try:
        data = json.loads(file.read_bytes())
        if data["format"] != FORMAT:
            return None
        return tuple(Entry(**row) for row in data["artifacts"])
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return None


def refuse_conflicts(entries: Sequence[Entry]) -> None:
    """Raise ``PathTaken`` for an unsafe path, a path taken twice, or a file used as a folder.

    Case and accents' forms are folded first: phones' and designers' disks may not tell them apart.
    """
    taken: dict[str, Entry] = {}
    for entry in entries:
        _refuse_unsafe(entry)
        first = taken.setdefault(_folded(entry.path), entry)
        if first is not entry:
            raise PathTaken(f"{first.path!r} ({first.output}) and {entry.path!r} ({entry.output})")
    _refuse_twin_folders(entries)
    folders = {folder for path in taken for folder in _parents(path)}
    for path in sorted(folders & taken.keys()):
        raise PathTaken(f"{taken[path].path!r} is both a file and a folder")


def _refuse_twin_folders(entries: Iterable[Entry]) -> None:
    """Raise ``PathTaken`` where two places of a tree differ by case: ``site/Q`` is for codes."""
    spelt: dict[str, str] = {}
    for place in {"/".join(entry.path.split("/")[:2]) for entry in entries}:
        if spelt.setdefault(_folded(place), place) != place:
            raise PathTaken(f"{place!r} and {spelt[_folded(place)]!r} differ by case alone")


def _refuse_unsafe(entry: Entry) -> None:
    parts = entry.path.split("/")
    if (
        any(part in ("", ".", "..") for part in parts)
        or any(mark in entry.path for mark in "\\:\0")
        or parts[0].startswith(".")
        or (len(parts) == 1 and _folded(entry.path) in _RESERVED)
    ):
        raise PathTaken(f"{entry.path!r} ({entry.output}) is no path below build/")


def _folded(path: str) -> str:
    return path.lower() if path.isascii() else normalize("NFC", normalize("NFC", path).casefold())


def _parents(path: str) -> Iterable[str]:
    cut = path.rfind("/")
    while cut > 0:
        yield path[:cut]
        cut = path.rfind("/", 0, cut)
