"""Stage 3, model: what people answered to the grid, which no rule can compute."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: ``yes``, ``partly`` or ``no``, given on a day, by somebody."""

    question: str
    answer: str
    on: date
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """``review.yml`` of a module: its ``stage`` and the answers; empty without a file."""

    stage: str = ""
    answers: tuple[Answer, ...] = ()
