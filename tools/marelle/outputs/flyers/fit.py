"""Stage 4, flyers: a text and the room it has in; the largest size at which it fits, out.

Widths are those of the very font that prints, so a long promise is smaller, never cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marelle import assets

POINT = 25.4 / 72  # millimetres
STEP = 0.5  # points


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Millimetres for a text, and the sizes, in points, between which it is set.

    ``leading`` is the height of a line, in sizes.
    """

    width: float
    height: float
    most: float
    least: float = 8
    leading: float = 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Millimetres for a list: of its texts, set at ``size`` points, and between two of them."""

    width: float
    height: float
    size: float
    gap: float
    leading: float = 1.2


def first_that_fit(texts: Sequence[str], room: Listing, weight: int = 400) -> int:
    """Return how many of *texts*, from the first, have room one under the other."""
    used = 0.0
    for count, text in enumerate(texts):
        used += height(text, room.width, room.size, room.leading, weight) + room.gap
        if used > room.height:
            return count
    return len(texts)


def height(text: str, width: float, points: float, leading: float, weight: int = 400) -> float:
    """Return the millimetres that *text* takes at a size in *points*, lines of *width* mm."""
    words = [_width(word, weight) for word in text.split(" ")]
    em = points * POINT
    return _lines(words, _width(" ", weight), em, width) * em * leading


def size(text: str, room: Room, weight: int = 700) -> float:
    """Return the largest size at which *text* fits in *room*, the least one when none does."""
    words = [_width(word, weight) for word in text.split(" ")]
    space = _width(" ", weight)
    points = room.most
    while points > room.least and not _fits(words, space, points * POINT, room):
        points -= STEP
    return max(points, room.least)


def fits(text: str, room: Room, weight: int = 700) -> bool:
    """Tell whether *text* fits in *room* at its least size."""
    words = [_width(word, weight) for word in text.split(" ")]
    return _fits(words, _width(" ", weight), room.least * POINT, room)


def _fits(words: list[float], space: float, em: float, room: Room) -> bool:
    """Tell whether words of these widths, broken at spaces as a browser does, fill no more."""
    if max(words) * em > room.width:
        return False
    return _lines(words, space, em, room.width) * em * room.leading <= room.height


def _lines(words: list[float], space: float, em: float, width: float) -> int:
    """Return how many lines words of these widths take."""
    lines, at = 1, 0.0
    for word in words:
        if at and (at + space + word) * em > width:
            lines, at = lines + 1, word
        else:
            at += (space if at else 0) + word
    return lines


def _width(text: str, weight: int) -> float:
    """Return the width of *text* in ems; a character the font lacks counts for a whole one."""
    widths, em = _font(weight)
    return sum(widths.get(ord(c), em) for c in text) / em


@lru_cache
def _font(weight: int) -> tuple[dict[int, int], int]:
    """Return the advance of each character of a print font, and the units of its em."""
    from fontTools.ttLib import TTFont

    font = TTFont(assets.folder("theme") / f"fonts/atkinson-{weight}.woff2")
    advances = {code: font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    return advances, font["head"].unitsPerEm
