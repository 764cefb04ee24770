"""Where things are in a text, as we count and as an editor does: lines and columns both ways.

We count from 1, in characters; an editor counts from 0, in units of an encoding it says, UTF-16
most often, where « 🧤 » counts for two.
"""

from dataclasses import dataclass
from typing import NamedTuple

from marelle.editor.open_ends import closers


class Position(NamedTuple):
    """A place as an editor says it: both count from 0."""

    line: int
    character: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Where one types: the text around the word that is begun, and its columns."""

    rows: list[str]
    line: int
    start: int
    end: int

    def filled(self, word: str) -> str:
        """Return the whole text with *word* there."""
        row = self.rows[self.line - 1]
        new = f"{row[: self.start - 1]}{word}{row[self.end - 1 :]}"
        return "\n".join([*self.rows[: self.line - 1], new, *self.rows[self.line :]])

    def closed(self, word: str) -> str:
        """Return the text with *word* there, its line closed; nothing when nothing is open."""
        rows = self.filled(word).split("\n")
        if more := closers(rows, self.line):
            rows[self.line - 1] += more
            return "\n".join(rows)
        return ""


def lines_of(text: str) -> list[str]:
    """Return the lines of *text* as an editor and as our readers cut them: not as Python does."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def position(lines: list[str], line: int, column: int, encoding: str) -> Position:
    """Return the place of the character at *line* and *column*, within the text."""
    row = min(max(line, 1), len(lines)) - 1
    return Position(row, _units(lines[row][: max(column, 1) - 1], encoding))


def column(lines: list[str], place: Position, encoding: str) -> tuple[int, int]:
    """Return the line and the column of *place*, within the text."""
    row = min(max(place.line, 0), len(lines) - 1)
    left, rank = place.character, 0
    for letter in lines[row]:
        left -= _units(letter, encoding)
        if left < 0:
            break
        rank += 1
    return row + 1, rank + 1


def _units(words: str, encoding: str) -> int:
    if encoding == "utf-32" or words.isascii():
        return len(words)
    if encoding == "utf-8":
        return len(words.encode("utf-8", "surrogatepass"))
    return len(words) + sum(ord(letter) > 0xFFFF for letter in words)
