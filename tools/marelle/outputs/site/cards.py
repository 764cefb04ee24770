"""Stage 4, hub pages: what one module, direction or collection looks like in a list, as HTML.

Author text is escaped; ``up`` is the way back to the site's root (``../../``).
"""

import re
from collections.abc import Iterable, Mapping
from html import escape

from marelle.i18n import _
from marelle.ids import collection_path, deck_path, direction_path, module_path, variant_path
from marelle.model import Catalogue, Collection, Direction, Format, Module
from marelle.render.text import inline, typography

# A list of so many pages names them all.
_FEW_PAGES = 9
_RELATIVE = re.compile(r'( (?:href|action|data-common)=")(?=\.\.?/)(?:\./)?')


def format_name(format: Format) -> str:
    """Return what people call a kind of module."""
    return {
        Format.LESSON: _("Lecture et quiz"),
        Format.SITUATION: _("Mise en situation"),
        Format.QUIZ: _("Quiz"),
        Format.CARDS: _("Cartes mémoire"),
        Format.PACKAGE: _("Module d’un éditeur"),
    }[format]


def plain(text: str) -> str:
    """Return author text escaped, with the spaces of French."""
    return escape(typography(text))


def sigle(code: str) -> str:
    """Return the coloured tag of a direction."""
    return f'<span class="sigle" data-d="{code}">{code}</span>'


def drawing(svg: str) -> str:
    """Return a decorative pictogram."""
    return svg.replace("<svg", '<svg aria-hidden="true"', 1)


def module_link(module: Module, up: str, reader: str = "") -> str:
    """Return the attributes of a link to *module*, for *reader*, a direction, when it adapts it.

    ``theme/hub/versions.js`` makes it lead to the version of whoever holds the phone.
    """
    common = f"{up}{module_path(module.id)}"
    own = reader in module.adapted_for
    to = f"{up}{variant_path(module.id, reader)}" if own else common
    codes = " ".join(module.adapted_for)
    told = f' data-versions="{codes}"' if codes else ""
    told += f' data-common="{common}"' if own else ""
    return f'href="{to}"{told}'


def module_card(module: Module, up: str, reader: str = "") -> str:
    """Return the list item of a module: what, how long, whose; *reader* as above."""
    svg = next((m.svg for m in module.media if m.name == module.pictogram), "")
    minutes = _("{n} min").format(n=module.duration)
    return (
        f'<li><a class="card" {module_link(module, up, reader)} '
        f'data-module="{module.id}">'
        f"{drawing(svg)}<b>{plain(module.title)}</b>"
        f'<span class="about">{plain(module.summary)}</span>'
        f'<small><span class="minutes">{minutes}</span> {sigle(module.direction)} '
        f"<span>{format_name(module.format)}</span></small></a></li>"
    )


def module_list(modules: Iterable[Module], up: str, reader: str = "") -> str:
    """Return modules as a list of cards; *reader* as above."""
    cards = "".join(module_card(module, up, reader) for module in modules)
    return f'<ul class="cards">{cards}</ul>'


def deck_list(decks: Mapping[str, tuple[str, str]], up: str) -> str:
    """Return the decks as a list of cards; the reviews also say how many are due here."""
    due = "<small data-reviews></small>"
    rows = "".join(
        f'<li><a class="card" href="{up}{deck_path(mode)}"><b>{plain(title)}</b>'
        f'<span class="about">{plain(lead)}</span>{due if mode == "revisions" else ""}</a></li>'
        for mode, (title, lead) in decks.items()
    )
    return f'<ul class="cards">{rows}</ul>'


def direction_list(directions: Iterable[Direction], up: str) -> str:
    """Return directions as a list of links, tag first."""
    rows = "".join(
        f'<li><a href="{up}{direction_path(d.code)}">{sigle(d.code)} <span>{plain(d.name)}</span>'
        "</a></li>"
        for d in directions
    )
    return f'<ul class="directions">{rows}</ul>'


def collection_square(catalogue: Catalogue, collection: Collection, up: str, number: int) -> str:
    """Return a collection as a numbered square of the hopscotch."""
    svg = drawing(catalogue.pictogram(collection.pictogram))
    return (
        f'<li><a href="{up}{collection_path(collection.id)}"><i>{number}</i>{svg}'
        f"<b>{plain(collection.title)}</b></a></li>"
    )


def contact_lines(direction: Direction) -> str:
    """Return how to reach a direction, as links that act on tap."""
    contact = direction.contact
    lines = [
        (f"tel:{contact.phone.replace(' ', '')}", contact.phone) if contact.phone else None,
        (f"mailto:{contact.email}", contact.email) if contact.email else None,
        (contact.url, contact.url.split("://")[-1]) if contact.url else None,
    ]
    links = [f'<a href="{escape(to)}">{escape(shown)}</a>' for to, shown in filter(None, lines)]
    return f"<p>{_('Une question ?')} {' · '.join(links)}</p>" if links else ""


def introduction(direction: Direction) -> str:
    """Return what a direction does and what it wants to say."""
    intro = f"<p>{inline(direction.intro)}</p>" if direction.intro else ""
    return f'<p class="lead">{plain(direction.purpose)}</p>{intro}'


def keep() -> str:
    """Return where the lessons of a page, those in its ``.list``, can be kept without network."""
    return (
        f'<details class="keep"><summary>{_("Garder ces leçons sans réseau")}</summary>'
        '<div data-late="keep"></div></details>'
    )


def pager(path: str, number: int, last: int, up: str) -> str:
    """Return the links between the pages of a list, nothing when there is one.

    Of many, those near by and the two ends: it does not grow with the list.
    """
    if last == 1:
        return ""
    here = {number: ' aria-current="page"'}
    addresses = {n: f"{up}{path}" + (f"{n}/" if n > 1 else "") for n in _near(number, last)}
    links = "".join(
        f'<li><a href="{to}"{here.get(n, "")}>{n}</a></li>' for n, to in addresses.items()
    )
    return f'<nav class="pager" aria-label="{_("Pages")}"><ol>{links}</ol></nav>'


def deeper(html: str) -> str:
    """Return *html*, made for one page, with links that are good one folder below."""
    return _RELATIVE.sub(r"\1../", html)


def _near(number: int, last: int) -> list[int]:
    if last <= _FEW_PAGES:
        return list(range(1, last + 1))
    around = range(max(1, number - 2), min(last, number + 2) + 1)
    return sorted({1, *around, last})
