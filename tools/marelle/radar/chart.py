"""Radar: a radar in, its drawing in SVG and the table that says the same out.

The drawing is titled and described; colours are those of the text around it (``currentColor``).
"""

from html import escape
from math import cos, pi, sin

from marelle.i18n import _
from marelle.radar.grid import axis_name
from marelle.radar.value import Radar

_WIDE, _HIGH, _REACH = 480, 310, 98
_RINGS = (25, 50, 75, 100)


def svg(radar: Radar, alone: bool = False) -> str:
    """Return the drawing; *alone*, it is a file of its own, white under it."""
    name = escape(_("Radar : {title}").format(title=radar.title))
    said = ", ".join(f"{axis_name(axis.name)} {axis.score}" for axis in radar.axes)
    sheet = f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fff"/>' if alone else ""
    colour = ' color="#1b1b1b"' if alone else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" role="img" '
        f'aria-label="{name}" class="radar" font-family="sans-serif" font-size="18"{colour}>'
        f"<title>{name}</title><desc>{escape(said)}</desc>{sheet}{_web(radar)}{_shape(radar)}</svg>"
    )


def _point(radar: Radar, rank: int, share: float) -> tuple[float, float]:
    angle = 2 * pi * rank / len(radar.axes) - pi / 2
    return _WIDE / 2 + _REACH * share * cos(angle), _HIGH / 2 + _REACH * share * sin(angle)


def _ring(radar: Radar, shares: list[float]) -> str:
    points = (_point(radar, rank, share) for rank, share in enumerate(shares))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _web(radar: Radar) -> str:
    """Return the rings, the spokes and the words at their ends."""
    parts = [
        f'<polygon points="{_ring(radar, [ring / 100] * len(radar.axes))}" fill="none" '
        'stroke="currentColor" stroke-opacity=".3"/>'
        for ring in _RINGS
    ]
    for rank, axis in enumerate(radar.axes):
        x, y = _point(radar, rank, 1)
        parts.append(
            f'<path d="M{_WIDE / 2:.1f} {_HIGH / 2:.1f}L{x:.1f} {y:.1f}" stroke="currentColor" '
            'stroke-opacity=".3"/>'
        )
        x, y = _point(radar, rank, 1.16)
        side = "middle" if abs(x - _WIDE / 2) < 9 else "start" if x > _WIDE / 2 else "end"
        top = y - (11 if y < _HIGH / 2 - _REACH else 3)
        # No space before the number: it would shift a name that ends at its place.
        parts.append(
            f'<text x="{x:.1f}" y="{top:.1f}" text-anchor="{side}" fill="currentColor">'
            f"{escape(axis_name(axis.name))}"
            f'<tspan x="{x:.1f}" dy="19" font-weight="bold">{axis.score}</tspan></text>'
        )
    return "".join(parts)


def _shape(radar: Radar) -> str:
    points = _ring(radar, [axis.score / 100 for axis in radar.axes])
    return (
        f'<polygon points="{points}" fill="currentColor" fill-opacity=".15" '
        'stroke="currentColor" stroke-width="2.5" stroke-linejoin="round"/>'
    )
