"""Stage 4, paper: the HTML of a page and its room in; the largest size at which it fits, out.

A scene of three lines is set big, a long one small: heights come from the font that prints.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from marelle.outputs.flyers.fit import height

STEP = 0.5  # points
_HIDDEN = re.compile(r'<span class="face".*?</span>|<li><img[^>]*>', re.DOTALL)
_PICTURE = re.compile(r"<img\b")
_END = re.compile(r"</(?:p|li|h\d)>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Millimetres of a page, of a picture on it, and of what is around its texts.

    ``inset`` is what a box to tick takes of a line, ``gap`` what is between two texts, ``frame``
    what is around one that has a box; ``leading`` is the height of a line, in sizes.
    """

    width: float
    height: float
    picture: float = 0
    inset: float = 0
    gap: float = 0
    frame: float = 0
    leading: float = 1.4


def largest(html: str, page: Page, most: float, least: float) -> float:
    """Return the largest size, in points, at which *html* fits; 0 when it does not at *least*."""
    texts = list(_texts(html))
    pictures = len(_PICTURE.findall(_HIDDEN.sub("", html))) * page.picture
    points = most
    while points >= least:
        if pictures + _tall(texts, page, points) <= page.height:
            return points
        points -= STEP
    return 0


def _texts(html: str) -> Iterator[tuple[str, bool]]:
    """Yield each text of *html*, and whether it has a box to tick."""
    for block in _END.split(html):
        if text := unescape(_TAG.sub("", block)).strip():
            yield text, 'class="box"' in block


def _tall(texts: Iterable[tuple[str, bool]], page: Page, points: float) -> float:
    """Return the millimetres that *texts* take."""
    return sum(
        height(text, page.width - page.inset * boxed, points, page.leading)
        + (page.frame if boxed else page.gap)
        for text, boxed in texts
    )
