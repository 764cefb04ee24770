"""Stage 1, interchange: lines of a table whose answers are typed, or fill the gaps of a text."""

import re

from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers import _gaps as gaps
from marelle.interchange.readers._holes import Hole, starless
from marelle.interchange.readers._rows import Row, asked
from marelle.interchange.readers.base import Answer, Draft

_LETTER = re.compile(r"\{([A-Z])\}")


def _ranked(row: Row) -> tuple[str, list[str]]:
    """Return the text with the rank of each gap in its place, and their letters in order."""
    letters = list(dict.fromkeys(_LETTER.findall(row.said("text"))))
    ranks = {letter: str(rank) for rank, letter in enumerate(letters)}
    return _LETTER.sub(lambda m: f"{{{ranks[m[1]]}}}", row.said("text")), letters


def short_answer(row: Row) -> Draft | str:
    """Return an answer to type: its first cell holds those that are accepted."""
    accepted = [Answer(text=starless(text)) for text in filter(None, row.lines("A"))]
    return drafts.short_answer(asked(row), accepted)


def gap_text(row: Row) -> Draft | str:
    """Return a text whose gaps are typed."""
    text, letters = _ranked(row)
    holes = [
        Hole(
            kind="SA",
            answers=[
                Answer(text=starless(said), comment=row.comments.get(letter, ""))
                for said in filter(None, row.lines(letter))
            ],
        )
        for letter in letters
    ]
    return gaps.gaps(asked(row), text, holes)


def gap_choice(row: Row) -> Draft:
    """Return a text whose gaps are lists, the right word first."""
    text, letters = _ranked(row)
    lists = [(row.lines(letter)[0], row.lines(letter)) for letter in letters]
    comments = [row.comments.get(letter, "") for letter in letters]
    return gaps.gap_choice(asked(row), text, lists, comments)


def gap_bank(row: Row) -> Draft:
    """Return a text whose gaps take labels from one bank."""
    text, letters = _ranked(row)
    rights = [row.said(letter) for letter in letters]
    comments = [row.comments.get(letter, "") for letter in letters]
    return gaps.gap_bank(asked(row), text, rights, [*rights, *row.answers], False, comments)
