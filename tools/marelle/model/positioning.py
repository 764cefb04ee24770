"""Stage 3, model: a positioning, stages of questions that tell where one stands, without a score.

What becomes of a learner's answers is in ``standing.py``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span
from marelle.model.module import Source
from marelle.model.screens import Item

# Where a rule leads to stop; no stage may be called so.
END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Questions of a stage that all measure one competence at one level."""

    competence: str
    level: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A rule at the end of a stage: with ``at_least`` right answers, on ``to``.

    It counts the questions of one ``level``, or of the whole stage when that is ``None``. Without
    ``at_least`` it always holds.
    """

    to: str
    at_least: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stage: what it measures, then the rules for what follows; the first that holds decides."""

    id: str
    title: str
    intro: str
    measures: tuple[Measure, ...]
    next: tuple[Onward, ...]

    @property
    def questions(self) -> Iterator[tuple[Measure, Item]]:
        """Every question in order, with what it measures."""
        return ((measure, item) for measure in self.measures for item in measure.items)

    def counted(self, level: int | None) -> tuple[str, ...]:
        """Return the questions that a rule about *level* counts, by their ids."""
        return tuple(i.id for m, i in self.questions if level is None or m.level == level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Positioning:
    """A positioning. It begins with the first of its ``stages``; ``digest`` is of its file."""

    id: str
    title: str
    summary: str
    intro: str
    direction: str
    duration: int
    updated: date
    valid_until: date
    review: str
    sources: tuple[Source, ...]
    competences: tuple[str, ...]
    stages: tuple[Stage, ...]
    span: Span
    digest: str

    def stage(self, id: str) -> Stage:
        """Return a stage by its id; it exists, the model stage checked it."""
        return next(stage for stage in self.stages if stage.id == id)

    def longest(self, start: str = "") -> int:
        """Return how many questions one is asked at most from the stage *start*, or from the first.

        There is no loop: the model stage checked it.
        """
        stage = self.stage(start) if start else self.stages[0]
        after = (self.longest(rule.to) for rule in stage.next if rule.to != END)
        return sum(1 for _question in stage.questions) + max(after, default=0)
