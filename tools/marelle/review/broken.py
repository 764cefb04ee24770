"""Review: the errors of a project in, the pages that tell them out.

A module with an error is not shown: its page says which, at what line, so that others are read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from marelle.catalogue.folder import read_folder
from marelle.changes.screens import sheet_of
from marelle.diagnostics import Diagnostic, Severity
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views._excerpt import excerpt
from marelle.i18n import _, ngettext
from marelle.ids import module_path
from marelle.read.listing import MODULES, scan
from marelle.review.sheets import sheets, to

ERRORS = "errors/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A module that cannot be shown; ``direction`` is what its sheet says, ``told`` is HTML."""

    id: str
    title: str
    direction: str
    told: tuple[str, ...]


def is_error(found: Diagnostic) -> bool:
    """Tell whether *found* keeps a module from being shown."""
    return found.gravity is Severity.ERROR


def broken(
    root: Path, found: Sequence[Diagnostic], shown: Iterable[str]
) -> tuple[list[Broken], list[str]]:
    """Return the modules of *found* that are not among *shown*, and the errors elsewhere, told."""
    errors, there = [each for each in found if is_error(each)], {*shown}
    if not errors:
        return [], []
    sources, (listing, _found) = sources_of(root, errors), scan(root)
    mine: dict[str, list[str]] = {}
    elsewhere = []
    for each in errors:
        parts = each.span.path.split("/")
        told = _told(each, sources.get(each.span.path, ""))
        if each.span.path.startswith(f"{MODULES}/") and parts[2] not in there:
            mine.setdefault(parts[2], []).append(told)
        else:
            elsewhere.append(told)
    made = []
    for name, rows in sorted(mine.items()):
        sheet = sheet_of(read_folder(root, name, listing.modules.get(name, ())))
        title, owner = (sheet.get(key) for key in ("title", "direction"))
        made.append(
            Broken(
                id=name,
                title=title if isinstance(title, str) else name,
                direction=owner if isinstance(owner, str) else "",
                told=tuple(rows),
            )
        )
    return made, elsewhere


def _told(found: Diagnostic, source: str) -> str:
    place = f"{found.span.path}:{found.span.line}:{found.span.column}"
    lines = escape("\n".join(excerpt(found.span, source))) if source else ""
    shown = f'<pre tabindex="0">{lines}</pre>' if lines else ""
    return (
        f'<div class="find"><p><b>{escape(found.message)}</b> {escape(found.hint)}</p>'
        f"<p><small>{escape(place)}, {found.code.id}</small></p>{shown}</div>"
    )


def broken_body(one: Broken, back: str, changed: str) -> str:
    """Return what stands on the page of a module that cannot be shown."""
    said = ngettext(
        "Une erreur empêche de montrer ce module. Il revient ici dès qu’elle est corrigée.",
        "{n} erreurs empêchent de montrer ce module. Il revient ici dès qu’elles sont corrigées.",
        len(one.told),
    )
    return (
        f"{back}<h1>{escape(one.title)}</h1><p>{said.format(n=len(one.told))}</p>"
        f"{''.join(one.told)}{changed}"
    )


def broken_card(one: Broken) -> str:
    """Return such a module in a list."""
    count = len(one.told)
    said = ngettext("{n} erreur\u00a0: non montré", "{n} erreurs\u00a0: non montré", count)
    href = to(module_path(one.id))
    title = f'<a class="go" href="{href}">{escape(one.title)}</a>'
    return f"<li>{title}<p><b>{said.format(n=count)}</b></p></li>"


def broken_pages(
    some: Sequence[Broken], elsewhere: Sequence[str], back: str
) -> Iterator[tuple[str, str]]:
    """Yield the list of all errors: by module, then those of other files."""
    if some or elsewhere:
        rows = [*map(broken_card, some), *(f"<li>{told}</li>" for told in elsewhere)]
        yield from sheets(ERRORS, f"{back}<h1>{_('Erreurs à corriger')}</h1>", rows)
