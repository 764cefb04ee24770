"""The library: three versions of a text in, line by line; the merged lines and conflicts out.

The diff3 of Khanna, Kunal and Pierce (2007), on the matches that ``difflib`` finds. In a conflict
the lines of ours stay, and the place is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Lines = Sequence[str]
Kind = Literal["", "theirs-gone", "ours-gone"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed this: *line* counts from 1 in what was merged; *theirs* was not taken.

    *kind* tells of a whole file which side removed it.
    """

    line: int
    ours: str
    theirs: str
    kind: Kind = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """Text that keeps every line of ours, and where theirs had to wait."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


def merge_lines(base: str, ours: str, theirs: str) -> Merged:
    """Return the merge of three texts."""
    if settled := _settled(base, ours, theirs):
        return settled
    out: list[str] = []
    conflicts: list[Conflict] = []
    for before, own, other in _chunks(*(t.splitlines(keepends=True) for t in (base, ours, theirs))):
        if own == before:
            out += other
        elif other in (before, own):
            out += own
        else:
            conflicts.append(Conflict(len(out) + 1, "".join(own), "".join(other)))
            out += own
    return Merged("".join(_ended(out)), tuple(conflicts))


def _settled(base: str, ours: str, theirs: str) -> Merged | None:
    if ours == base:
        return Merged(theirs)
    if theirs in (base, ours):
        return Merged(ours)
    return None


def _chunks(base: Lines, ours: Lines, theirs: Lines) -> Iterator[tuple[Lines, Lines, Lines]]:
    """Yield the three texts cut where all of them agree."""
    at = [0, 0, 0]
    for begin, own, other, size in _common(base, ours, theirs):
        if (begin, own, other) != tuple(at):
            yield base[at[0] : begin], ours[at[1] : own], theirs[at[2] : other]
        yield base[begin : begin + size], ours[own : own + size], theirs[other : other + size]
        at = [begin + size, own + size, other + size]
    if at != [len(base), len(ours), len(theirs)]:
        yield base[at[0] :], ours[at[1] :], theirs[at[2] :]


def _common(base: Lines, ours: Lines, theirs: Lines) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of lines that are in all three: where in each, and how long."""
    own, other = _matches(base, ours), _matches(base, theirs)
    begin = 0
    while begin < len(base):
        size = 0
        while (
            begin + size in own
            and begin + size in other
            and own[begin + size] == own[begin] + size
            and other[begin + size] == other[begin] + size
        ):
            size += 1
        if size:
            yield begin, own[begin], other[begin], size
        begin += size or 1


def _matches(base: Lines, other: Lines) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _ended(lines: list[str]) -> Iterator[str]:
    """Yield *lines*, each ended but the last: a side may have had no end of line at its end."""
    for rank, line in enumerate(lines):
        yield line if line.endswith("\n") or rank == len(lines) - 1 else f"{line}\n"
