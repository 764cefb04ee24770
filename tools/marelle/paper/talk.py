"""Stage 4, paper: a module in, a team talk of fifteen minutes out: what is asked, said, and when.

Hands are raised with ballots, so that only questions with one right answer among four letters at
most are asked; the others stay for the quiz.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from marelle.activities.base import Interaction
from marelle.activities.picking import Picking
from marelle.i18n import _
from marelle.model import Module
from marelle.paper.questions import Question, questions

WHOLE, OPENING, CLOSING = 15 * 60, 2 * 60, 2 * 60  # seconds
LONGEST, STEP = 3 * 60, 30
BALLOTS, MOST = 4, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A part of the talk, from *start* for *length* seconds; ``question`` when one is asked."""

    start: int
    length: int
    question: Question | None = None

    @property
    def clock(self) -> str:
        """When it starts, as ``2:30``."""
        return f"{self.start // 60}:{self.start % 60:02}"


def voted(module: Module) -> tuple[Question, ...]:
    """Return the questions that a team answers with ballots, in the module's order."""
    return tuple(question for question in questions(module) if _votable(question))[:MOST]


def _votable(question: Question) -> bool:
    if question.kind.interaction is Interaction.TRUE_FALSE:
        return True
    item = question.item
    return isinstance(item, Picking) and not item.several and len(item.choices) <= BALLOTS


def programme(asked: tuple[Question, ...]) -> tuple[Moment, ...]:
    """Return the moments of a talk: the opening, a question each, a discussion, the closing."""
    each = min(LONGEST, (WHOLE - OPENING - CLOSING) // len(asked) // STEP * STEP)
    moments = [Moment(start=0, length=OPENING)]
    for rank, question in enumerate(asked):
        moments.append(Moment(start=OPENING + rank * each, length=each, question=question))
    end = OPENING + len(asked) * each
    if end < WHOLE - CLOSING:
        moments.append(Moment(start=end, length=WHOLE - CLOSING - end))
    return (*moments, Moment(start=WHOLE - CLOSING, length=CLOSING))


def replies(question: Question) -> Iterator[tuple[str, str, bool, str]]:
    """Yield each answer: its letter, its words, whether it is right, what to say of it."""
    item = question.item
    if isinstance(item, Picking):
        for letter, choice in zip(ascii_uppercase, item.shown, strict=False):
            yield letter, choice.said, choice.correct, choice.feedback
        return
    true: bool = question.kind.model.key(item)["correct"]
    for letter, words, right in (("A", _("Vrai"), true), ("B", _("Faux"), not true)):
        yield letter, words, right, item.feedback.correct if right else item.feedback.incorrect
