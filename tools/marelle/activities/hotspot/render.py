"""Stage 4, render of ``hotspot``: an item in, HTML for the page, its correction and paper out.

The picture carries the zones and their numbers; the list under it carries the answers, so that
nothing depends on aiming at a picture, or on seeing it.
"""

from html import escape
from string import ascii_uppercase

from marelle.activities.hotspot.model import Hotspot, Zone
from marelle.activities.html import (
    because,
    boxes,
    in_line,
    lettered,
    option,
    plain,
    right,
    several,
    verdicts,
)
from marelle.i18n import _

# The stroke of a polygon, whose axes go to 100: print scales it with the picture.
_THIN = 0.6
_WHOLE = 'width="100%" height="100%"'


def render(item: Hotspot) -> str:
    """Return the numbered picture, then the zones to tick: one, or several."""
    kind = "checkbox" if item.several else "radio"
    listed = "".join(
        option(kind, zone.id, f"{n}. {zone.text}", right=zone.correct)
        for n, zone in enumerate(item.choices, 1)
    )
    return several(item.several) + _map(item) + listed


def _map(item: Hotspot) -> str:
    """Return the picture under its zones; the list says all of them to a screen reader."""
    picture = item.picture
    shown = f'<img alt="{escape(picture.alt)}" src="{escape(picture.src)}">' if picture else ""
    zones = "".join(_drawn(zone, n) for n, zone in enumerate(item.choices, 1))
    return f'<div class="map">{shown}<svg class="zones" aria-hidden="true">{zones}</svg></div>'


def _drawn(zone: Zone, number: int) -> str:
    """Return a zone: its shape, then its number, which keeps its size on any picture."""
    x, y = (f"{place:g}%" for place in zone.middle)
    return (
        f'<g>{_shape(zone)}<circle class="dot" cx="{x}" cy="{y}" r=".9em"/>'
        f'<text x="{x}" y="{y}" dy=".35em" text-anchor="middle">{number}</text></g>'
    )


def _shape(zone: Zone) -> str:
    """Return the shape; only a polygon needs axes of its own, for its points have no unit."""
    if zone.shape == "polygon":
        points = " ".join(f"{x:g},{y:g}" for x, y in zone.points)
        return (
            f'<svg viewBox="0 0 100 100" preserveAspectRatio="none" {_WHOLE}>'
            f'<polygon points="{points}" vector-effect="non-scaling-stroke"/></svg>'
        )
    names = ("cx", "cy", "r") if zone.shape == "circle" else ("x", "y", "width", "height")
    pairs = zip(names, zone.numbers, strict=True)
    place = " ".join(f'{name}="{number:g}%"' for name, number in pairs)
    return f"<{zone.shape} {place}/>"


def correction(item: Hotspot) -> str:
    """Return the right zones, then what to say of each zone."""
    why = "".join(because(zone.id, zone.feedback, zone.text) for zone in item.choices)
    return right(plain(zone.text) for zone in item.right) + verdicts(item) + why


def paper(item: Hotspot) -> str:
    """Return the lettered picture, and boxes to tick.

    The print engine reads no style sheet inside a drawing: attributes say how zones look.
    """
    picture = item.picture
    shown = f'<img alt="{escape(picture.alt)}" src="{escape(picture.src)}">' if picture else ""
    zones = "".join(
        f'<g fill="none" stroke="#000" stroke-width="{_THIN if zone.shape == "polygon" else 2}">'
        f"{_shape(zone)}</g>{_dot(zone, letter)}"
        for letter, zone in zip(ascii_uppercase, item.choices, strict=False)
    )
    last = ascii_uppercase[len(item.choices) - 1]
    title = _("Les endroits, de A à {last}").format(last=last)
    drawn = f'<svg {_WHOLE} role="img"><title>{title}</title>{zones}</svg>'
    return (
        f'{several(item.several)}<div class="map">{shown}{drawn}</div>'
        f"{boxes(lettered(zone.text for zone in item.choices))}"
    )


def _dot(zone: Zone, letter: str) -> str:
    """Return the letter of a zone, white on black: it reads on any picture."""
    x, y = (f"{place:g}%" for place in zone.middle)
    return (
        f'<circle cx="{x}" cy="{y}" r="13"/><text x="{x}" y="{y}" dy="6" font-size="17" '
        f'font-weight="700" fill="#fff" text-anchor="middle">{letter}</text>'
    )


def answer(item: Hotspot) -> str:
    """Return the letters of the right zones, as on the picture, with their names."""
    named = zip(ascii_uppercase, item.choices, strict=False)
    return in_line(f"{letter}. {zone.text}" for letter, zone in named if zone.correct)
