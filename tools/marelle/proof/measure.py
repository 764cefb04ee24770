"""One code on a page, to the pixel: where its dark square is, and what spoils it.

The page and what a reader found on it come in; a box in mm and the flaws of the ink go out.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from marelle.proof.findings import Flaw, modules
from marelle.proof.raster import INCH, Box, Page
from marelle.proof.readers import Found
from marelle.render.symbol import QUIET

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_DPI = 300
# The most and the least that black and white may be, of 255: black ink alone is shown as 35.
_BLACK, _WHITE = 40, 247
_TINGE = 8  # and the most that channels may differ by: on a screen, black ink is a little warm
_NEAR, _FRAME = 1.5, 6.0  # modules beside the place a reader told, in which the square is searched
_Pixels = tuple[int, int, int, int]


def measure(page: Page, found: Found, dpi: int) -> tuple[Box, tuple[Flaw, ...]]:
    """Return the dark square of a code *found* at *dpi*, exact to half a pixel of a print shop."""
    rough = _rough(found, INCH / dpi)
    module = (rough.right - rough.left) / modules(found.version)
    frame = page.snapped(rough.grown(_FRAME * module), _DPI)
    image = page.image(_DPI, frame, colour=True)
    ink = ImageChops.darker(ImageChops.darker(*image.split()[:2]), image.getchannel("B"))
    square = _square(ink, _within(rough.grown(_NEAR * module), frame))
    pixel = INCH / _DPI
    box = Box(
        left=frame.left + square[0] * pixel,
        top=frame.top + square[1] * pixel,
        right=frame.left + square[2] * pixel,
        bottom=frame.top + square[3] * pixel,
    )
    sides = (box.right - box.left, box.bottom - box.top)
    if any(abs(side - modules(found.version) * module) > module / 2 + pixel for side in sides):
        return rough, (Flaw.CROWDED,)
    return box, tuple(_flaws(page, image, ink, square, found, box))


def _flaws(
    page: Page, image: "Picture", ink: "Picture", square: _Pixels, found: Found, box: Box
) -> Iterator[Flaw]:
    count = modules(found.version)
    quiet = box.grown((box.right - box.left) / count * QUIET)
    if not page.holds(quiet) or not _silent(ink, square, count):
        yield Flaw.CROWDED
    if not _pure(image.crop(square).resize((count, count), Image.Resampling.NEAREST)):
        yield Flaw.PALE


def _rough(found: Found, pixel: float) -> Box:
    across, down = ([side * pixel for side in sides] for sides in zip(*found.corners, strict=True))
    return Box(left=min(across), top=min(down), right=max(across), bottom=max(down))


def _within(box: Box, frame: Box) -> _Pixels:
    """Return *box* in pixels of the image of *frame*."""
    sides = (box.left - frame.left, box.top - frame.top)
    more = (box.right - frame.left, box.bottom - frame.top)
    left, top, right, bottom = (round(side / INCH * _DPI) for side in (*sides, *more))
    return max(left, 0), max(top, 0), right, bottom


def _square(ink: "Picture", where: _Pixels) -> _Pixels:
    """Return the bounds of what is dark in *where*, in pixels of the whole image."""
    found = ink.crop(where).point(lambda v: 255 * (v < 128)).getbbox()
    left, top, right, bottom = found or (0, 0, 1, 1)
    return where[0] + left, where[1] + top, where[0] + right, where[1] + bottom


def _silent(ink: "Picture", square: _Pixels, count: int) -> bool:
    """Tell whether the modules around the square are white."""
    left, top, right, bottom = square
    reach = int(QUIET * (right - left) / count)
    around = ink.copy()
    around.paste(255, (left - 1, top - 1, right + 1, bottom + 1))  # and the pixel that edges share
    ring = around.crop((left - reach, top - reach, right + reach, bottom + reach))
    return ring.point(lambda v: 255 * (v < _WHITE)).getbbox() is None


def _pure(samples: "Picture") -> bool:
    """Tell whether each module, seen at its centre, is black or white, with no colour in it."""
    red, green, blue = samples.split()
    tinges = (ImageChops.difference(red, each) for each in (green, blue))
    if any(tinge.point(lambda v: 255 * (v > _TINGE)).getbbox() for tinge in tinges):
        return False
    return red.point(lambda v: 255 * (_BLACK < v < _WHITE)).getbbox() is None
