"""Stage 3, model: a learning path, modules to take one after the other."""

from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a path: a module, by its id; ``span`` is where it is named."""

    module: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath:
    """A path, in its author's order. ``digest`` is the SHA-256 of its file."""

    id: str
    title: str
    summary: str
    direction: str
    updated: date
    review: str
    steps: tuple[Step, ...]
    span: Span
    digest: str
    trades: tuple[str, ...] = ()
