"""Stage 3, model: the kinds of steps of a learning path; one small class a kind.

A new kind is a class here, a builder in ``catalogue/steps.py``, a drawing in
``outputs/site/road.py``, a line in ``outputs/packages/menu.py`` and its key in the schema.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from marelle.diagnostics import Span
from marelle.model.competence import Taught


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What every step has. ``id`` is kept on phones for ever; ``after`` are ids of other steps.

    ``span`` is where its kind is told; ``modules`` are those of which one is enough, none when it
    is done elsewhere. ``double`` steps are two squares side by side. Whoever is known to
    have the level ``skip_if`` need not do it.
    """

    kind: ClassVar[str] = ""
    double: ClassVar[bool] = False
    id: str
    span: Span
    optional: bool = False
    after: tuple[str, ...] = ()
    skip_if: Taught | None = None

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules of the step, by id."""
        return ()

    def lasts(self, durations: Mapping[str, int]) -> int:
        """Return its minutes, from those of the modules; the longest of a choice."""
        return max((durations.get(module, 0) for module in self.modules), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleStep(Step):
    """A module to finish."""

    kind: ClassVar[str] = "module"
    module: str

    @property
    def modules(self) -> tuple[str, ...]:
        """The module alone."""
        return (self.module,)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationStep(ModuleStep):
    """A graded module to pass."""

    kind: ClassVar[str] = "evaluation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceStep(Step):
    """Modules of which one is enough."""

    kind: ClassVar[str] = "choice"
    double: ClassVar[bool] = True
    choice: tuple[str, ...]

    @property
    def modules(self) -> tuple[str, ...]:
        """All of them."""
        return self.choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed(Step):
    """What is not in the catalogue: it has a title and minutes of its own."""

    title: str
    minutes: int

    def lasts(self, durations: Mapping[str, int]) -> int:
        """Return the minutes it declares, whatever the modules last."""
        return self.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One date of a session, each moment with its offset; ``id`` is its name in calendars."""

    id: str
    start: datetime
    end: datetime
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStep(Timed):
    """A session face to face, at one of its dates."""

    kind: ClassVar[str] = "session"
    place: str
    meetings: tuple[Meeting, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeStep(Timed):
    """A gesture at work, which a tutor observes and signs. ``code`` is what the tutor types."""

    kind: ClassVar[str] = "practice"
    points: tuple[str, ...]
    text: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackStep(Timed):
    """A note after practice, which stays on the phone."""

    kind: ClassVar[str] = "feedback"
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceStep(Timed):
    """Something outside; ``purpose`` says what for."""

    kind: ClassVar[str] = "resource"
    url: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseStep(Step):
    """Days to let pass."""

    kind: ClassVar[str] = "pause"
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PositioningStep(Step):
    """A positioning to go through, by its id; it is done once there is a profile."""

    kind: ClassVar[str] = "positioning"
    positioning: str

    def lasts(self, durations: Mapping[str, int]) -> int:
        """Return its minutes, where *durations* tell them too (``positioning:<id>``)."""
        return durations.get(f"positioning:{self.positioning}", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeStep(Step):
    """An episode to listen to, as ``series/episode``; it is done once nearly all was played."""

    kind: ClassVar[str] = "episode"
    episode: str

    def lasts(self, durations: Mapping[str, int]) -> int:
        """Return its minutes, where they are known."""
        return durations.get(self.episode, 0)
