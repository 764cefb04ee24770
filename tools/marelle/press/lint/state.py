"""Lint: what painting depends on at one moment of a page (ISO 32000-1, 8.4), and plane geometry."""

from dataclasses import dataclass
from typing import Any

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as it is told: the family of its space, its parts from 0 to 1, its plate's name."""

    space: str
    parts: tuple[float, ...] = ()
    plate: str = ""

    @property
    def inks(self) -> tuple[float, ...] | None:
        """Cyan, magenta, yellow, black; nothing when the space does not say."""
        if self.space == "DeviceGray" and self.parts:
            return 0, 0, 0, 1 - self.parts[0]
        return self.parts if self.space == "DeviceCMYK" and len(self.parts) == 4 else None

    @property
    def white(self) -> bool:
        """Whether paper is left as it is."""
        light = self.space in ("DeviceRGB", "DeviceGray", "CalRGB", "CalGray", "ICCBased")
        if self.space == "DeviceCMYK" or (self.space == "ICCBased" and len(self.parts) == 4):
            return not any(self.parts)
        return light and bool(self.parts) and all(part == 1 for part in self.parts)


BLACK = Colour("DeviceGray", (0,))


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The part of the graphics state that a rule may look at.

    ``holed`` tells that a frame clips: what is painted does not fill its box.
    """

    matrix: Matrix = SAME
    clip: Box = EVERYWHERE
    fill: Colour = BLACK
    stroke: Colour = BLACK
    alpha: float = 1.0
    blended: bool = False
    overprint: bool = False
    holed: bool = False
    width: float = 1.0
    font: Any = None
    size: float = 0.0
    spread: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 0.0)  # Tc, Tw, Tz, Ts


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something a page shows: ``fill``, ``stroke``, ``text``, ``image`` or ``shading``.

    ``box`` is in points, clipped; ``width`` is of a stroke, or the size of a text, in points.
    ``said`` is the number of its marked content, -1 outside any, ``artifact`` for what is not
    read. ``parts`` counts the pieces of a path, ``step`` is the smallest side of one.
    """

    kind: str
    box: Box
    colour: Colour
    state: State
    width: float = 0.0
    said: int = -1
    artifact: bool = False
    parts: int = 0
    step: float = 0.0
    image: Any = None


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does *one*, then *other*."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved(box: Box, matrix: Matrix) -> Box:
    """Return the box around what *matrix* makes of *box*."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def scale(matrix: Matrix) -> float:
    """Return how much longer a matrix makes things."""
    return float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)


def meet(one: Box, other: Box) -> Box | None:
    """Return what two boxes share; nothing when they are apart."""
    left, low = max(one[0], other[0]), max(one[1], other[1])
    right, high = min(one[2], other[2]), min(one[3], other[3])
    return (left, low, right, high) if left <= right and low <= high else None


def within(inner: Box, outer: Box, spare: float = 0.0) -> bool:
    """Tell whether *inner* lies in *outer*, or sticks out by less than *spare*."""
    low = all(inner[side] >= outer[side] - spare for side in (0, 1))
    return low and all(inner[side] <= outer[side] + spare for side in (2, 3))


def grown(box: Box, by: float) -> Box:
    """Return *box* with *by* more on each side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
