"""The library: the sheet of a lender and the names of this project in, the sheet to write out.

A direction or a theme that is not known here is asked for; addresses of modules that stayed with
the lender become addresses of her site; nothing else is touched.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from marelle.catalogue import LoadedShared, Reference
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.library.bundle import About
from marelle.library.sheet import with_list, with_origin, with_value, without
from marelle.model import Module, Origin
from marelle.render.addresses import Places

# What belongs to the borrower from the first day: no later version of the lender changes it.
OURS = tuple(
    "direction collection recommended_for formerly equivalent_to competences trades review "
    "origin".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where a module goes in this project: its new name, its direction, its theme."""

    id: str
    direction: str
    collection: str


def home_of(about: About, shared: LoadedShared, name: str, direction: str, theme: str) -> Home:
    """Return where a module goes: as asked, else as at the lender's when the same names exist."""
    directions = {each.code: each.name for each in shared.directions}
    collections = {each.id: each.title for each in shared.collections}
    code, lent = direction or about.direction.id, about.direction
    if code not in directions:
        sentence = _("Aucune direction n’a ici le sigle « {code} » ({name}). Choisissez : {known}.")
        if code != lent.id:
            sentence = _("Aucune direction n’a ici le sigle « {code} ». Choisissez : {known}.")
        known = _options("--direction", directions)
        raise Refusal(sentence.format(code=code, name=lent.name, known=known))
    place, shelf = theme or about.collection.id, about.collection
    if place not in collections:
        sentence = _("Aucun thème ne s’appelle ici « {name} » ({title}). Choisissez : {known}.")
        if place != shelf.id:
            sentence = _("Aucun thème ne s’appelle ici « {name} ». Choisissez : {known}.")
        known = _options("--collection", collections)
        raise Refusal(sentence.format(name=place, title=shelf.name, known=known))
    return Home(id=name or about.id, direction=code, collection=place)


def _options(option: str, names: Iterable[str]) -> str:
    return ", ".join(f"{option} {name}" for name in names)


def fitted(text: str, home: Home, module: Module, shared: LoadedShared, origin: Origin) -> str:
    """Return the text of a sheet as this project writes it: of its names, those known here."""
    directions = {each.code for each in shared.directions} - {home.direction}
    trades = shared.names.get("trade") or frozenset()
    text = with_value(text, "direction", home.direction)
    text = with_value(text, "collection", home.collection)
    text = with_list(
        text, "recommended_for", (c for c in module.recommended_for if c in directions)
    )
    text = without(
        with_list(text, "trades", (t for t in module.trades if t in trades)), "equivalent_to"
    )
    text = without(text, "competences")
    # Her direction read it over, ours did not yet.
    text = with_value(without(text, "formerly"), "review", "draft")
    return with_origin(text, origin)


def strangers(
    references: Iterable[Reference], shared: LoadedShared, here: Iterable[str]
) -> list[Reference]:
    """Return the links to what the lender has and this project has not."""
    names = {**shared.names, "module": frozenset(here)}
    return [
        each for each in references
        if each.link and each.id not in (names.get(each.kind) or frozenset())
    ]  # fmt: skip


def led_out(text: str, links: Iterable[Reference], site: str) -> str:
    """Return *text* where *links*, all of this text, open the site of the lender."""
    lines = text.split("\n")
    resolve = Places(f"{site}/")
    for link in sorted(links, key=lambda each: each.span, reverse=True):
        typed = f"{link.kind}:{link.id}"
        to = resolve(typed) or site
        for row in range(link.span.line - 1, max(link.span.line, link.span.end_line)):
            if row < len(lines) and typed in lines[row]:
                lines[row] = _link(typed).sub(to.replace("\\", r"\\"), lines[row])
    return "\n".join(lines)


def _link(typed: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\]\(){re.escape(typed)}(?=[#)\s])")
