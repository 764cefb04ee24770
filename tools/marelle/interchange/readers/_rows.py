"""Stage 1, interchange: the text of a table in; its lines, by the names of their columns, out."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from marelle.activities.spelling import fold
from marelle.i18n import LANGUAGES, _, translate
from marelle.interchange._table import ANSWER, HEADS
from marelle.interchange._words import LETTERS
from marelle.interchange.readers._markup import ours, sound
from marelle.interchange.readers.base import Asked
from marelle.render.spreadsheet import typed

_SEPARATOR = re.compile(r'"?sep=([;,\t])"?\r?\n', re.IGNORECASE)  # Excel's own first line
_COMMENT = re.compile(r"([A-Z])\s*:\s*(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table: its cells by the name of their column, as they were typed."""

    line: int
    cells: Mapping[str, str]

    def said(self, name: str) -> str:
        """Return a cell on one line."""
        return ours(self.cells.get(name, "")).text

    def lines(self, name: str) -> list[str]:
        """Return the lines of a cell."""
        return [ours(line).text for line in self.cells.get(name, "").split("\n")]

    @property
    def letters(self) -> list[str]:
        """The letters of the answers that are there."""
        return [letter for letter in LETTERS if self.cells.get(letter, "").strip()]

    @property
    def answers(self) -> list[str]:
        """The answers, each on one line."""
        return [self.said(letter) for letter in self.letters]

    @property
    def comments(self) -> dict[str, str]:
        """What is said of each answer, by its letter."""
        found = (_COMMENT.fullmatch(line) for line in self.lines("comments"))
        return {match[1]: match[2] for match in found if match}

    @property
    def simplified(self) -> bool:
        """Whether a link of another project was reduced to its words."""
        return any(ours(cell).simplified for cell in self.cells.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The lines of a table, whether it has a column of questions, where it is torn if it is."""

    rows: tuple[Row, ...] = ()
    headed: bool = True
    torn: int = 0


def read_table(text: str) -> Table:
    """Return the lines of a table, all that could be read of it."""
    told = _SEPARATOR.match(text)
    first = text[told.end() if told else 0 :].partition("\n")[0]
    mark = told[1] if told else max(";,\t", key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=mark)
    if told:
        next(reader)
    rows: list[Row] = []
    columns: list[str] = []
    line = reader.line_num
    try:
        for cells in reader:
            line, begins = reader.line_num, line + 1
            if not columns:
                columns = _columns(cells)
                if "prompt" not in columns:
                    return Table(headed=False)
            elif any(cell.strip() for cell in cells):
                named = zip(columns, map(typed, cells), strict=False)
                rows.append(Row(line=begins, cells=dict(named)))
    except csv.Error:
        return Table(rows=tuple(rows), torn=line or 1)
    return Table(rows=tuple(rows), headed=bool(columns))


def _columns(cells: list[str]) -> list[str]:
    """Return the name of each column, nothing for one that is not ours."""
    known: dict[str, str] = {}
    for language in LANGUAGES:
        known |= {fold(translate(head, language)): name for name, head in HEADS.items()}
        answer = translate(ANSWER, language)
        known |= {fold(answer.format(letter=letter)): letter for letter in LETTERS}
    known |= {fold(letter): letter for letter in LETTERS}
    return [known.get(fold(sound(typed(cell))), "") for cell in cells]


def asked(row: Row, *, whole: bool = False) -> Asked:
    """Return what every question has; its text is part of the prompt when it is *whole*."""
    parts = (row.said("prompt"), row.said("text") if whole else "")
    hints = filter(None, row.lines("hints"))
    lost = [_("L’image est perdue.")] if row.said("picture") else []
    if row.simplified:
        lost.append(_("Un lien vers un autre module garde ses seuls mots."))
    return Asked(
        prompt=" ".join(filter(None, parts)),
        id=row.said("id"),
        points=int(row.said("points") or 1),
        correct=row.said("correct"),
        incorrect=row.said("incorrect"),
        hints=tuple(hints),
        losses=tuple(lost),
    )
