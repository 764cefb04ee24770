"""The lines around a span, and carets under it, as a terminal shows them.

Columns count characters; a terminal gives two cells to some and none to others (UAX #11), so the
carets are placed by cells. A long line is shown around its span only.
"""

import unicodedata

from marelle.diagnostics import Span
from marelle.diagnostics.views._text import visible

_WIDEST = 100
_BEFORE = 60


def excerpt(span: Span, text: str, around: int = 1) -> list[str]:
    """Return the line of *span*, *around* lines on either side, and carets below the span."""
    lines = text.split("\n")
    row = min(span.line, len(lines)) - 1
    line = lines[row]
    start = min(span.column - 1, len(line))
    last = span.end_column - 1 if span.end_line == span.line else len(line)
    end = min(max(last, start + 1), max(len(line), start + 1))
    cut = max(0, start - _BEFORE) if _cells(line) > _WIDEST else 0
    margin = len(str(min(row + 1 + around, len(lines))))
    shown: list[str] = []
    for index in range(max(0, row - around), min(len(lines), row + around + 1)):
        if index < row or index == row or lines[index].strip():
            shown.append(f"{index + 1:>{margin}} │ {_clip(lines[index], cut)}".rstrip())
        if index == row:
            shown.append(f"{'':>{margin}} │ {_carets(line, start, end, cut)}")
    return shown


def _carets(line: str, start: int, end: int, cut: int) -> str:
    lead = _cells(("…" if cut else "") + line[cut:start])
    return " " * lead + "^" * max(1, min(_cells(line[start:end]), _WIDEST - lead))


def _clip(line: str, cut: int) -> str:
    """Return *line* from its character *cut*, in at most a line of a terminal."""
    shown = "…" if cut else ""
    room = _WIDEST - len(shown)
    for letter in map(visible, line[cut:]):
        room -= _width(letter)
        if room < 0:
            return shown[:-1] + "…"
        shown += letter
    return shown


def _cells(text: str) -> int:
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
