"""Stage 3, model: the codes that paper carries for ever, and what they open."""

from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a printed code opens.

    ``kind`` is ``direction``, ``collection``, ``module``, ``path`` or ``challenge``.
    """

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCode:
    """One code that paper carries, for ever. ``campaign`` is ``permanent`` for a direction's own.

    ``printed`` is the day it entered the ledger, ``None`` while it is not recorded there; ``files``
    are the format and the digest (16 hex of SHA-256) of the PDFs that carried it first.
    ``url`` is the site's address then, empty where nobody could open it.
    ``target`` is what it opens now, ``before`` what it opened earlier, oldest first; ``renamed``
    tells that the ledger still has the former name. A ``retired`` code opens a page that offers
    ``instead``. ``wanted`` codes are carried by a document of this very catalogue.
    """

    code: str
    target: Target
    campaign: str
    direction: str
    span: Span
    place: str = ""
    printed: date | None = None
    files: tuple[tuple[str, str], ...] = ()
    url: str = ""
    before: tuple[Target, ...] = ()
    renamed: bool = False
    retired: date | None = None
    instead: Target | None = None
    why: str = ""
    wanted: bool = False

    @property
    def leads_to(self) -> Target | None:
        """What must exist for this code to open something; a retired one may need nothing."""
        return self.instead if self.retired else self.target
