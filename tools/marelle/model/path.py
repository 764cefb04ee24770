"""Stage 3, model: a learning path, steps to take one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span
from marelle.model.module import Module, Source
from marelle.model.podcast import Episode
from marelle.model.positioning import Positioning
from marelle.model.steps import Step


def minutes(
    modules: Mapping[str, Module],
    positionings: Mapping[str, Positioning],
    episodes: Mapping[str, Episode],
) -> dict[str, int]:
    """Return how long all that a step may name lasts, as steps look for it (``Step.lasts``)."""
    stands = {f"positioning:{name}": one.duration for name, one in positionings.items()}
    heard = {name: max(1, round(one.media.seconds / 60)) for name, one in episodes.items()}
    return stands | heard | {name: one.duration for name, one in modules.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath:
    """A path, in its author's order. ``digest`` is the SHA-256 of its file.

    ``fixed``: each step waits for the required ones before it. ``counts_for`` are the days during
    which a module that was done counts, 0 for ever; ``same_version``: only as it is today.
    ``duration`` are the minutes it declares, 0 when it declares none. ``places`` are where some
    keys are typed, for what is said of them; ``formerly`` are the names it had.
    """

    id: str
    title: str
    summary: str
    direction: str
    updated: date
    review: str
    steps: tuple[Step, ...]
    span: Span
    digest: str
    fixed: bool = False
    trades: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    valid_until: date | None = None
    duration: int = 0
    counts_for: int = 0
    same_version: bool = False
    sources: tuple[Source, ...] = ()
    places: tuple[tuple[str, Span], ...] = ()
    formerly: tuple[str, ...] = ()

    def place(self, key: str) -> Span:
        """Return where what *key* holds is typed, or the title when it is not."""
        return dict(self.places).get(key, self.span)

    @property
    def made_for(self) -> str:
        """The one direction it is for, whose versions of the modules it takes; else nothing."""
        codes = self.directions or (self.direction,)
        return codes[0] if len(codes) == 1 else ""

    @property
    def modules(self) -> tuple[str, ...]:
        """Every module it names, each once, in its order."""
        return tuple(dict.fromkeys(name for step in self.steps for name in step.modules))

    def lasts(self, durations: Mapping[str, int], *, optional: bool = False) -> int:
        """Return the minutes of its required steps, or of the *optional* ones."""
        return sum(s.lasts(durations) for s in self.steps if s.optional is optional)

    def awaits(self, step: Step) -> tuple[str, ...]:
        """Return the ids of what must be done before *step*."""
        if not self.fixed:
            return step.after
        before = self.steps[: self.steps.index(step)]
        needed = [s.id for s in before if not s.optional]
        return tuple(dict.fromkeys((*needed, *step.after)))
