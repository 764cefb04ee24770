"""Review: the modules and the means of their radars in, the lists of the site out.

The first page lists directions, a direction its modules, a theme its own; every list is cut in
pages of bounded size, so that no page grows with the catalogue.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from marelle.changes.naming import paired
from marelle.check.called import STAGES
from marelle.i18n import _, ngettext
from marelle.ids import module_path
from marelle.radar.chart import svg
from marelle.radar.grid import axis_name, stage_name
from marelle.radar.value import Radar
from marelle.render.text import inline
from marelle.review.broken import ERRORS, broken_card
from marelle.review.sheets import sheets, to
from marelle.review.value import Group, Row, Since, worst

THEMES, CHANGED = "themes/", "changes/"


def first_pages(
    title: str, owners: Sequence[Group], since: Since, wrong: int = 0
) -> Iterator[tuple[str, str]]:
    """Yield the first page, which lists the directions, and its next ones.

    *wrong* is how many modules and other places have errors.
    """
    note = _("Pages de travail, à ne pas diffuser. Un commentaire cite le numéro de l’endroit.")
    all_of_it = [row for owner in owners for row in owner.rows]
    changed = (
        f'<a class="go" href="{to(CHANGED)}">'
        f"{_('Ce qui a changé depuis « {old} »').format(old=escape(since.name))}</a>"
        if since.name
        else ""
    )
    errors = f'<a class="go" href="{to(ERRORS)}">{_erring(wrong)}</a>' if wrong else ""
    head = (
        f"<h1>{escape(title)}</h1><p>{note}</p><p>{counts(all_of_it)}</p>"
        f'<nav aria-label="{_("Autres listes")}">{errors}{changed}'
        f'<a class="go" href="{to(THEMES)}">{_("Thèmes")}</a></nav>'
        f"<h2>{_('Directions')}</h2>"
    )
    yield from sheets("", head, [_group(one) for one in owners])


def _erring(wrong: int) -> str:
    return ngettext("{n} erreur à corriger", "{n} erreurs à corriger", wrong).format(n=wrong)


def themes(groups: Sequence[Group]) -> Iterator[tuple[str, str]]:
    """Yield the list of the themes."""
    yield from sheets(THEMES, f"{back()}<h1>{_('Thèmes')}</h1>", [_group(one) for one in groups])


def group_pages(group: Group) -> Iterator[tuple[str, str]]:
    """Yield the pages of a direction or of a theme: its radar, then its modules."""
    title = _("Radar de ces modules, en moyenne")
    foot = f"<h2>{title}</h2>{svg(group.radar)}{scores(group.radar)}"
    head = f"{back()}<h1>{inline(group.radar.title)}</h1><p>{counts(group.rows)}</p>"
    rows = [*map(broken_card, group.broken), *(card(row) for row in group.rows)]
    yield from sheets(group.path, head, rows, foot)


def back() -> str:
    """Return the way to the first page."""
    return (
        f'<nav aria-label="{_("Retour")}"><a href="{to("")}">{_("Toutes les directions")}</a></nav>'
    )


def card(row: Row) -> str:
    """Return a module in a list: its title, and what to look at."""
    said = [*_stages([row]), _remarks(row.remarks)]
    if row.changed or row.fresh:
        said.append(_("nouveau") if row.fresh else _("changé"))
    href = to(module_path(row.radar.id))
    return _card(href, row.radar, ", ".join(said))


def counts(rows: Sequence[Row]) -> str:
    """Return how many modules there are, what changed and was found in them, and their stages."""
    said = [ngettext("{n} module", "{n} modules", len(rows)).format(n=len(rows))]
    fresh, changed = sum(row.fresh for row in rows), sum(row.changed for row in rows)
    if changed:
        said.append(ngettext("{n} changé", "{n} changés", changed).format(n=changed))
    if fresh:
        said.append(ngettext("{n} nouveau", "{n} nouveaux", fresh).format(n=fresh))
    said.append(_remarks(sum(row.remarks for row in rows)))
    return ", ".join([*said, *_stages(rows)])


def scores(radar: Radar) -> str:
    """Return the scores of a radar as a table."""
    rows = "".join(
        f'<tr><th scope="row">{escape(axis_name(axis.name))}</th><td>{axis.score}</td></tr>'
        for axis in radar.axes
    )
    heads = f'<th scope="col">{_("Axe")}</th><th scope="col">{_("Sur 100")}</th>'
    return f"<table><tr>{heads}</tr>{rows}</table>"


def _group(group: Group) -> str:
    return _card(to(group.path), group.radar, counts(group.rows))


def _card(href: str, radar: Radar, said: str) -> str:
    low = ", ".join(f"{axis_name(name)} {score}" for name, score in worst(radar))
    first = f"<br>{_('À regarder d’abord : {axes}').format(axes=low)}" if low else ""
    title = f'<a class="go" href="{href}">{inline(radar.title)}</a>'
    return f"<li>{title}<p>{said}{first}</p></li>"


def _remarks(count: int) -> str:
    return ngettext("{n} remarque", "{n} remarques", count).format(n=count)


def _stages(rows: Iterable[Row]) -> Iterator[str]:
    """Yield how many modules are at each stage, in order; the name alone for one module."""
    found = [row.radar.stage for row in rows]
    for stage in STAGES:
        if count := found.count(stage):
            name = _("étape {stage}").format(stage=stage_name(stage))
            many = ngettext("{n} module", "{n} modules", count).format(n=count)
            yield paired(name, many) if len(found) > 1 else name
