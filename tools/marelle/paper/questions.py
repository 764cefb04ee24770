"""Stage 4, paper: a module and a variant in, the questions of that sheet, numbered, out.

Without a variant, and in variant A, questions and answers come as on screen. In any other, they
come in another order, which only depends on its letter: the key is made from the same questions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from marelle.activities import activity_types
from marelle.activities.base import ActivityType
from marelle.activities.html import plain
from marelle.activities.parts import reordered, shuffled
from marelle.activities.picking import Picking
from marelle.model import ActivitySet, Item, Module
from marelle.render.text import inline

AS_ON_SCREEN = ("", "A")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An activity on paper. ``screen`` is its set; ``first`` tells that it opens it."""

    number: int
    item: Item
    kind: ActivityType
    screen: ActivitySet
    first: bool

    @property
    def points(self) -> int:
        """What it is worth on paper, where nobody counts the steps of a story."""
        return self.item.points if self.kind.playable else 0

    @property
    def answer(self) -> str:
        """The right answer in one line, as HTML; what authors wrote at length may have marks."""
        said = self.kind.drawing.answer(self.item)
        return plain(said) if self.kind.scored else inline(said)

    @property
    def why(self) -> str:
        """Why it is right, in the author's words; nothing when none says it."""
        said = self.item.feedback.correct or self.item.feedback.incorrect
        if not said and isinstance(self.item, Picking):
            return next((choice.feedback for choice in self.item.right if choice.feedback), "")
        return said


def questions(module: Module, variant: str = "") -> tuple[Question, ...]:
    """Return what a sheet asks, in the order of *variant*."""
    asked = ((screen, *pair) for screen in _sets(module) for pair in _asked(screen, variant))
    return tuple(
        Question(
            number=number,
            item=item,
            kind=activity_types()[item.type],
            screen=screen,
            first=first,
        )
        for number, (screen, item, first) in enumerate(asked, 1)
    )


def picture(question: Question) -> str:
    """Return the picture of a question that does not draw it itself, as the page has it."""
    shown = None if question.kind.draws_picture else question.item.picture
    return f'<img alt="{escape(shown.alt)}" src="{escape(shown.src)}">' if shown else ""


def most(found: tuple[Question, ...]) -> int:
    """Return the points that the questions are worth together."""
    return sum(question.points for question in found)


def _sets(module: Module) -> Iterator[ActivitySet]:
    return (screen for screen in module.screens if isinstance(screen, ActivitySet))


def _asked(screen: ActivitySet, variant: str) -> Iterator[tuple[Item, bool]]:
    """Yield the activities of a set, those that a bank draws, and which is the first."""
    items = screen.items
    if screen.draw:
        drawn = shuffled(f"{variant}/{screen.id}", (item.id for item in items))[: screen.draw]
        items = tuple(item for item in items if item.id in drawn)
    if variant not in AS_ON_SCREEN:
        kinds = activity_types()
        mixed = (kinds[item.type].variant(item, variant) for item in items)
        items = reordered(f"{variant}/{screen.id}", mixed)
    for rank, item in enumerate(items):
        yield item, not rank
