"""Stage 1, interchange: what a question of GIFT says, every mark undone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text and its format: ``html``, ``moodle`` (nearly the same), ``plain``, ``markdown``."""

    said: str
    form: str = "moodle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An answer: its mark, its share in per cent if it has one, its text, its comment."""

    mark: str
    text: Text
    share: float | None = None
    comment: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What is between braces. ``truth`` comes with what is said to who is wrong, then right."""

    entries: tuple[Entry, ...] = ()
    numeric: bool = False
    truth: bool | None = None
    comments: tuple[Text, ...] = ()
    general: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """A question; without ``answers`` it is a description. ``after`` follows the answers."""

    title: str
    text: Text
    answers: Answers | None = None
    after: str = ""
