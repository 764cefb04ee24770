"""Stage 4, hub pages: the icon of the installed site, as PNG, drawn without a graphics library.

A size in, bytes out: three squares and the sky, chalk on asphalt. Everything but the half disc is
a rectangle, so a row of pixels is a few spans; four rows are averaged, for smooth edges.
"""

import zlib
from collections.abc import Iterator
from math import sqrt
from struct import pack

from marelle.render.colour import token

_BLEND = 4
# The mark on a grid of 96: boxes (left, top, right, bottom), then the half disc above them.
_BOXES = ((39, 73, 57, 91), (39, 55, 57, 73), (30, 37, 48, 55), (48, 37, 66, 55), (39, 23, 57, 37))
_CENTRE, _BASE, _RADIUS = 48.0, 23.0, 18.0
_STROKE = 3.2
_GRID = 96.0
# A row is a number with a byte for each pixel, which tells how much of it is chalk, and sky.
_CHALK, _SKY = 16, 1
Span = tuple[float, float]


def _index(pixel: int) -> int:
    chalk, sky = divmod(pixel, _CHALK)
    # Where the line meets the sky, chalk: a blend with asphalt would draw a dark edge.
    return (_BLEND if sky else chalk) if chalk else (_BLEND + 1 + sky) * bool(sky)


_MIXED = bytes(map(_index, range(256)))


def icon(size: int, margin: float = 0.0) -> bytes:
    """Return a square PNG of *size* pixels; *margin* is the share left free at each side.

    A launcher may cut a maskable icon to a disc of 0.4 of its side (W3C, Web App Manifest).
    """
    scale = _GRID / (1 - 2 * margin) / size
    rows = b"".join(_row(y, size, scale, margin * size) for y in range(size))
    header = pack(">IIBBBBB", size, size, 8, 3, 0, 0, 0)
    palette = _palette()
    parts = (
        (b"IHDR", header),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))


def _palette() -> bytes:
    """Return the asphalt turning to chalk, then to sky, in steps of a blended row."""
    ground, chalk, sky = (bytes.fromhex(token(n)[1:]) for n in ("asphalt", "chalk", "sky"))
    steps = [
        tuple(round(a + (b - a) * n / _BLEND) for a, b in zip(ground, to, strict=True))
        for to in (chalk, sky)
        for n in range(_BLEND + 1)
    ]
    return bytes(channel for colour in steps for channel in colour)


def _row(y: int, size: int, scale: float, margin: float) -> bytes:
    """Return one row of palette indices, after the byte that says it is not filtered."""
    mixed = 0
    for part in range(_BLEND):
        height = (y + (part + 0.5) / _BLEND - margin) * scale
        for share, spans in ((_CHALK, _lines(height)), (_SKY, _inside(height))):
            covered = 0
            for left, right in spans:
                start, end = (_pixel(x, size, scale, margin) for x in (left, right))
                covered |= int.from_bytes(b"\1" * (end - start), "little") << 8 * start
            mixed += share * covered
    return b"\0" + mixed.to_bytes(size, "little").translate(_MIXED)


def _pixel(at: float, size: int, scale: float, margin: float) -> int:
    return min(size, max(0, round(at / scale + margin)))


def _lines(height: float) -> Iterator[Span]:
    """Yield where chalk is, at a height of the grid."""
    half = _STROKE / 2
    for left, top, right, bottom in _BOXES:
        if min(abs(height - top), abs(height - bottom)) <= half:
            yield left - half, right + half
        elif top < height < bottom:
            yield left - half, left + half
            yield right - half, right + half
    if abs(height - _BASE) <= half:
        yield _CENTRE - _RADIUS - half, _CENTRE + _RADIUS + half
    elif height < _BASE and (outer := _reach(height, _RADIUS + half)):
        inner = _reach(height, _RADIUS - half)
        yield _CENTRE - outer, _CENTRE - inner
        yield _CENTRE + inner, _CENTRE + outer


def _inside(height: float) -> Iterator[Span]:
    """Yield where the sky is."""
    if height < _BASE and (reach := _reach(height, _RADIUS)):
        yield _CENTRE - reach, _CENTRE + reach


def _reach(height: float, radius: float) -> float:
    """Return half the width of the half disc at a height."""
    return sqrt(max(0.0, radius**2 - (_BASE - height) ** 2))
