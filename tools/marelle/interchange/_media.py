"""Stage 5, interchange: the pictures of a module; their bytes and their size out."""

import re
from pathlib import Path

from marelle.model import Media, Module, Picture

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" '
_VIEW = re.compile(r'viewBox="\S+ \S+ (\S+) (\S+)"')
MEDIATYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
}
_WIDTH = 800  # pixels of a drawing, which has no size of its own


def media_of(picture: Picture, module: Module) -> Media:
    """Return the file of a picture."""
    return next(each for each in module.media if each.name == picture.src)


def content(media: Media, folder: Path) -> bytes:
    """Return the bytes of a picture; a photograph is read below *folder*.

    Raises ``OSError`` when it left since it was checked.
    """
    # A drawing inside a page needs no namespace; a file of its own is nothing without it.
    if media.svg:
        return media.svg.replace("<svg ", _SVG, 1).encode()
    return (folder / media.name).read_bytes()


def size(media: Media) -> tuple[int, int]:
    """Return the width and the height of a picture, in pixels."""
    if (view := _VIEW.search(media.svg)) is None:
        return media.width, media.height
    width, height = float(view[1]), float(view[2])
    return _WIDTH, max(1, round(_WIDTH * height / width))
