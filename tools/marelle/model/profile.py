"""Stage 3, model: what a print shop, or the office, asks of a printed document."""

from dataclasses import dataclass

COPIES = ("accessible", "office", "press")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A print profile: which copies are made, and how. Lengths are in millimetres.

    ``colours`` is ``rgb``, ``gray`` or ``cmyk``; the last needs ``icc``, the name of a file beside
    the profile, else colours stay RGB. Black alone is black ink alone, always. ``sheet`` is the
    paper of the office copy, empty for the format's own; ``ink`` is the most of the four inks at
    one point, in percent; ``prepared_for`` is a PDF/X that the press copy keeps to, unproven.
    """

    id: str
    label: str
    copies: tuple[str, ...]
    colours: str = "rgb"
    sheet: str = ""
    bleed: float = 0.0
    marks: bool = False
    slug: bool = False
    safety: float = 5.0
    ink: int = 300
    icc: str = ""
    transparency: bool = False
    prepared_for: str = ""
