"""Stage 4, hub pages: the files all of them share: one style sheet, one script, fonts, the icons,
what a phone needs to install the site and to do without network; and the late files of every page
(see render/later.py).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from rcssmin import cssmin

from marelle import assets
from marelle.ids import content_name
from marelle.model import Direction, Site
from marelle.outputs.site.offline import WORKER, installed, no_service_worker, service_worker
from marelle.render import later
from marelle.render.colour import accent
from marelle.render.features import features
from marelle.render.modules import joined

WEIGHTS = (400, 700)
# The kinds of pages of a site, each with its menu.
KINDS = ("lesson", "hub")
# The features of the pages shown without network (see offline.py).
PANELS = ("keep", "badges", "attestation", "news")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site, and its path there, which tells its content."""

    path: str
    data: bytes


def loaded(directions: Iterable[Direction], language: str) -> dict[str, File]:
    """Return what every hub page loads: its ``style`` and its ``script``."""
    return {
        "style": _named("assets/hub.css", _style(directions)),
        "script": _named("assets/hub.js", _script(language)),
    }


def _named(path: str, text: str) -> File:
    data = text.encode()
    return File(content_name(path, sha256(data).hexdigest()), data)


def statics(
    site: Site,
    files: Iterable[File],
    pages: Sequence[str],
    *,
    offline: bool = True,
    told: bool = False,
) -> dict[str, bytes]:
    """Return the shared files by path in the site; *files* are among them.

    *pages* are what the pages shown without network are made from. Without *offline*, the service
    worker is the one that removes what the others kept. When a tracker is *told*, they hold
    its script.
    """
    lang = site.lang
    shell = {file.path: file.data for file in files} | {"assets/icon.svg": _icon().encode()}
    shell |= _encoded(later.first("hub", lang))
    panels = (later.feature(name, lang) for name in PANELS)
    shell |= _encoded({file.path: file.text for file in panels})
    if told:
        shell |= _encoded({later.tracker(lang).path: later.tracker(lang).text})
    worker = service_worker(lang, shell, pages) if offline else no_service_worker()
    made = shell | _encoded(later.files(lang, KINDS)) | installed(site)
    made |= {"robots.txt": b"User-agent: *\nAllow: /\n", WORKER: worker}
    for weight in WEIGHTS:
        name = f"fonts/atkinson-{weight}.woff2"
        made[f"assets/{name}"] = (assets.folder("theme") / name).read_bytes()
    return made


def _encoded(files: Mapping[str, str]) -> dict[str, bytes]:
    return {f"assets/{path}": text.encode() for path, text in files.items()}


def _script(language: str) -> str:
    opened = [each.name for each in features() if each.opens and "hub" in each.where]
    panels = json.dumps({name: later.feature(name, language).path for name in opened})
    given = f'const menu="{later.menu("hub", language).path}",panels={panels};'
    return joined("hub", ("main.js",), language, (("hub/files.js", given),))


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
