"""What walls, copiers and hands do to a code: a grey picture of it in, pictures of worse ones out.

A module has six pixels in what comes in, and the code, with its quiet zone, two thirds of it. The
same seed gives the same damage, so that a proof can be made again.
"""

from collections.abc import Callable, Iterator
from math import cos, pi, sin
from random import Random
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

PIXELS = 6  # a side of a module
_MOST_TILTED = 0.3  # what the far side of a code loses, seen askew
_SPREAD = 74  # standard deviation of an even noise on 256 levels


def _turned(image: "Picture", chance: Random) -> "Picture":
    return image.rotate(chance.uniform(0, 360), Image.Resampling.BICUBIC, fillcolor=255)


def _tilted(image: "Picture", chance: Random) -> "Picture":
    """Look at the picture askew, from any side: a projection whose centre stays where it is."""
    lost = chance.uniform(0.1, _MOST_TILTED)
    # Two thirds of the picture are the code: its far side is to be 1 - lost of the near one.
    slope, angle = 3 * lost / (2 - lost) / image.width, chance.uniform(0, 2 * pi)
    across, down = slope * cos(angle), slope * sin(angle)
    x, y = image.width / 2, image.height / 2
    whole = 1 - across * x - down * y
    sides = (1 + across * x, down * x, -x * (across * x + down * y))
    rows = (across * y, 1 + down * y, -y * (across * x + down * y))
    terms = [term / whole for term in (*sides, *rows, across, down)]
    kind = Image.Transform.PERSPECTIVE
    return image.transform(image.size, kind, terms, Image.Resampling.BICUBIC, fillcolor=255)


def _faded(image: "Picture", chance: Random) -> "Picture":
    """Halve the contrast, in the shade or in full light."""
    return _contrast(image, 0.5, chance.uniform(70, 185))


def _blurred(image: "Picture", chance: Random) -> "Picture":
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(1, PIXELS / 3)))


def _grainy(image: "Picture", chance: Random) -> "Picture":
    return _noise(image, chance.uniform(20, 45), chance)


def _copied(image: "Picture", chance: Random) -> "Picture":
    """Photocopy: each point is black or white, by one limit."""
    limit = chance.uniform(100, 160)
    seen = _noise(image.filter(ImageFilter.GaussianBlur(1.2)), 20, chance)
    return seen.point(lambda v: 255 * (v > limit))


def _faxed(image: "Picture", chance: Random) -> "Picture":
    """Photocopy: greys told by scattered points (Floyd and Steinberg), then seen by a lens."""
    pale = _contrast(image.filter(ImageFilter.GaussianBlur(1)), chance.uniform(0.8, 1), 128)
    points = _noise(pale, 8, chance).convert("1").convert("L")
    return points.filter(ImageFilter.GaussianBlur(0.8))


def _on_a_wall(image: "Picture", chance: Random) -> "Picture":
    """Everything at once, each a little."""
    seen = _contrast(_tilted(_turned(image, chance), chance), 0.5, 128)
    soft = seen.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 1.2)))
    return _noise(soft, 10, chance)


Damage = Callable[["Picture", Random], "Picture"]
DAMAGES: dict[str, Damage] = {
    "turned": _turned,
    "tilted": _tilted,
    "turned and tilted": lambda image, chance: _tilted(_turned(image, chance), chance),
    "faded": _faded,
    "blurred": _blurred,
    "grainy": _grainy,
    "copied": _copied,
    "faxed": _faxed,
    "on a wall": _on_a_wall,
}


def degraded(image: "Picture", seed: str) -> Iterator[tuple[str, "Picture"]]:
    """Yield *image* after each damage, with the name of it."""
    for name, damage in DAMAGES.items():
        yield name, damage(image, Random(f"{seed} {name}"))  # noqa: S311 - repeatable, no secret


def _contrast(image: "Picture", left: float, middle: float) -> "Picture":
    return image.point(lambda v: int(middle + (v - 128) * left))


def _noise(image: "Picture", deviation: float, chance: Random) -> "Picture":
    even = Image.frombytes("L", image.size, chance.randbytes(image.width * image.height))
    grain = even.point(lambda v: int(128 + (v - 128) * deviation / _SPREAD))
    return ImageChops.add(image, grain, 1, -128)
