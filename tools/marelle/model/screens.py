"""Stage 3, model: what a learner meets on a square: a lesson, or activities.

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
class Feedback:
    """What the learner reads after answering, whatever the answer was."""

    correct: str = ""
    incorrect: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One activity, without what is particular to its type. ``points`` is its maximum score."""

    id: str
    type: str
    prompt: str
    span: Span
    picture: Picture | None = None
    points: int = 1
    feedback: Feedback = field(default_factory=Feedback)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A screen of text. ``id`` is its file name without ending; ``markdown`` is its body."""

    id: str
    title: str
    markdown: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitySet:
    """A screen of activities, one square each."""

    id: str
    title: str
    intro: str
    items: tuple[Item, ...]
    span: Span


Screen = Lesson | ActivitySet
