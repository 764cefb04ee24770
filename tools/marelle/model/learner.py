"""Stage 3, model: a golden learner, whose answers and result are written beside a module."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """Somebody invented. ``answers`` are responses by the id of an activity, in their canonical
    form; with ``right``, the others are answered right, else not at all.

    ``score`` is in per cent, ``road`` the scenes of each story by the id of its activity; ``spans``
    are those of what is expected, by key.
    """

    name: str
    answers: Mapping[str, Any]
    right: bool
    score: float
    status: str
    road: Mapping[str, tuple[str, ...]]
    spans: Mapping[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a module tells of a learner, as its page does; ``score`` is in per cent, cut at two
    decimals. ``sure`` is false when a draw decides of it."""

    score: float
    status: str
    road: Mapping[str, tuple[str, ...]]
    sure: bool = True
