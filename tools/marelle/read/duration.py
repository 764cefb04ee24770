"""Stage 1, read: the bytes of a WebM film in; how many seconds it plays, how tall it is, out.

Only headers are looked at, a bounded number of them. 0, ``ValueError`` or ``IndexError`` for bytes
that are something else. Sources: RFC 8794 §4 to 6 and RFC 9559 §5.1.2 and §5.1.4 (EBML, ``Info``,
``Tracks``). Other sounds and films are read by ``tags.py``, whose library does not know this one.
"""

import struct
from collections.abc import Iterator

MAX_PARTS = 500
_EBML, _DOCTYPE, _SEGMENT, _INFO = 0x1A45DFA3, 0x4282, 0x18538067, 0x1549A966
_SCALE, _LENGTH = 0x2AD7B1, 0x4489
_TRACKS, _TRACK, _VIDEO, _WIDTH, _HEIGHT = 0x1654AE6B, 0xAE, 0xE0, 0xB0, 0xBA


def webm_seconds(data: bytes) -> float:
    """Return the length of a WebM film, from its segment's information."""
    top = dict(_elements(data, 0, len(data)))
    if _EBML not in top or _SEGMENT not in top:
        return 0.0
    kind = dict(_elements(data, *top[_EBML])).get(_DOCTYPE, (0, 0))
    info = dict(_elements(data, *top[_SEGMENT])).get(_INFO)
    if data[slice(*kind)].rstrip(b"\0") != b"webm" or info is None:
        return 0.0
    found = dict(_elements(data, *info))
    length = data[slice(*found.get(_LENGTH, (0, 0)))]
    scale = int.from_bytes(data[slice(*found[_SCALE])], "big") if _SCALE in found else 1_000_000
    if len(length) not in (4, 8):
        return 0.0
    return float(struct.unpack(">f" if len(length) == 4 else ">d", length)[0] * scale / 1e9)


def webm_lines(data: bytes) -> int:
    """Return the lines of the largest picture of a WebM film, whichever way it is held; 0 for none.

    They are those of its tracks' headers, before any cropping or scaling for display.
    """
    segment = dict(_elements(data, 0, len(data))).get(_SEGMENT, (0, 0))
    tracks = dict(_elements(data, *segment)).get(_TRACKS, (0, 0))
    lines = 0
    for name, track in _elements(data, *tracks):
        video = dict(_elements(data, *track)).get(_VIDEO) if name == _TRACK else None
        sizes = dict(_elements(data, *video)) if video else {}
        sides = [
            int.from_bytes(data[slice(*sizes.get(n, (0, 0)))], "big") for n in (_WIDTH, _HEIGHT)
        ]
        lines = max(lines, min(sides))
    return lines


def _elements(data: bytes, at: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the identifier of each EBML element and the bounds of what it holds."""
    for _ in range(MAX_PARTS):
        if at >= end:
            return
        name, at = _number(data, at, marked=True)
        size, at = _number(data, at, marked=False)
        stop = min(at + size, end)
        yield name, (at, stop)
        at = stop


def _number(data: bytes, at: int, *, marked: bool) -> tuple[int, int]:
    """Return a variable-size integer and the offset after it; an unknown size is enormous."""
    length = 9 - data[at].bit_length()
    if length > 8:
        raise ValueError(at)
    value = int.from_bytes(data[at : at + length], "big")
    if marked:
        return value, at + length
    value &= (1 << 7 * length) - 1
    return (1 << 62 if value == (1 << 7 * length) - 1 else value), at + length
