"""Stage 4, render: rows of cells in, a CSV file (RFC 4180) that a spreadsheet opens at once out.

It begins with a byte order mark, which tells accents, and parts cells with semicolons, as
spreadsheets in French expect; those in English take both.
"""

import csv
import re
from collections.abc import Iterable
from io import StringIO

BOM, PARTED = "\ufeff", ";"
# What makes a formula of a cell, even when typed with a Japanese keyboard; a number is none.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(?:[,.]\d+)?")


def spreadsheet(rows: Iterable[Iterable[str]]) -> bytes:
    """Return the file of *rows*, the heads first; no cell of it is run."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=PARTED, lineterminator="\r\n")
    writer.writerows(map(_inert, row) for row in rows)
    return (BOM + out.getvalue()).encode()


def _inert(cell: str) -> str:
    """Return a cell that no spreadsheet runs: an apostrophe says that it is text."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def typed(cell: str) -> str:
    """Return what an author typed of a cell, without the apostrophe that made it inert."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
