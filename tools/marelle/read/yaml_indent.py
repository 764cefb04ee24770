"""Stage 1, read: a line of YAML that is out of line in, the places its author may mean out.

Pure text surgery, by the columns where the lines above begin.
"""

import re
from collections.abc import Iterator, Sequence

# Nobody misses a column by more.
MAX_MISSED = 4
_DASHES = re.compile(r" *(?:- +)*")


def indent_of(line: str) -> int:
    """Return how many spaces *line* begins with."""
    return len(line) - len(line.lstrip(" "))


def realigned(lines: Sequence[str], row: int) -> Iterator[str]:
    """Yield the text with the line *row* at each column where it could be, the nearest first.

    What hangs under the line moves with it, or stays; so do its neighbours of the same column.
    """
    column = indent_of(lines[row])
    for target in _columns(lines, row):
        for last in dict.fromkeys(
            (end_of_block(lines, row, column + 1), row + 1, end_of_block(lines, row, column))
        ):
            moved = [_moved(line, target - column) for line in lines[row:last]]
            yield "\n".join((*lines[:row], *moved, *lines[last:]))


def _columns(lines: Sequence[str], row: int) -> list[int]:
    """Return the columns where a line like *row* may begin: those still open above it."""
    is_item = lines[row].lstrip().startswith("- ")
    open_columns: list[tuple[int, bool]] = []
    for line in lines[:row]:
        if line.strip() and not line.lstrip().startswith("#"):
            at = indent_of(line)
            open_columns = [place for place in open_columns if place[0] < at]
            content = len(_DASHES.match(line)[0])  # type: ignore[index]
            dashes = [(at + m.start(), True) for m in re.finditer("-", line[at:content])]
            open_columns += [*dashes, (content, False)]
    column = indent_of(lines[row])
    near = [c for c, item in open_columns if item == is_item and 0 < abs(c - column) <= MAX_MISSED]
    return sorted(near, key=lambda c: (abs(c - column), -c))


def end_of_block(lines: Sequence[str], row: int, least: int) -> int:
    """Return the row after the lines below *row* that begin at the column *least* or beyond."""
    stop = row + 1
    while stop < len(lines) and (not lines[stop].strip() or indent_of(lines[stop]) >= least):
        stop += 1
    return stop


def _moved(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * max(indent_of(line) + by, 0) + line.lstrip(" ")
