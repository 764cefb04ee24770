"""Stage 3, model: a competence, its levels, and what works on one of them."""

from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """The official framework that a competence takes after, and where in it."""

    title: str
    area: str
    url: str
    consulted: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """A competence. ``levels`` say what one can do, from the first to the last, which is 1 up."""

    id: str
    title: str
    description: str
    levels: tuple[str, ...]
    span: Span
    framework: Framework | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What a module works on: a competence, by its id, and the level it helps to reach."""

    competence: str
    level: int
