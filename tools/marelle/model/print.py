"""Stage 3, model: what is printed, and the codes that paper carries for ever."""

from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a printed code opens: ``kind`` is ``direction``, ``collection`` or ``module``."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A wall where a flyer hangs; it gets a code of its own."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A print campaign: one promise, one target, the places and formats it is printed for."""

    id: str
    title: str
    promise: str
    direction: str
    target: Target
    formats: tuple[str, ...]
    span: Span
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCode:
    """One code that paper carries, for ever. ``campaign`` is ``permanent`` for a direction's own.

    ``printed`` is the day it entered the ledger, ``None`` while it is not recorded there.
    """

    code: str
    target: Target
    campaign: str
    direction: str
    span: Span
    place: str = ""
    printed: date | None = None
