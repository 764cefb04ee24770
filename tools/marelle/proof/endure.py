"""How much damage a code bears: one picture of it in, what each reader makes of worse ones out."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marelle.proof.degrade import degraded
from marelle.proof.readers import READERS

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Case = tuple[str, str]  # a damage and a reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Endured:
    """Pictures tried by damage; by damage and reader, how many were read, or gave another text."""

    tried: Counter[str] = field(default_factory=Counter)
    read: Counter[Case] = field(default_factory=Counter)
    wrong: Counter[Case] = field(default_factory=Counter)

    def __add__(self, other: "Endured") -> "Endured":
        return Endured(
            tried=self.tried + other.tried,
            read=self.read + other.read,
            wrong=self.wrong + other.wrong,
        )

    def rate(self, reader: str, damage: str = "") -> float:
        """Return the part of the pictures that *reader* read, of one *damage* or of all."""
        chosen = [damage] if damage else list(self.tried)
        whole = sum(self.tried[each] for each in chosen)
        return sum(self.read[each, reader] for each in chosen) / whole if whole else 1.0


def endured(image: "Picture", text: str, seed: str) -> Endured:
    """Return what became of *image*, where a code says *text* at six pixels a module."""
    found = Endured()
    for damage, worse in degraded(image, seed):
        found.tried[damage] += 1
        for reader, read in READERS.items():
            texts = read(worse)
            found.read[damage, reader] += texts == {text}
            found.wrong[damage, reader] += bool(texts - {text})
    return Endured(tried=found.tried, read=found.read, wrong=+found.wrong)
