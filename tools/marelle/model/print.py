"""Stage 3, model: the codes that paper carries for ever, and what they open."""

from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a printed code opens: ``kind`` is ``direction``, ``collection`` or ``module``."""

    kind: str
    id: str


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
