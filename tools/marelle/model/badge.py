"""Stage 3, model: a badge, a square that one wins by learning, and what winning it takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from marelle.diagnostics import Span
from marelle.model.module import Module


class Deed(StrEnum):
    """What a goal counts."""

    FINISHED = "finished"
    PASSED = "passed"
    CHALLENGES = "challenges"
    PATHS = "paths"
    DAYS = "days"
    QUESTIONS = "questions"
    LISTENED = "listened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One condition. ``need`` is how many are enough, ``None`` for all of those that count.

    ``names`` are the modules, challenges, paths or episodes (``series/episode``) that count; none
    of these nor of the others: all do.
    """

    deed: Deed
    need: int | None
    span: Span
    names: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    series: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether anything counts, wherever it comes from."""
        return not (self.names or self.collections or self.directions or self.series)

    def counts(self, module: Module) -> bool:
        """Tell whether *module* is one of those that count; a pass needs a pass mark."""
        if self.deed is Deed.PASSED and module.pass_mark is None:
            return False
        return (
            self.open
            or module.id in self.names
            or module.collection in self.collections
            or any(code in self.directions for code in (module.direction, *module.recommended_for))
        )

    def among(self, modules: Iterable[Module]) -> list[str]:
        """Return the ids of the *modules* that count."""
        return [module.id for module in modules if self.counts(module)]

    def heard(self, episodes: Iterable[str]) -> list[str]:
        """Return those of the *episodes* that count."""
        return [
            each
            for each in episodes
            if self.open or each in self.names or each.partition("/")[0] in self.series
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A badge: every goal of ``when`` must be reached. ``id`` is kept on phones for ever."""

    id: str
    title: str
    text: str
    pictogram: str
    when: tuple[Goal, ...]
    span: Span
