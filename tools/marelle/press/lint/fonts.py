"""Lint: the widths of a font, hence how far a text goes (ISO 32000-1, 9.2.4 and 9.7.4.3)."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name


class Widths:
    """How wide each character of a font is, in thousandths of its size."""

    def __init__(self, font: Any) -> None:
        self.wide = font.get("/Subtype") == Name.Type0
        self.widths: dict[int, float] = {}
        self.default = 500.0
        if self.wide:
            inner = font.get("/DescendantFonts", Array([Dictionary()]))[0]
            self.default = float(inner.get("/DW", 1000))
            self._read(list(inner.get("/W", Array())))
        else:
            first = int(font.get("/FirstChar", 0))
            for rank, width in enumerate(font.get("/Widths", Array())):
                self.widths[first + rank] = float(width)

    def _read(self, told: list[Any]) -> None:
        """Read ``c [w w …]`` and ``c c w``."""
        at = 0
        while at + 1 < len(told):
            first, second = int(told[at]), told[at + 1]
            if isinstance(second, Array):
                for rank, width in enumerate(second):
                    self.widths[first + rank] = float(width)
                at += 2
            elif at + 2 < len(told):
                for code in range(first, min(int(second), first + 65_535) + 1):
                    self.widths[code] = float(told[at + 2])
                at += 3
            else:
                return

    def codes(self, data: bytes) -> Iterator[int]:
        """Yield the code of each character of a string."""
        if not self.wide:
            yield from data
            return
        for at in range(0, len(data) - 1, 2):
            yield data[at] << 8 | data[at + 1]

    def advance(self, data: bytes, size: float, apart: float, words: float) -> float:
        """Return how far *data* goes, in text space, before it is stretched."""
        total = 0.0
        for code in self.codes(data):
            total += self.widths.get(code, self.default) / 1000 * size + apart
            total += words if code == 32 and not self.wide else 0
        return total
