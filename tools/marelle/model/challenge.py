"""Stage 3, model: a direction's challenge: the same questions for everybody, between two days."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A challenge. ``first`` and ``last`` are days one may take part on; ``id`` is the seed.

    ``span`` is where it says how many questions it asks.
    """

    id: str
    title: str
    direction: str
    first: date
    last: date
    modules: tuple[str, ...]
    collections: tuple[str, ...]
    questions: int
    rules: tuple[str, ...]
    span: Span
    text: str = ""
    prize: str = ""

    def drawn(self, refs: list[str]) -> list[str]:
        """Return the questions of the challenge among *refs*, the same on every machine.

        Each has a rank of its own: one that is added or removed moves no other.
        """
        return sorted(refs, key=lambda ref: sha256(f"{self.id}\0{ref}".encode()).digest())[
            : self.questions
        ]
