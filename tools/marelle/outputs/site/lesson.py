"""Stage 4, render: a module in, the bytes of its page on the site out, within its budget."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from html import escape

from marelle import assets
from marelle.i18n import _, speaking
from marelle.ids import module_path, variant_path
from marelle.model import Direction, Module
from marelle.outputs.site.budget import FIXED, fixed, shared_size, weigh
from marelle.outputs.site.offline import Page, named
from marelle.outputs.site.onward import Onward
from marelle.outputs.site.tracker import Tracked
from marelle.render import later
from marelle.render.addresses import Places
from marelle.render.body import Around
from marelle.render.packages import files
from marelle.render.scenes import posters_of
from marelle.render.shell import Shell, Uses, beyond, frame, page, used
from marelle.render.text import typography
from marelle.render.waited import Waited

UP = "../../"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies: the way ``up`` to the root, and to the folder of its module (``own``).

    ``versions`` are the other versions of the module, by address and direction; ``reader`` is the
    direction whose version it is, nothing for the common one, and ``kin`` all that it adapts.
    ``waited`` are the paths where other steps come before, by their address from the site.
    """

    up: str = UP
    own: str = ""
    versions: tuple[tuple[str, str], ...] = ()
    reader: str = ""
    kin: frozenset[str] = frozenset()
    waited: Waited = ()


# Nothing is asked for, but auditors look for robots.txt from within the page.
_POLICY = ("connect-src 'self'", "manifest-src 'self'")
# A module's name, to weigh what a page has before one.
_ANY = "un-module-dont-le-nom-est-long"


def lesson(
    module: Module,
    direction: Direction,
    terms: Mapping[str, str],
    onward: Onward | None,
    lang: str,
    tracked: Tracked | None = None,
    brought: int = 0,
    place: Place = Place(),
) -> Page:
    """Return the page; *onward* is the next module, *place* where the page lies.

    *brought* is what the package that it plays weighs, in bytes.

    Raises ``JobRefused`` when the page weighs more than a first view may.
    """
    with speaking(lang):
        shell = Shell(
            lang=lang,
            connector=assets.folder("theme") / "player/local.js",
            kind="lesson",
            assets=f"{place.up}assets/",
            policy=(*_POLICY, tracked.policy) if tracked else _POLICY,
            leave=f'<a href="{place.up}">‹ {_("Toutes les leçons")}</a>',
            head=_head("", tracked, _ANY, place),
            more=(later.tracker(lang),) if tracked else (),
        )
        uses = used(module)
        kept = inlined(uses, direction, shell)
        shell = replace(shell, inline=kept, head=_head(module.summary, tracked, module.id, place))
        absent = (name for name in uses.types if name not in kept)
        elements = {file.path: file.text for file in (later.element(n, lang) for n in absent)}
        after = sum(map(shared_size, (later.first("lesson", lang) | elements).values()))
        made = partial(_page, module, direction, terms, onward, shell, place)
        if module.package:
            after += brought + sum(shared_size(f.text) for f in files(module.package, lang))
        html, weight = weigh(module, made, after)
    late = later.files(lang, ("lesson",), types=False) | elements
    late |= {file.path: file.text for file in (*beyond(uses, lang), *shell.more)}
    return Page(html, weight, {f"{shell.assets}{path}": text for path, text in late.items()})


def _page(
    module: Module,
    direction: Direction,
    terms: Mapping[str, str],
    onward: Onward | None,
    shell: Shell,
    place: Place,
    weight: str,
) -> str:
    around = Around(
        terms=terms,
        resolve=Places(place.up, place.reader, place.kin),
        onward=_next(onward, place) if onward else None,
        home=place.up,
        versions=place.versions,
        reader=place.reader,
        weight=weight,
        waited=tuple((path, f"{place.up}{to}", title) for path, to, title in place.waited),
    )
    html = named(module.media, page(module, direction, around, shell), place.own)
    for poster in posters_of(module) if place.own else ():
        html = html.replace(f'="{poster.name}"', f'="{place.own}{poster.name}"')
    return html


def _next(onward: Onward, place: Place) -> Onward:
    """Return the way to the next module: to the version of the same reader when there is one."""
    name, title, adapted = onward
    if place.reader in adapted:
        return f"{place.up}{variant_path(name, place.reader)}", title, ()
    return f"{place.up}{module_path(name)}", title, adapted


@lru_cache
def inlined(uses: Uses, direction: Direction, shell: Shell) -> tuple[str, ...]:
    """Return the types whose elements fit in the fixed part of a page, the first squares first.

    Remembered, as modules of one direction often use the same: *shell* says nothing of a module.
    """
    kept: tuple[str, ...] = ()
    for name in uses.types:
        more = (*kept, name)
        if fixed(frame(uses, direction, replace(shell, inline=more))) <= FIXED:
            kept = more
    return kept


def _head(summary: str, tracked: Tracked | None, module: str, place: Place) -> str:
    told = f"{tracked.meta(module)}\n" if tracked else ""
    same = f'<link rel="canonical" href="{place.own}">\n' if place.own else ""
    return f'<meta name="description" content="{escape(typography(summary))}">\n{same}{told}'
