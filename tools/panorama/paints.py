"""The colours of the panorama, and what is painted on its bodies: a point in, its colour out."""

from collections.abc import Callable

import numpy as np

Paint = Callable[[np.ndarray], np.ndarray]

ASPHALT, PAVING, CHALK, INK = (74, 80, 90), (188, 190, 186), (247, 245, 238), (29, 33, 38)
YELLOW, SKY, CORAL, LEAF = (255, 216, 77), (166, 216, 245), (236, 98, 70), (122, 178, 112)
STONE, BRICK, EARTH, WOOD = (226, 214, 190), (205, 160, 128), (140, 104, 74), (196, 154, 100)
BLUE, ORANGE, SKIN, GREY = (62, 110, 168), (255, 140, 40), (206, 150, 116), (150, 156, 164)


def plain(colour: tuple[int, int, int]) -> Paint:
    """One colour everywhere."""
    return lambda p: np.broadcast_to(np.array(colour, np.float32), (len(p), 3))


def stripes(axis: int, size: float, one: tuple, two: tuple, lean: float = 0.0) -> Paint:
    """Two colours in turn along *axis*; *lean* makes them slant."""

    def paint(p: np.ndarray) -> np.ndarray:
        odd = np.floor((p[:, axis] + lean * p[:, 1]) / size) % 2 == 1
        return np.where(odd[:, None], np.float32(two), np.float32(one))

    return paint


def slabs(size: float) -> Paint:
    """Paving: squares, one in two a little darker."""

    def paint(p: np.ndarray) -> np.ndarray:
        dark = (np.floor(p[:, 0] / size) + np.floor(p[:, 2] / size)) % 2 == 1
        return np.where(dark[:, None], np.float32(PAVING), np.float32(PAVING) * 0.93)

    return paint


def facade(wall: tuple, frame: tuple, glass: tuple) -> Paint:
    """A wall with windows every three metres, from one metre above the ground."""

    def paint(p: np.ndarray) -> np.ndarray:
        along, up = p[:, 2] % 3.2, (p[:, 1] - 1.0) % 3.0
        inside = p[:, 1] > 1.0
        pane = inside & (abs(along - 1.6) < 0.55) & (abs(up - 0.9) < 0.8)
        edge = inside & (abs(along - 1.6) < 0.72) & (abs(up - 0.9) < 0.97)
        base = p[:, 1] < 0.5
        colour = np.where(base[:, None], np.float32(wall) * 0.82, np.float32(wall))
        colour = np.where(edge[:, None], np.float32(frame), colour)
        return np.where(pane[:, None], np.float32(glass), colour)

    return paint


def road(p: np.ndarray) -> np.ndarray:
    """Asphalt with a dashed line in its middle."""
    line = (abs(p[:, 0] + 5.0) < 0.08) & (p[:, 2] % 4 < 2.2)
    return np.where(line[:, None], np.float32(CHALK), np.float32(ASPHALT))


def triangle(x: float, y: float, size: float) -> Paint:
    """A warning sign: yellow, a red edge, a man digging reduced to a mound and a spade."""

    def paint(p: np.ndarray) -> np.ndarray:
        u, v = (p[:, 0] - x) / size, (p[:, 1] - y) / size + 0.5
        inside = (v > 0) & (abs(u) < (1 - v) * 0.58)
        core = (v > 0.11) & (abs(u) < (1 - v - 0.2) * 0.58)
        mound = core & (v < 0.3 - abs(u - 0.1) * 0.8)
        spade = core & (abs(u + 0.1 - (v - 0.3) * 0.5) < 0.035) & (v > 0.14) & (v < 0.6)
        colour = np.where(inside[:, None], np.float32(CORAL), np.float32(CHALK))
        colour = np.where(core[:, None], np.float32(YELLOW), colour)
        return np.where((mound | spade)[:, None], np.float32(INK), colour)

    return paint


def arrow(x: float, y: float) -> Paint:
    """A yellow board with an arrow to the left and a walker reduced to a head and a body."""

    def paint(p: np.ndarray) -> np.ndarray:
        u, v = p[:, 0] - x, p[:, 1] - y
        shaft = (abs(v) < 0.035) & (u > -0.3) & (u < 0.05)
        head = (u > -0.38) & (u < -0.2) & (abs(v) < (u + 0.38) * 0.75)
        body = (abs(u - 0.24) < 0.06) & (v > -0.17) & (v < 0.07)
        face = (u - 0.24) ** 2 + (v - 0.14) ** 2 < 0.0036
        dark = shaft | head | body | face
        return np.where(dark[:, None], np.float32(INK), np.float32(YELLOW))

    return paint


def notice(x: float, y: float) -> Paint:
    """A white board with a blue head and lines of writing."""

    def paint(p: np.ndarray) -> np.ndarray:
        u, v = p[:, 0] - x, p[:, 1] - y
        line = (abs(u) < 0.26) & (v < 0.14) & (v > -0.26) & (v % 0.1 < 0.035)
        colour = np.where((v > 0.18)[:, None], np.float32(BLUE), np.float32(CHALK))
        return np.where(line[:, None], np.float32(GREY), colour)

    return paint
