"""Stage 3, model: a print campaign: what paper promises, where it hangs, in how many copies."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import ceil

from marelle.diagnostics import Span
from marelle.model.print import Target

STANDARD = "standard"
OFFICE = "bureau"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A wall where a flyer hangs; it gets a code of its own."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a campaign says in one language. Empty fields take the sentences of Marelle.

    ``steps`` are the three gestures: aim, touch, learn.
    """

    promise: str
    steps: tuple[str, ...] = ()
    free: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many copies are printed: for each place, or in all."""

    copies: int
    per_place: bool

    def total(self, documents: int) -> int:
        """Return the copies of one format: *documents* of it are printed, one a place, or one."""
        return self.copies * max(documents, 1) if self.per_place else self.copies

    def sheets(self, documents: int, leaves: int, up: int) -> int:
        """Return the sheets of paper of one format, *up* copies of the same document on each.

        A document has *leaves* leaves.
        """
        return leaves * replace(self, copies=ceil(self.copies / up)).total(documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A print campaign: one promise, one target, the places and formats it is printed for.

    ``languages`` are those of the front, then of the back; none for the site's own. ``words`` has
    those that are not the site's. ``first`` and ``last`` are days; after ``last`` nothing is
    printed again. ``spans`` gives where the keys that findings come to later are written.
    """

    id: str
    title: str
    promise: str
    direction: str
    target: Target
    formats: tuple[str, ...]
    span: Span
    places: tuple[Place, ...] = ()
    languages: tuple[str, ...] = ()
    words: Mapping[str, Words] = field(default_factory=dict)
    variants: tuple[str, ...] = (STANDARD,)
    profile: str = OFFICE
    quantity: Quantity | None = None
    first: date | None = None
    last: date | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)

    def over(self, today: date) -> bool:
        """Tell whether the campaign has ended: its codes open for ever, its paper is not made."""
        return self.last is not None and self.last < today

    def where(self, key: str) -> Span:
        """Return where *key* is written, or where the campaign begins."""
        return self.spans.get(key, self.span)
