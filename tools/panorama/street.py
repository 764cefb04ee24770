"""What the panorama shows: a pavement, a trench, a safe way round, those who pass."""

from collections.abc import Iterator

import numpy as np
from bodies import Shape, ball, box, post, wheel
from paints import (
    BLUE,
    BRICK,
    CHALK,
    CORAL,
    EARTH,
    GREY,
    INK,
    LEAF,
    ORANGE,
    SKIN,
    SKY,
    STONE,
    WOOD,
    YELLOW,
    Paint,
    arrow,
    facade,
    notice,
    plain,
    road,
    slabs,
    stripes,
    triangle,
)


def barrier(x: tuple, z: tuple, *, along: int) -> Iterator[Shape]:
    """Two striped rails, the lower one near the ground for canes, and their feet."""
    paint = stripes(along, 0.3, CORAL, CHALK, lean=1.0)
    yield box(x, (0.8, 1.02), z, paint)
    yield box(x, (0.1, 0.32), z, paint)
    ends = [(x[0], z[0]), (x[1], z[1])]
    for px, pz in ends:
        yield box((px - 0.04, px + 0.04), (0, 1.06), (pz - 0.04, pz + 0.04), plain(GREY))
        yield box((px - 0.2, px + 0.2), (0, 0.08), (pz - 0.2, pz + 0.2), plain(INK))


def person(x: float, z: float, body: Paint, hat: tuple) -> Iterator[Shape]:
    """Somebody who stands."""
    yield post(x, z, 0.17, (0.0, 0.85), plain(INK))
    yield post(x, z, 0.23, (0.8, 1.42), body, thin=0.2)
    yield ball(x, 1.58, z, 0.14, plain(SKIN))
    yield ball(x, 1.66, z, 0.15, plain(hat), squash=0.6)


def street() -> Iterator[Shape]:
    """The place: two pavements, a road, two rows of houses."""
    # The trench is a hole: the pavement goes round it, on four sides.
    for x, z in (
        ((-1.6, 2.3), (-40, 7.6)),
        ((-1.6, 2.3), (12.6, 60)),
        ((-1.6, -1.0), (7.6, 12.6)),
        ((1.7, 2.3), (7.6, 12.6)),
    ):
        yield box(x, (-0.9, 0), z, slabs(0.8))
    yield box((-1.0, 1.7), (-0.95, -0.75), (7.6, 12.6), plain(EARTH))
    yield box((-0.2, 0.1), (-0.75, -0.45), (7.6, 12.6), plain(BLUE))
    yield box((-1.75, -1.6), (-0.3, 0.01), (-40, 60), plain(CHALK))
    yield box((-8.5, -1.75), (-0.4, -0.14), (-40, 60), road)
    yield box((-8.65, -8.5), (-0.3, 0.01), (-40, 60), plain(CHALK))
    yield box((-11.2, -8.65), (-0.3, 0), (-40, 60), slabs(0.8))
    yield box((2.3, 3.3), (0, 9.4), (-40, 60), facade(STONE, CHALK, SKY))
    yield box((-12.2, -11.2), (0, 7.0), (-40, 18), facade(BRICK, CHALK, SKY))
    yield box((-12.2, -11.2), (0, 10.2), (18, 60), facade(STONE, BRICK, SKY))
    for z in (-14.0, -5.0, 22.0):
        yield post(-9.6, z, 0.14, (0, 2.4), plain(WOOD))
        yield ball(-9.6, 3.4, z, 1.3, plain(LEAF))


def works() -> Iterator[Shape]:
    """The trench closed, the way round on the road, the signs, those who work."""
    yield from barrier((-1.4, 2.2), (7.0, 7.05), along=0)
    yield from barrier((-1.45, -1.4), (7.0, 13.2), along=2)
    yield from barrier((-1.4, 2.2), (13.2, 13.25), along=0)
    for z in np.arange(4.8, 15.5, 1.25):  # the wall of blocks between the way and the cars
        colour = CORAL if round((z - 4.8) / 1.25) % 2 == 0 else CHALK
        yield box((-3.6, -3.25), (-0.14, 0.66), (float(z), float(z) + 1.2), plain(colour))
    for z in (4.4, 14.6):  # ramps at both ends of the way
        yield box((-2.5, -1.5), (-0.14, 0.02), (z, z + 1.2), plain(YELLOW))
    yield box((-1.6, 2.3), (0.0, 0.06), (5.3, 5.38), plain(INK))  # a cable where people walk
    yield post(-4.3, 6.0, 0.035, (-0.14, 2.0), plain(GREY))
    yield box((-4.8, -3.8), (1.25, 2.15), (5.93, 5.97), triangle(-4.3, 1.7, 0.88))
    yield post(-0.9, 6.2, 0.035, (0, 1.3), plain(GREY))
    yield box((-1.35, -0.45), (1.1, 1.6), (6.13, 6.17), arrow(-0.9, 1.35))
    yield box((0.85, 1.55), (0.95, 1.65), (6.9, 6.96), notice(1.2, 1.3))
    for x, z in ((-3.6, 4.3), (-4.0, 3.0), (-4.4, 1.4)):
        yield post(x, z, 0.2, (-0.14, 0.62), stripes(1, 0.19, CORAL, CHALK), thin=0.04)
    yield from person(1.2, 9.8, stripes(1, 0.2, ORANGE, CHALK), YELLOW)
    yield ball(1.4, 0, 12.4, 0.7, plain(EARTH), squash=0.8)


def others() -> Iterator[Shape]:
    """Behind: who must pass, and what stands in the way."""
    yield from person(-0.6, -1.6, plain(BLUE), INK)
    yield box((-0.64, -0.6), (0.02, 0.9), (-1.2, -1.16), plain(INK))
    yield wheel((0.55, 0.6), 0.32, -1.2, 0.32, plain(INK))
    yield wheel((1.05, 1.1), 0.32, -1.2, 0.32, plain(INK))
    yield box((0.58, 1.08), (0.45, 0.55), (-1.5, -0.9), plain(GREY))
    yield box((0.58, 1.08), (0.5, 1.0), (-1.55, -1.48), plain(GREY))
    yield post(0.83, -1.3, 0.22, (0.5, 1.1), plain(LEAF), thin=0.18)
    yield ball(0.83, 1.25, -1.3, 0.14, plain(SKIN))
    yield ball(0.83, 1.32, -1.3, 0.15, plain(INK), squash=0.6)
    yield box((0.66, 1.0), (0.1, 0.5), (-0.9, -0.75), plain(INK))
    yield box((1.2, 2.1), (0.0, 0.14), (3.6, 4.8), stripes(0, 0.15, WOOD, EARTH))
    for n, (x, z) in enumerate(((1.3, 3.7), (1.3, 4.25), (1.7, 3.7), (1.7, 4.25))):
        yield box((x, x + 0.36), (0.14, 0.34), (z, z + 0.5), plain(CHALK if n % 2 else GREY))
    yield box((-6.2, -4.2), (0.2, 2.1), (-13.0, -8.5), plain(CHALK))
    yield box((-6.15, -4.25), (0.9, 1.5), (-8.52, -8.45), plain(INK))
    yield box((-5.5, -4.9), (2.1, 2.3), (-9.2, -8.9), plain(ORANGE))
    for x in (-6.2, -4.35):
        yield wheel((x, x + 0.15), 0.15, -9.2, 0.32, plain(INK))
        yield wheel((x, x + 0.15), 0.15, -12.2, 0.32, plain(INK))
