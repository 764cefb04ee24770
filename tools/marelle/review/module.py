"""Review: a module, its findings, its radar and what changed in; its page out."""

from collections.abc import Sequence
from html import escape

from marelle.catalogue.folder import SHEET
from marelle.changes.value import ModuleChanges
from marelle.changes.views.html import parts
from marelle.diagnostics import Diagnostic
from marelle.i18n import _
from marelle.model import Module
from marelle.radar.chart import svg
from marelle.radar.grid import axis_name, stage_name
from marelle.radar.value import Radar
from marelle.radar.views import reasons
from marelle.render.dates import time
from marelle.render.text import inline
from marelle.review.screens import findings, sections


def module_body(
    module: Module,
    radar: Radar,
    found: Sequence[Diagnostic],
    changed: ModuleChanges | None,
    since: str,
) -> str:
    """Return what stands on the page of *module*; *changed* is since the revision *since*."""
    sheet = [d for d in found if d.span.path.endswith((f"/{SHEET}", "/learners.yml"))]
    other = [d for d in found if "/media/" in d.span.path]
    return (
        f'<nav><a href="../">{_("Tous les modules")}</a></nav><h1>{inline(module.title)}</h1>'
        f"{_facts(module)}{findings([*sheet, *other])}{_radar(radar)}{_changes(changed, since)}"
        f"{''.join(sections(module, found))}{_sources(module)}"
    )


def _facts(module: Module) -> str:
    rows = [
        (_("Objectif"), inline(module.objective)),
        (_("Direction"), escape(module.direction)),
        (_("Durée"), _("{n} min").format(n=module.duration)),
        (_("Seuil"), f"{module.pass_mark}\u00a0%" if module.pass_mark else _("non noté")),
        (_("Mis à jour"), time(module.updated)),
        (_("Valable jusqu’au"), time(module.valid_until)),
        (_("Relecture"), escape(module.review)),
    ]
    told = "".join(f"<tr><th>{name}</th><td>{said}</td></tr>" for name, said in rows)
    return f'<div class="wide"><table>{told}</table></div>'


def _radar(radar: Radar) -> str:
    rows = "".join(
        f"<tr><th>{escape(axis_name(axis.name))}</th><td>{axis.score}</td>"
        f"<td>{'<br>'.join(escape(why) for why in reasons(axis))}</td></tr>"
        for axis in radar.axes
    )
    stage = f" ({escape(stage_name(radar.stage))})" if radar.stage else ""
    return (
        f"<h2>{_('Radar')}{stage}</h2>{svg(radar)}<div class='wide'><table><tr>"
        f"<th>{_('Axe')}</th><th>{_('Sur 100')}</th><th>{_('Pourquoi')}</th></tr>{rows}"
        "</table></div>"
    )


def _changes(changed: ModuleChanges | None, since: str) -> str:
    if not since:
        return ""
    title = escape(_("Ce qui a changé depuis « {old} »").format(old=since))
    if changed is None:
        return f"<h2>{title}</h2><p>{_('Rien n’a changé.')}</p>"
    rows = "".join(f"<li>{escape(row)}</li>" for row in changed.learners)
    more = f"<h3>{_('Pour les agents')}</h3><ul>{rows}</ul>" if rows else ""
    return f"<h2>{title}</h2>{''.join(parts(changed.parts))}{more}"


def _sources(module: Module) -> str:
    rows = "".join(
        f'<li><a href="{escape(s.url)}" rel="noreferrer">{inline(s.title)}</a>, '
        f"{_('consulté le {day}').format(day=time(s.consulted))}</li>"
        for s in module.sources
    )
    return f"<h2>{_('Sources')}</h2><ul>{rows}</ul>"
