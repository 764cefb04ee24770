"""Stage 4, render: a direction's colour in, an accent readable on paper and on asphalt out.

Contrast is that of ``model/colour.py``. Lightness moves in OKLCH, so that a colour
keeps its hue when it must become lighter or darker. The grounds are read from the tokens.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from math import atan2, cos, hypot, sin

from marelle import assets
from marelle.model.colour import Triple, channels, contrast, linear

READABLE = 4.5
_STEPS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Accent:
    """The six tokens of a direction: on paper (``a``), on asphalt (``b``), text on each, tints."""

    a: str
    a_on: str
    a_tint: str
    b: str
    b_on: str
    b_tint: str

    @property
    def css(self) -> str:
        """The rule that gives these values to the tokens."""
        return ":root{%s}" % "".join(f"--{name}:{value};" for name, value in self._values())

    def instead(self, css: str) -> str:
        """Return the style sheet of the tokens with these values instead of its own."""
        for name, value in self._values():
            css = re.sub(rf"--{name}: [^;]*;", f"--{name}: {value};", css)
        return css

    def _values(self) -> list[tuple[str, str]]:
        return [(f.name.replace("_", "-"), getattr(self, f.name)) for f in fields(self)]


@lru_cache
def token(name: str) -> str:
    """Return the light theme's value of a colour of ``theme/tokens.css``."""
    found = re.search(rf"--{name}: (#[0-9a-f]+);", assets.text("theme", "tokens.css"))
    assert found, name
    return found[1]


@lru_cache
def accent(colour: str) -> Accent:
    """Return what a page needs of *colour* (``#rrggbb``); every pair reaches 4.5:1."""
    a = _readable(colour, token("paper"), down=True)
    b = _readable(colour, token("asphalt"), down=False)
    dark = token("on-chalk")
    return Accent(
        a=a,
        a_on=max(token("card"), dark, key=lambda text: contrast(a, text)),
        a_tint=_mix(a, token("paper"), 0.12),
        b=b,
        b_on=dark,
        b_tint=_mix(b, token("asphalt"), 0.2),
    )


def _readable(colour: str, ground: str, *, down: bool) -> str:
    """Return *colour*, made darker or lighter until it is readable on *ground*, with a margin."""
    wanted = READABLE if down else READABLE + 1
    lightness, chroma, hue = _to_oklch(colour)
    end = 0.0 if down else 1.0
    for step in range(_STEPS):
        if contrast(colour, ground) >= wanted:
            return colour
        way = step / _STEPS
        colour = _from_oklch(lightness + (end - lightness) * way, chroma * (1 - way / 3), hue)
    raise AssertionError((colour, ground))


def _mix(colour: str, ground: str, share: float) -> str:
    """Return *share* of a colour painted over a ground."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    return _hex(c * share + g * (1 - share) for c, g in pairs)


def _hex(shares: Iterable[float]) -> str:
    return "#" + "".join(f"{round(min(max(s, 0), 1) * 255):02x}" for s in shares)


def _to_oklch(colour: str) -> Triple:
    """Return lightness, chroma and hue in OKLCH (CSS Color 4, 9.2)."""
    long, medium, short = (v ** (1 / 3) for v in _product(_TO_LMS, linear(colour)))
    lightness, a, b = _product(_TO_LAB, (long, medium, short))
    return lightness, hypot(a, b), atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return the colour of the sRGB gamut nearest to an OKLCH one, channel by channel."""
    lab = (lightness, chroma * cos(hue), chroma * sin(hue))
    long, medium, short = (v**3 for v in _product(_FROM_LAB, lab))
    light = _product(_FROM_LMS, (long, medium, short))
    return _hex(12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in light)


def _product(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    x, y, z = vector
    first, second, third = (a * x + b * y + c * z for a, b, c in matrix)
    return first, second, third


_TO_LMS = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_LMS = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
