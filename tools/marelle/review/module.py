"""Review: a module, its findings, its radar and what changed in; its page out."""

from collections.abc import Sequence
from html import escape

from marelle.catalogue.folder import SHEET
from marelle.changes.naming import said
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
from marelle.review.sheets import to
from marelle.review.value import Owner, Since


def module_body(
    module: Module,
    radar: Radar,
    found: Sequence[Diagnostic],
    changed: str,
    owner: Owner,
) -> str:
    """Return what stands on the page of *module*, whose direction is *owner*."""
    sheet = [d for d in found if d.span.path.endswith((f"/{SHEET}", "/learners.yml"))]
    other = [d for d in found if "/media/" in d.span.path]
    return (
        f"{_back(owner)}<h1>{inline(module.title)}</h1>"
        f"{_facts(module, owner)}{findings([*sheet, *other])}{_radar(radar)}{changed}"
        f"{''.join(sections(module, found))}{_sources(module)}"
    )


def _back(owner: Owner) -> str:
    links = ((to(""), _("Toutes les directions")), (to(owner.path), inline(owner.name)))
    said = " ".join(f'<a href="{href}">{name}</a>' for href, name in links)
    return f'<nav aria-label="{_("Retour")}">{said}</nav>'


def _facts(module: Module, owner: Owner) -> str:
    rows = [
        (_("Objectif"), inline(module.objective)),
        (_("Direction"), inline(owner.name)),
        (_("Durée"), _("{n} min").format(n=module.duration)),
        (_("Seuil"), f"{module.pass_mark}\u00a0%" if module.pass_mark else _("non noté")),
        (_("Mis à jour"), time(module.updated)),
        (_("Valable jusqu’au"), time(module.valid_until)),
        (_("Relecture"), escape(said("review", module.review))),
    ]
    told = "".join(f'<tr><th scope="row">{name}</th><td>{text}</td></tr>' for name, text in rows)
    return f"<table>{told}</table>"


def _radar(radar: Radar) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(axis_name(axis.name))}<br>{axis.score}</th>'
        f"<td><ul>{''.join(f'<li>{escape(why)}</li>' for why in reasons(axis))}</ul></td></tr>"
        for axis in radar.axes
    )
    names = (_("Axe, sur 100"), _("Pourquoi"))
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    stage = f" ({escape(_('étape {stage}').format(stage=stage_name(radar.stage)))})"
    stage = stage if radar.stage else ""
    return f"<h2>{_('Radar')}{stage}</h2>{svg(radar)}<table><tr>{heads}</tr>{rows}</table>"


def changes_of(changed: ModuleChanges | None, since: Since, fresh: bool) -> str:
    """Return what changed in a module, or that it is new; nothing when nobody was asked."""
    if not since.name:
        return ""
    title = escape(_("Ce qui a changé depuis « {old} »").format(old=since.name))
    if changed is None:
        told = _("Ce module est nouveau.") if fresh else _("Rien n’a changé.")
        return f"<h2>{title}</h2><p>{told}</p>"
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
