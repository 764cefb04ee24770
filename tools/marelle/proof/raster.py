"""A PDF as a screen, a printer or an imagesetter sees it: pages in, grey or colour pixels out.

Lengths are in millimetres from the upper left corner of the page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any

import pypdfium2

if TYPE_CHECKING:
    from PIL.Image import Image

INCH = 25.4
_POINTS = 72
_HAIR = 1e-6  # points, so that a whole pixel stays one


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a page, in mm."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """Return the box with *by* mm more on each side."""
        return Box(
            left=self.left - by, top=self.top - by, right=self.right + by, bottom=self.bottom + by
        )

    def distance(self, other: "Box") -> float:
        """Return the mm between the edges of two boxes, 0 when they touch."""
        across = max(self.left - other.right, other.left - self.right, 0)
        down = max(self.top - other.bottom, other.top - self.bottom, 0)
        return float((across**2 + down**2) ** 0.5)


class Page:
    """One page: its ``number`` from 1, its size in mm."""

    def __init__(self, number: int, page: Any) -> None:
        self.number = number
        self.width, self.height = (side / _POINTS * INCH for side in page.get_size())
        self._page = page

    @property
    def box(self) -> Box:
        """The whole page."""
        return Box(left=0, top=0, right=self.width, bottom=self.height)

    def holds(self, box: Box) -> bool:
        """Tell whether *box* is within the page."""
        across = box.left >= 0 and box.right <= self.width
        return across and box.top >= 0 and box.bottom <= self.height

    def image(self, dpi: float, box: Box | None = None, *, colour: bool = False) -> "Image":
        """Return the pixels of the page, or of a *box*, whole pixels and what is on the page."""
        part = self.snapped(box or self.box, dpi)
        cut = (part.left, self.height - part.bottom, self.width - part.right, part.top)
        bitmap = self._page.render(
            scale=dpi / _POINTS,
            crop=tuple(max(side / INCH * _POINTS - _HAIR, 0) for side in cut),
            grayscale=not colour,
        )
        image: Image = bitmap.to_pil()
        return image.convert("RGB") if colour else image

    def snapped(self, box: Box, dpi: float) -> Box:
        """Return *box* as an image has it: from whole pixel to whole pixel, within the page."""
        pixel = INCH / dpi
        return Box(
            left=max(floor(box.left / pixel) * pixel, 0),
            top=max(floor(box.top / pixel) * pixel, 0),
            right=min(ceil(box.right / pixel) * pixel, self.width),
            bottom=min(ceil(box.bottom / pixel) * pixel, self.height),
        )

    def text(self) -> str:
        """Return all that is written on the page."""
        return str(self._page.get_textpage().get_text_bounded())

    def places(self, words: str) -> list[tuple[str, Box]]:
        """Return where *words* are written, whatever their case, as they are written there."""
        written = self._page.get_textpage()
        left, _, _, top = self._page.get_cropbox()
        search = written.search(words)
        found = []
        while hit := search.get_next():
            start, count = hit
            rects = [written.get_rect(i) for i in range(written.count_rects(start, count))]
            sides = list(zip(*rects, strict=True))  # lefts, bottoms, rights, tops, in points
            box = Box(
                left=(min(sides[0]) - left) / _POINTS * INCH,
                top=(top - max(sides[3])) / _POINTS * INCH,
                right=(max(sides[2]) - left) / _POINTS * INCH,
                bottom=(top - min(sides[1])) / _POINTS * INCH,
            )
            found.append((str(written.get_text_range(start, count)), box))
        return found


@contextmanager
def pages(pdf: bytes) -> Iterator[list[Page]]:
    """Give the pages of *pdf*, as long as it is open. Raises ``PdfiumError`` for no PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield [Page(number, page) for number, page in enumerate(document, 1)]
    finally:
        document.close()
