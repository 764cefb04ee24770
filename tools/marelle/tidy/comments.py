"""A tree and its text in; each comment and each blank line with the entry it goes with out."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from marelle.tidy.tree import Entry, Mark, Value, every

_FAR = 10**6


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment and its place; ``own`` tells that it has a line of its own."""

    text: str
    at: Mark
    own: bool


def find_comments(text: str, places: list[tuple[Mark, Mark]]) -> Iterator[Comment]:
    """Yield every comment of *text* in order, and an empty one for each blank line.

    *places* are those of keys and scalars: nothing in them is a comment.
    """
    covered: dict[int, list[tuple[int, int]]] = {}
    inside: set[int] = set()
    for (row, column), (last, end) in places:
        for number in range(row, last + 1):
            begin = column if number == row else 0
            covered.setdefault(number, []).append((begin, end if number == last else _FAR))
        inside.update(range(row + 1, last))
    for row, line in enumerate(text.split("\n")):
        if row in inside:
            continue
        bare = _uncovered(line, covered.get(row, []))
        at = bare.find("#")
        if at >= 0:
            yield Comment(line[at:].rstrip(), (row, at), not line[:at].strip())
        elif not line.strip() and row not in covered:
            yield Comment("", (row, -1), True)


def _uncovered(line: str, places: list[tuple[int, int]]) -> str:
    for begin, end in places:
        line = line[:begin] + "x" * (min(end, len(line)) - begin) + line[end:]
    return line


def attach(root: Value, comments: list[Comment]) -> None:
    """Give each of *comments* to the entry of *root* that it is about."""
    entries = list(every(root))
    starts = [entry.start for entry in entries]
    homes: dict[int, list[str]] = {}
    for one in reversed(comments):
        rank = bisect_left(starts, one.at)
        after = entries[rank] if rank < len(entries) else None
        if not one.own and rank:
            _of_line(entries[rank - 1], one.at).trail.insert(0, one.text)
            continue
        row = one.at[0]
        if not one.text and row + 1 in homes:
            home = homes[row + 1]
        elif not one.text:
            home = after.lead if after else root.foot
        else:
            home = _home(root, one, entries[rank - 1] if rank else None, after)
        homes[row] = home
        home.insert(0, one.text)


def _of_line(entry: Entry, at: Mark) -> Entry:
    """Return the entry that a comment at the end of a line is about: *entry*, or what closed it."""
    while (owner := entry.home.owner) and entry.home.closes and entry.home.end <= at:
        entry = owner
    return entry


def _home(root: Value, one: Comment, before: Entry | None, after: Entry | None) -> list[str]:
    """Return the comments that *one*, alone on its line, is among.

    Set further in than what follows, it is at the foot of the block that it ends.
    """
    if before is None:
        return after.lead if after else root.foot
    block = _deepest(root, before, one.at)
    if after is None or not _holds(block, after):
        return block.foot
    return after.lead


def _deepest(root: Value, before: Entry, at: Mark) -> Value:
    """Return the innermost block around *before* that is still open at *at*."""
    block: Value | None = before.home
    while block is not None and block is not root:
        # A bracket says itself where it ends; other blocks end where lines stand further out.
        if at < block.end if block.closes else block.start[1] <= at[1]:
            return block
        block = block.owner.home if block.owner else None
    return root


def _holds(block: Value, entry: Entry) -> bool:
    home: Value | None = entry.home
    while home is not None and home is not block:
        home = home.owner.home if home.owner else None
    return home is block
