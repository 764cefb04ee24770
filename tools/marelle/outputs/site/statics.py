"""Stage 4, hub pages: the files all of them share: one style sheet, one script, the service worker,
fonts, the icon; and the late files of every page (see render/later.py).
"""

from collections.abc import Iterable

from rcssmin import cssmin

from marelle import assets
from marelle.model import Direction
from marelle.render import later
from marelle.render.colour import accent
from marelle.render.modules import joined

WEIGHTS = (400, 700)
# The kinds of pages of a site, each with its menu.
KINDS = ("lesson", "hub")


def statics(directions: Iterable[Direction], language: str) -> dict[str, bytes]:
    """Return the shared files by path in the site."""
    made = {
        "assets/hub.css": _style(directions).encode(),
        "assets/hub.js": _script(language).encode(),
        "assets/icon.svg": _icon().encode(),
        "robots.txt": b"User-agent: *\nAllow: /\n",
        "sw.js": joined("hub", ("sw.js",), language).encode(),
    }
    made |= {f"assets/{path}": text.encode() for path, text in later.files(language, KINDS).items()}
    for weight in WEIGHTS:
        name = f"fonts/atkinson-{weight}.woff2"
        made[f"assets/{name}"] = (assets.folder("theme") / name).read_bytes()
    return made


def _script(language: str) -> str:
    menu = later.menu("hub", language).path
    return joined("hub", ("main.js",), language, (("hub/files.js", f'const menu="{menu}";'),))


def _style(directions: Iterable[Direction]) -> str:
    sheets = [assets.text("theme", "tokens.css"), assets.text("theme", "hub/hub.css")]
    for direction in directions:
        own = accent(direction.colour)
        sheets.append(own.css.replace(":root", f':root[data-direction="{direction.code}"]'))
        sheets.append(f'[data-d="{direction.code}"]{{background:{own.a};color:{own.a_on}}}')
    css: str = cssmin("\n".join(sheets))
    return css


def _icon() -> str:
    """Return the mark in chalk that follows the system's theme, for the browser's tab."""
    mark = assets.text("theme", "pictograms/marelle.svg")
    themes = (
        "<style>svg{color:#1d2126}@media(prefers-color-scheme:dark){svg{color:#f7f4ea}}</style>"
    )
    return mark.replace("><g", f">{themes}<g", 1)
