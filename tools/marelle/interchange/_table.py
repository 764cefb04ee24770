"""Stage 5, interchange: the words and the cells of a table of questions, written and read alike.

Cells in; the bytes of a CSV file (RFC 4180) out. A spreadsheet in French opens at once, with its
accents, what begins with a byte order mark and parts cells with semicolons.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from io import StringIO

from marelle.i18n import N_, _
from marelle.interchange._words import LETTERS

BOM, PARTED = "\ufeff", ";"
# The columns, by the name that code gives them; the answers come after the text.
HEADS = {
    "id": N_("Identifiant"),
    "type": N_("Type"),
    "prompt": N_("Question"),
    "text": N_("Texte"),
    "right": N_("Bonnes réponses"),
    "comments": N_("Commentaires"),
    "correct": N_("Si c’est juste"),
    "incorrect": N_("Si c’est faux"),
    "after": N_("Ensuite"),
    "hints": N_("Indices"),
    "points": N_("Points"),
    "picture": N_("Image"),
}
ANSWER = N_("Réponse {letter}")
TOLERANCE = "±"
_BEFORE_ANSWERS = ("id", "type", "prompt", "text")
# What makes a formula of a cell, even when typed with a Japanese keyboard; a number is none.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(?:[,.]\d+)?")


def table(rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return the file of *rows*: cells by the name of their column, a letter for an answer."""
    rows = list(rows)
    used = [letter for letter in LETTERS if any(letter in row for row in rows)]
    after = [name for name in HEADS if name not in _BEFORE_ANSWERS]
    answers = {letter: _(ANSWER).format(letter=letter) for letter in used}
    heads = {name: _(head) for name, head in HEADS.items()} | answers
    names = [*_BEFORE_ANSWERS, *used, *after]
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=PARTED, lineterminator="\r\n")
    writer.writerow(heads[name] for name in names)
    writer.writerows([_inert(row.get(name, "")) for name in names] for row in rows)
    return (BOM + out.getvalue()).encode()


def _inert(cell: str) -> str:
    """Return a cell that no spreadsheet runs: an apostrophe says that it is text."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def typed(cell: str) -> str:
    """Return what an author typed of a cell, without the apostrophe that made it inert."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
