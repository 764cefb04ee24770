"""Stage 4, paper: a module in, cards with a front and a back out.

What can be asked on a card: a flashcard, or a question without a picture that a few lines hold.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from marelle.activities.base import Interaction
from marelle.model import Format, Module
from marelle.paper.questions import Question, questions
from marelle.render.text import inline

SHORT = (Interaction.CHOICE, Interaction.TRUE_FALSE, Interaction.NUMERIC, Interaction.FILL_IN)
# Letters a line in the small size, the lines a side takes in it, and in the usual one.
LETTERS, MOST, USUAL = 44, 13, 9
Cell = TypeVar("Cell")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A question and its answer, as HTML. ``dense`` tells that it takes the small size."""

    front: str
    answer: str
    why: str
    dense: bool


def cards(module: Module) -> tuple[Card, ...]:
    """Return the cards of *module*, in the order of its questions."""
    return tuple(filter(None, map(_card, questions(module))))


def uncarded(module: Module) -> tuple[int, ...]:
    """Return the numbers of the questions that teach something, and that no card holds."""
    teach = (q for q in questions(module) if q.points or q.kind.moment is Format.CARDS)
    return tuple(question.number for question in teach if not _card(question))


def by(count: int, cells: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """Yield *cells* so many at a time: the rows of a sheet, or its sheets."""
    return (cells[at : at + count] for at in range(0, len(cells), count))


def turned(cells: Sequence[Cell], columns: int) -> list[Cell]:
    """Return the cells of a page as they are on its back: columns change places."""
    return [cell for row in by(columns, cells) for cell in reversed(row)]


def _card(question: Question) -> Card | None:
    if not _asks(question):
        return None
    front, answer = _front(question), question.answer
    why = inline(question.why) if question.why else ""
    lines = max(_lines(front), _lines(f"<p>{answer}</p><p>{why}</p>"))
    if "<img" in front or lines > MOST:
        return None
    return Card(front=front, answer=answer, why=why, dense=lines > USUAL)


def _asks(question: Question) -> bool:
    kind = question.kind
    if kind.moment is Format.CARDS:
        return True
    return kind.playable and kind.interaction in SHORT and not question.item.picture


def _front(question: Question) -> str:
    asked = f'<p class="asked">{inline(question.item.prompt)}</p>'
    if question.kind.moment is Format.CARDS:
        return asked
    return asked + question.kind.drawing.paper(question.item)


def _lines(html: str) -> int:
    """Return about how many lines a side takes in the small size."""
    blocks = (re.sub(r"<[^>]*>", "", block) for block in re.split(r"</(?:p|li)>", html))
    return sum(ceil(len(block.strip()) / LETTERS) for block in blocks if block.strip())
