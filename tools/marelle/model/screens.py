"""Stage 3, model: what a learner meets on a square: a lesson, a scene, or activities.

``Item`` is the part common to every activity; each activity type adds its own fields in
``activities/<type>/model.py``.
"""

from dataclasses import dataclass, field

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture and its text alternative. ``src`` is relative to the module's folder."""

    src: str
    alt: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Panorama(Picture):
    """An equirectangular picture, and where one looks first in it, in degrees."""

    yaw: float = 0.0
    pitch: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What the learner reads after answering, whatever the answer was."""

    correct: str = ""
    incorrect: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One activity, without what is particular to its type. ``points`` is its maximum score.

    ``partial`` tells that an answer partly right earns part of the points; ``hints`` are
    opened in their order; the last of the ``attempts`` counts;
    ``confidence`` asks how sure one is, and changes no point; what is ``mixed`` shows its parts in
    an order of each learner's own.
    """

    id: str
    type: str
    prompt: str
    span: Span
    picture: Picture | None = None
    points: int = 1
    feedback: Feedback = field(default_factory=Feedback)
    partial: bool = True
    hints: tuple[str, ...] = ()
    attempts: int = 1
    confidence: bool = False
    mixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A screen of text. ``id`` is its file name without ending; ``markdown`` is its body."""

    id: str
    title: str
    markdown: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitySet:
    """A screen of activities, one square each; ``draw`` of them are asked, or all when it is 0.

    ``timer`` is the seconds of the clock that a learner may play against, 0 when there is none.
    """

    id: str
    title: str
    intro: str
    items: tuple[Item, ...]
    span: Span
    draw: int = 0
    timer: int = 0

    @property
    def asked(self) -> int:
        """How many of its activities a learner is asked."""
        return self.draw or len(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotspot:
    """A point of a scene. ``yaw`` and ``pitch`` are in degrees: right and up are positive."""

    id: str
    label: str
    yaw: float
    pitch: float
    text: str
    span: Span
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A screen to look around in; it is never scored.

    ``ordered`` tells that the hotspots are to be seen in their order.
    """

    id: str
    title: str
    intro: str
    panorama: Panorama
    hotspots: tuple[Hotspot, ...]
    span: Span
    ordered: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """What one reads in it, its title apart."""
        return (self.intro, *(text for h in self.hotspots for text in (h.label, h.text)))


Screen = Lesson | Scene | ActivitySet
