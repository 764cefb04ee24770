"""Radar: the grid of a module, or of several, as plain values."""

from dataclasses import dataclass

from marelle.model.review import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A fact and how good it is, from 0 to 1."""

    label: str
    value: float


def between(value: float, nothing: float, everything: float) -> float:
    """Return where *value* is, from 0 at *nothing* or beyond to 1 at *everything* or beyond."""
    return max(0.0, min(1.0, (value - nothing) / (everything - nothing)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One axis. ``score`` and ``computed`` are from 0 to 100, ``remarks`` is how many findings
    there are; ``due`` are the questions that wait for an answer."""

    name: str
    score: int
    computed: int
    remarks: int = 0
    facts: tuple[Measured, ...] = ()
    answers: tuple[Answer, ...] = ()
    due: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """The axes of what has this ``id``: a module, a collection or a direction (``kind``).

    ``stage`` is that of a module, empty when nobody said; ``count`` is how many modules it tells
    of.
    """

    kind: str
    id: str
    title: str
    axes: tuple[Axis, ...]
    stage: str = ""
    count: int = 1
