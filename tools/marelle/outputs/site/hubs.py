"""Stage 4, hub pages: a catalogue in, Markdown pages (front matter and one raw ``<div>``) out.

The site generator wraps them in ``theme/material/main.html``. No page holds the whole catalogue:
lists are cut into pages of ``PAGE`` modules, linked without JavaScript.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from marelle.i18n import _, ngettext
from marelle.ids import BADGES_PATH, WALL_PATH, collection_path, direction_path
from marelle.model import Catalogue, Collection, Direction, Module
from marelle.outputs.site import badges, cards, finding, prose
from marelle.outputs.site.challenges import challenge_list
from marelle.outputs.site.home import home
from marelle.outputs.site.library import library_pages
from marelle.outputs.site.path_lists import path_link, paths_of, some_paths
from marelle.outputs.site.paths import path_pages
from marelle.outputs.site.podcasts import podcast_link, podcast_pages, series_list
from marelle.outputs.site.positioning_list import list_link, list_pages
from marelle.outputs.site.redirects import retired_pages
from marelle.outputs.site.shelves import format_pages, shelves, trade_list
from marelle.outputs.site.tracker import Tracked, script
from marelle.outputs.site.wall import wall_link, wall_pages
from marelle.render.join import digest_of
from marelle.render.modules import prefer

PAGE = 48
RECENT = 6
# What a page says of itself first is what others say of it.
_LEAD = re.compile(r'^<header class="top.*?<p class="lead">(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Pages shown at any address of the site: their links start from its root.
ANYWHERE = ("404/", "hors-ligne/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A hub page before its frame. ``path`` is its address in the site, ``""`` for the home."""

    path: str
    title: str
    html: str
    meta: dict[str, str] = field(default_factory=dict)


def hub_pages(
    catalogue: Catalogue,
    loaded: Mapping[str, str] | None = None,
    *,
    full: bool = False,
    told: Tracked | None = None,
) -> dict[str, str]:
    """Return every hub page by its path in ``docs_dir``.

    *loaded* are the addresses of their ``style`` and ``script``; *full* turns full-text search on;
    *told* is who is told what learners do.
    """
    frame = _frame(catalogue) | {**(loaded or {}), "full": full}
    if told:
        by = script(catalogue.site.lang)
        frame |= {"tracker": told.meta(), "tracked": told.address, "tracking": by}
    return {f"{d.path}index.md": _page(d, frame) for d in _drafts(catalogue, told)}


def _drafts(catalogue: Catalogue, told: Tracked | None) -> Iterator[Draft]:
    newest = catalogue.newest(RECENT)
    yield Draft(
        path="",
        title=catalogue.site.title,
        html=home(catalogue, newest),
        meta={"kind": "home"},
    )
    far = {"root": f"{urlsplit(catalogue.site.url).path}/"}
    for path, title, html in prose.written(catalogue, told.host if told else ""):
        yield Draft(path=path, title=title, html=html, meta=far if path in ANYWHERE else {})
    yield Draft(path=BADGES_PATH, title=badges.named()[0], html=badges.badge_page(catalogue))
    yield from _catalogue(catalogue)
    for path, title, html in _alone(catalogue):
        yield Draft(path=path, title=title, html=html)
    yield from _fed(catalogue)
    for path, title, head, modules in shelves(catalogue):
        yield from _listed(path, title, head, modules)
    yield _directions(catalogue)
    for code, modules in catalogue.by_direction().items():
        yield from _direction(catalogue, catalogue.direction(code), modules, newest)
    by_collection: dict[str, list[Module]] = {c.id: [] for c in catalogue.collections}
    for module in catalogue.modules:
        by_collection[module.collection].append(module)
    for collection in catalogue.collections:
        yield from _collection(catalogue, collection, by_collection[collection.id])


def _alone(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the HTML of the pages that have nothing of their own."""
    yield from path_pages(catalogue)
    yield from list_pages(catalogue)
    yield from retired_pages(catalogue)
    yield from library_pages(catalogue, PAGE)
    yield from trade_list(catalogue)
    yield from format_pages(catalogue)


def _fed(catalogue: Catalogue) -> Iterator[Draft]:
    """Yield the pages that have a feed."""
    for path, title, html, meta in podcast_pages(catalogue):
        yield Draft(path=path, title=title, html=html, meta=meta)
    for path, title, html, feed in wall_pages(catalogue):
        told_by = {"feed": feed} if feed else {}
        yield Draft(path=path, title=title, html=html, meta=told_by)


def _frame(catalogue: Catalogue) -> dict[str, Any]:
    """Return what ``main.html`` says around every page, in the language of the site."""
    return {
        "lang": catalogue.site.lang,
        "skip": _("Aller au contenu"),
        "main": _("Navigation principale"),
        "options": _("Options"),
        "early": (early := prefer()),
        "allowed": digest_of(early),
        "owner": f"{catalogue.site.organisation} · {catalogue.site.licence}",
        "links": [
            {"to": "catalogue/", "name": _("Catalogue")},
            {"to": "directions/", "name": _("Directions")},
            *([{"to": WALL_PATH, "name": _("Actus")}] if catalogue.articles else []),
            {"to": "mes-formations/", "name": _("Mes leçons")},
            {"to": "aide/", "name": _("Aide")},
        ],
        "feet": [
            {"to": "accessibilite/", "name": _("Accessibilité")},
            {"to": "concepteurs/", "name": _("Pour les concepteurs")},
        ],
    }


def _page(draft: Draft, frame: dict[str, Any]) -> str:
    """Return one Markdown page: its front matter, then one raw block without a blank line."""
    root = "../" * draft.path.count("/") or "./"
    about = _LEAD.search(draft.html) if draft.path else None
    told = {"about": unescape(_TAG.sub("", about[1]))} if about else {}
    meta = {"title": draft.title, "root": root, "here": draft.path, **told, **draft.meta, **frame}
    front = "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in meta.items())
    html = "\n".join(line for line in draft.html.splitlines() if line.strip())
    return f'---\n{front}---\n\n<div class="hub">\n{html}\n</div>\n'


def _catalogue(catalogue: Catalogue) -> Iterator[Draft]:
    head = (
        f'<header class="top"><h1>{_("Catalogue")}</h1></header>'
        + finding.search_form("./", "../#themes", finding.filters(catalogue))
        + finding.doors(catalogue)
        + path_link(catalogue.paths, "../")
        + podcast_link(catalogue.series, "../")
        + list_link(catalogue, "../")
    )
    return _listed("catalogue/", _("Catalogue"), head, catalogue.modules)


def _directions(catalogue: Catalogue) -> Draft:
    title, lead = _("Les directions"), _("Chaque direction a ses leçons. Choisissez la vôtre.")
    html = (
        f'<header class="top"><h1>{title}</h1></header><p class="lead">{lead}</p>'
        + cards.direction_list(catalogue.directions, "../")
    )
    return Draft(path="directions/", title=title, html=html)


def _direction(
    catalogue: Catalogue,
    direction: Direction,
    modules: Sequence[Module],
    newest: Sequence[Module],
) -> Iterator[Draft]:
    """Yield the landing page of a direction; one without a lesson says so, and shows others."""
    drawn = cards.drawing(catalogue.pictogram(direction.pictogram))
    games = [each for each in catalogue.challenges if each.direction == direction.code]
    heard = [each for each in catalogue.series if each.direction == direction.code]
    none = _("Cette direction n’a pas encore de leçon. En voici pour tous les agents :")
    head = (
        f'<header class="top direction">{drawn}<p>{cards.sigle(direction.code)}</p>'
        f"<h1>{cards.plain(direction.name)}</h1></header>{cards.introduction(direction)}"
        f'<p data-own="{direction.code}"></p>'
        + challenge_list(games, "../../")
        + some_paths(paths_of(catalogue, direction.code), direction_path(direction.code))
        + series_list(heard, "../../")
        + wall_link(catalogue, direction.code, "../../")
        + ("" if modules else f"<p>{none}</p>")
    )
    foot = cards.contact_lines(direction)
    meta = {"direction": direction.code}
    path, title = direction_path(direction.code), direction.name
    return _listed(path, title, head, modules or newest, foot, meta)


def _collection(
    catalogue: Catalogue, collection: Collection, modules: Sequence[Module]
) -> Iterator[Draft]:
    head = (
        f'<header class="top">{cards.drawing(catalogue.pictogram(collection.pictogram))}'
        f"<h1>{cards.plain(collection.title)}</h1></header>"
        f'<p class="lead">{cards.plain(collection.summary)}</p>'
    )
    return _listed(collection_path(collection.id), collection.title, head, modules)


def _listed(
    path: str,
    title: str,
    head: str,
    modules: Sequence[Module],
    foot: str = "",
    meta: dict[str, str] | None = None,
) -> Iterator[Draft]:
    """Yield the pages of a list of modules: ``path``, then ``path/2/``, ``path/3/`` …"""
    last = max(1, -(-len(modules) // PAGE))
    count = ngettext("{n} leçon", "{n} leçons", len(modules)).format(n=len(modules))
    for number in range(1, last + 1):
        here = path if number == 1 else f"{path}{number}/"
        up = "../" * here.count("/")
        part = modules[(number - 1) * PAGE : number * PAGE]
        shown = cards.module_list(part, up, (meta or {}).get("direction", ""))
        above = cards.deeper(head) if number > 1 else head
        html = (
            f'{above}<p class="count" role="status">{count}</p>{cards.keep()}'
            f'<div class="list">{shown}</div>'
            f"{cards.pager(path, number, last, up)}{foot}"
        )
        yield Draft(path=here, title=title, html=html, meta=meta or {})
