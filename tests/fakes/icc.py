"""A print shop's ICC profile, made up: four inks that mix as an optimist would like (ICC.1:2001).

The real ones belong to their makers; the shape is theirs: two tables of eight bits, ink to CIELAB
and back (6.5.8), black taking part of what the three others share.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from itertools import product

Values = tuple[float, ...]
_WHITE = (0.9642, 1.0, 0.8249)  # D50
_GREY = 0.6  # of what cyan, magenta and yellow share, the part that black takes
_TO_RGB = ((3.1339, -1.6169, -0.4906), (-0.9785, 1.9160, 0.0333), (0.0720, -0.2290, 1.4057))
_TO_XYZ = ((0.4361, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7141))


def icc(name: str = "Presse imaginaire") -> bytes:
    """Return the bytes of a profile that calls itself *name*."""
    tags = {
        b"desc": _described(name),
        b"cprt": b"text\0\0\0\0" + b"Public domain\0",
        b"wtpt": b"XYZ \0\0\0\0" + b"".join(_fixed(part) for part in _WHITE),
        b"A2B0": _table(4, 3, 5, _seen),
        b"B2A0": _table(3, 4, 9, _inked),
    }
    place, index, data = 128 + 4 + 12 * len(tags), b"", b""
    for key, tag in tags.items():
        padded = tag + b"\0" * (-len(tag) % 4)
        index += struct.pack(">4sII", key, place + len(data), len(tag))
        data += padded
    body = struct.pack(">I", len(tags)) + index + data
    head = struct.pack(
        ">I4sI4s4s4s", 128 + len(body), b"\0" * 4, 0x02100000, b"prtr", b"CMYK", b"Lab "
    )
    head += b"\0" * 12 + b"acsp" + b"\0" * 28 + b"".join(_fixed(part) for part in _WHITE)
    return head.ljust(128, b"\0") + body


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _described(name: str) -> bytes:
    text = name.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * 78


def _table(inputs: int, outputs: int, steps: int, of: Callable[[Values], Values]) -> bytes:
    """Return a lut8: straight curves around a grid of *steps* values on each side."""
    straight = bytes(range(256))
    one = b"".join(_fixed(float(row == column)) for row in range(3) for column in range(3))
    grid = product(*([[step / (steps - 1) for step in range(steps)]] * inputs))
    cells = bytes(_byte(value) for node in grid for value in of(node))
    head = struct.pack(">4sIBBBB", b"mft1", 0, inputs, outputs, steps, 0)
    return head + one + straight * inputs + cells + straight * outputs


def _byte(value: float) -> int:
    return min(255, max(0, round(255 * value)))


def _seen(inks: Values) -> Values:
    """Return the CIELAB that four inks give, from 0 to 1."""
    lights = [(1 - ink) * (1 - inks[3]) for ink in inks[:3]]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in lights]
    x, y, z = (
        _root(part / white) for part, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True)
    )
    return (116 * y - 16) / 100, (500 * (x - y) + 128) / 255, (200 * (y - z) + 128) / 255


def _inked(lab: Values) -> Values:
    """Return the four inks of a CIELAB, from 0 to 1."""
    y = (100 * lab[0] + 16) / 116
    parts = (y + (255 * lab[1] - 128) / 500, y, y - (255 * lab[2] - 128) / 200)
    xyz = [_cube(part) * white for part, white in zip(parts, _WHITE, strict=True)]
    linear = [min(1.0, max(0.0, part)) for part in _times(_TO_RGB, xyz)]
    lights = [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in linear]
    black = _GREY * (1 - max(lights))
    return (*((1 - black - light) / (1 - black) for light in lights), black)


def _times(rows: Iterable[Values], column: Iterable[float]) -> Iterator[float]:
    values = list(column)
    return (sum(a * b for a, b in zip(row, values, strict=True)) for row in rows)


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


def _cube(value: float) -> float:
    return value**3 if value**3 > 0.008856 else (value - 16 / 116) / 7.787
