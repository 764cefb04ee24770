"""Stage 4, paper: HTML as the page has it and a module in; HTML the print engine can draw out.

It reads no style sheet inside a drawing, and knows neither ``currentColor`` nor what looks around:
drawings become black, a panorama its flat picture, links words, and what only a finger does goes.
"""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from marelle.model import Module
from marelle.render.addresses import pictured
from marelle.render.scenes import PLACE, posters_of

_FILE = re.compile(r'(<img class="pic" )src="([^"]+)"( alt="[^"]*")[^>]*>')
_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)
_TOUCHED = re.compile(r'<a\b[^>]*class="opt".*?</a>', re.DOTALL)
# Signs that say again what words say, and that the font of print does not have.
_SIGNS = str.maketrans("", "", "✓✗")
FINE = 1280  # pixels across what one sees first in a panorama: paper is finer than a phone
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")


def drawn(html: str, module: Module) -> str:
    """Return *html* with the pictures of *module* in their places, and links as words."""
    media = {each.name: each for each in module.media}
    posters = {(p.panorama, p.yaw, p.pitch): p.name for p in posters_of(module)}

    def flat(place: re.Match[str]) -> str:
        pitch, yaw, alt, src = place.groups()
        poster = posters[src, float(yaw), float(pitch)]
        return f'<img class="pic" src="{escape(poster)}" alt="{alt}">'

    html = pictured(_LINK.sub(r"\1", _TOUCHED.sub("", PLACE.sub(flat, html))), media).translate(
        _SIGNS
    )
    return _FILE.sub(r'\1src="asset:\2"\3>', inked(html))


def inked(html: str) -> str:
    """Return *html* with every drawing in the ink of the page."""
    return html.replace("currentColor", "#000").replace(' class="a"', ' stroke="#000"')


def files(module: Module, folder: Path, own: Mapping[str, Path]) -> Mapping[str, bytes]:
    """Return the bytes of the pictures that a page of *module*, in *folder*, may show, by name.

    *own* are those that a direction replaces.
    """
    from marelle.render.poster import flat

    names = [m.name for m in module.media if not m.svg and m.name.endswith(_PICTURES)]
    shown = {name: own.get(name, folder / name).read_bytes() for name in names}
    return shown | {
        p.name: flat((folder / p.panorama).read_bytes(), p.yaw, p.pitch, FINE)
        for p in posters_of(module)
    }
