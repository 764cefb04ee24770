"""What a proof says: the codes that were seen on paper, and what is wrong with them."""

from dataclasses import dataclass
from enum import StrEnum

from marelle.proof.raster import Box

DPI = (72, 150, 300)  # a poor screen, an office printer, a print shop
LEAST_MM, GOOD_MM = 0.4, 0.5  # side of a module: below, no hand is steady; below, it is hard
_WIDTHS, _MODULES = 10, 370  # a code is read from ten times its width, large ones from less


def modules(version: int) -> int:
    """Return how many modules the side of a symbol has, ISO/IEC 18004 §5.3.1."""
    return 17 + 4 * version


class Flaw(StrEnum):
    """What makes a document unfit to be printed."""

    MISSING = "missing"  # a code that was expected is nowhere
    STRANGER = "stranger"  # a code says something else than what was expected
    UNREAD = "unread"  # one of the readers does not read it, or reads something else
    SMALL = "small"  # a module is under 0.4 mm
    CROWDED = "crowded"  # something stands in the four modules of silence
    COVERED = "covered"  # something is drawn over the modules
    PALE = "pale"  # not black on white
    RICH = "rich"  # of several inks, or of none that is known
    WEAK = "weak"  # too little error correction
    UNSAID = "unsaid"  # the address printed beside is another one, or there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One flaw of one code. ``page`` counts from 1, 0 when the code is on none."""

    flaw: Flaw
    text: str
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One look at a code: ``right`` when the reader found its text and no other."""

    dpi: int
    reader: str
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeOnPaper:
    """A code of a document. ``box`` is its dark square, in mm."""

    page: int
    text: str
    version: int
    level: str
    box: Box
    readings: tuple[Reading, ...]

    @property
    def module_mm(self) -> float:
        """Side of a module."""
        return (self.box.right - self.box.left) / modules(self.version)

    @property
    def distance_mm(self) -> float:
        """From how far a telephone reads it."""
        return min(_WIDTHS * (self.box.right - self.box.left), _MODULES * self.module_mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """All that was seen of a document. ``sizes`` are those of its pages, in mm."""

    sizes: tuple[tuple[float, float], ...]
    codes: tuple[CodeOnPaper, ...]
    faults: tuple[Fault, ...]
