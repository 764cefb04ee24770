"""Stage 4, printed codes: one static page per code, and per former name of what has a page.

No script, a closed map: what is printed has no parameter. ``/Q/<CODE>`` is in upper case, as on
paper. The page that a code opens is told, as ``?de=DPE``, which direction put it up: a phone may
remember it (``theme/player/scanned.js``). A code that was retired opens a page that says so, in the
frame of the site, and never sends anybody on unasked.
"""

from collections.abc import Callable, Container, Iterator
from html import escape

from marelle.i18n import _
from marelle.ids import (
    collection_path,
    course_path,
    direction_path,
    module_path,
    short_path,
    variant_path,
    wall_path,
)
from marelle.model import Catalogue, PrintedCode, Target
from marelle.outputs.site.cards import plain
from marelle.outputs.site.wall import concerned
from marelle.render.addresses import Places
from marelle.render.dates import time

_ROOT = Places("../../")


def redirect_pages(catalogue: Catalogue) -> dict[str, str]:
    """Return the page that sends on to today's, by path in the site: of codes, of former names."""
    lang = catalogue.site.lang
    adapted = {(each.module.id, each.direction) for each in catalogue.variants}
    codes = {
        f"{short_path(code.code)}index.html": _page(
            code.target, lang, code.direction, _adapted(code, adapted)
        )
        for code in catalogue.codes
        if not code.retired
    }
    return codes | dict(_former(catalogue, lang))


def _former(catalogue: Catalogue, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the pages of the names that modules, directions, themes and paths had."""
    every: tuple[tuple[str, Callable[[str], str], str, tuple[str, ...]], ...] = (
        *(("module", module_path, one.id, one.formerly) for one in catalogue.modules),
        *(("direction", direction_path, one.code, one.formerly) for one in catalogue.directions),
        *(("collection", collection_path, one.id, one.formerly) for one in catalogue.collections),
        *(("path", course_path, one.id, one.formerly) for one in catalogue.paths),
    )
    for kind, place, today, formerly in every:
        for name in formerly:
            yield f"{place(name)}index.html", _page(Target(kind=kind, id=today), lang)
    codes = {one.code: one.formerly for one in catalogue.directions}
    for each in catalogue.variants:
        for code in codes[each.direction]:
            address = f"../../../{variant_path(each.module.id, each.direction)}"
            yield f"{variant_path(each.module.id, code)}index.html", _sent(address, lang)
    walls = {*concerned(catalogue)}
    for one in catalogue.directions:
        for code in one.formerly if one.code in walls else ():
            yield f"{wall_path(code)}index.html", _sent(f"../../{wall_path(one.code)}", lang)


def _adapted(code: PrintedCode, adapted: Container[tuple[str, str]]) -> str:
    """Return the address of what *code* opens as the direction of its paper adapts it, if any."""
    target = code.target
    if target.kind != "module" or (target.id, code.direction) not in adapted:
        return ""
    return f"{_ROOT.root}{variant_path(target.id, code.direction)}"


def _page(target: Target, lang: str, direction: str = "", adapted: str = "") -> str:
    """Return a page that leads to *target*; *direction* is who put the code up.

    *adapted* is the address of its own version, if it has one.
    """
    address = adapted or _ROOT(f"{target.kind}:{target.id}")
    assert address, target
    return _sent(address, lang, direction)


def _sent(address: str, lang: str, direction: str = "") -> str:
    """Return a page that leads to *address*, from its own place."""
    place, mark, anchor = address.partition("#")
    told = f"?de={direction}" if direction else ""
    to = escape(f"{place}{told}{mark}{anchor}")
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{_("Un instant…")}</title>'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={to}">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:">'
        '<link rel="icon" href="data:,"></head>'
        f'<body><p><a href="{to}">{_("Continuer")}</a></p></body></html>\n'
    )


def retired_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the title and the body of the page of each code that was retired."""
    title = _("Ce papier n’est plus à jour")
    for code in catalogue.codes:
        if code.retired:
            yield short_path(code.code), title, _retired(catalogue, code, title)


def _retired(catalogue: Catalogue, code: PrintedCode, title: str) -> str:
    assert code.retired
    since = _("Il l’était jusqu’au {day}. Merci de l’avoir scanné quand même.").format(
        day=time(code.retired)
    )
    target = code.instead or Target(kind="direction", id=code.direction)
    named = _named(catalogue, target)
    replaced = _("Voici ce qui le remplace :") if code.instead else _("Allez plutôt voir :")
    lead = f"<p>{replaced}</p>" if named else ""
    links = {_ROOT(f"{target.kind}:{target.id}") or "": named} if named else {}
    links[_ROOT.root] = _("Toutes les leçons")
    rows = "".join(
        f'<li><a class="card" href="{escape(to)}"><b>{plain(name)}</b></a></li>'
        for to, name in links.items()
    )
    return (
        f'<header class="top"><h1>{title}</h1></header><p class="lead">{since}</p>'
        f'{lead}<ul class="cards">{rows}</ul>'
        f"<p>{_('Vous pouvez prévenir la personne qui a posé ce papier.')}</p>"
    )


def _named(catalogue: Catalogue, target: Target) -> str:
    """Return what people call *target*; nothing when it does not exist any more."""
    names = {
        "module": {each.id: each.title for each in catalogue.modules},
        "direction": {each.code: each.name for each in catalogue.directions},
        "collection": {each.id: each.title for each in catalogue.collections},
        "path": {each.id: each.title for each in catalogue.paths},
        "positioning": {each.id: each.title for each in catalogue.positionings},
        "challenge": {each.id: each.title for each in catalogue.challenges},
    }
    return names[target.kind].get(target.id, "")
