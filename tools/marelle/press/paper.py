"""Stage 4, copies: the size of a printed document, and the sheets it is laid on."""

from dataclasses import dataclass, replace

SHEETS = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}  # ISO 216, upright
MM = 72 / 25.4  # points in a millimetre
_SPARE = 0.02  # what is larger by less than a printer can see still fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document once cut: its sides in millimetres, and how many pages a leaf has.

    ``up`` is how many the office lays on ``sheet``; one stays a page of its own.
    """

    width_mm: float
    height_mm: float
    sides: int = 1
    up: int = 1
    sheet: str = "A4"

    def on(self, sheet: str) -> "Paper":
        """Return the same document laid on *sheet*, as many as there is room for."""
        if sheet in ("", self.sheet):
            return self
        upright, across = (columns * rows for columns, rows in self.room(sheet))
        return replace(self, up=max(1, upright, across), sheet=sheet)

    def room(self, sheet: str) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the columns and rows that fit on *sheet*, laid upright then across."""
        width, height = (side + _SPARE for side in SHEETS[sheet])
        return (
            (int(width / self.width_mm), int(height / self.height_mm)),
            (int(width / self.height_mm), int(height / self.width_mm)),
        )
