"""Review: the radars of all modules, themes and directions in, the first page out."""

from collections.abc import Mapping, Sequence
from html import escape

from marelle.i18n import _
from marelle.radar.chart import svg
from marelle.radar.grid import AXES, axis_name, stage_name
from marelle.radar.value import Radar
from marelle.render.text import inline


def index_body(
    title: str,
    modules: Sequence[Radar],
    groups: Sequence[Radar],
    remarks: Mapping[str, int],
    changed: frozenset[str],
) -> str:
    """Return the list of modules; *remarks* are how many each has, *changed* those that did."""
    note = _("Pages de travail, à ne pas diffuser. Un commentaire cite le numéro de l’endroit.")
    rows = "".join(
        f'<tr><th><a class="go" href="{escape(one.id)}/">{inline(one.title)}</a></th>'
        f"<td>{remarks.get(one.id, 0)}</td><td>{escape(stage_name(one.stage))}</td>"
        f"<td>{_('oui') if one.id in changed else ''}</td>{_scores(one)}</tr>"
        for one in modules
    )
    heads = (_("Module"), _("Remarques"), _("Étape"), _("Changé"), *map(axis_name, AXES))
    return (
        f"<h1>{escape(title)}</h1><p>{note}</p>{_table(heads, rows)}"
        f"{_groups(_('Thèmes'), [g for g in groups if g.kind == 'collection'])}"
        f"{_groups(_('Directions'), [g for g in groups if g.kind == 'direction'])}"
    )


def _groups(title: str, some: Sequence[Radar]) -> str:
    parts = "".join(
        f"<details><summary>{inline(one.title)}</summary>{svg(one)}"
        f"{_table(list(map(axis_name, AXES)), f'<tr>{_scores(one)}</tr>')}</details>"
        for one in some
    )
    return f"<h2>{title}</h2>{parts}"


def _scores(one: Radar) -> str:
    return "".join(f"<td>{axis.score}</td>" for axis in one.axes)


def _table(heads: Sequence[str], rows: str) -> str:
    first = "".join(f"<th>{escape(head)}</th>" for head in heads)
    return f'<div class="wide"><table><tr>{first}</tr>{rows}</table></div>'
