"""Stage 4, hub pages: learning paths in, the page of each and the list of all out."""

from collections.abc import Iterator
from html import escape

from marelle.i18n import _
from marelle.ids import course_path
from marelle.model import Catalogue, LearningPath
from marelle.model.steps import ModuleStep
from marelle.outputs.site import cards
from marelle.outputs.site.kept_paths import places
from marelle.outputs.site.path_lists import list_pages, measured
from marelle.outputs.site.road import HEAVEN, squares
from marelle.outputs.site.stops import stops
from marelle.outputs.site.told import Road, rules
from marelle.outputs.site.weighing import PLACE
from marelle.render.dates import long_minutes, time
from marelle.render.text import inline

_UP = "../../"


def path_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the HTML of each page about learning paths."""
    if not catalogue.paths:
        return
    yield from list_pages(catalogue)
    known = {module.id: module for module in catalogue.modules}
    stands = {each.id: each for each in catalogue.positionings}
    for path in catalogue.paths:
        road = Road(path=path, modules=known, positionings=stands, episodes=catalogue.episodes())
        yield course_path(path.id), path.title, _page(catalogue, road)


def _page(catalogue: Catalogue, road: Road) -> str:
    """Return the hopscotch of a path, then what one reads of the steps that are no lesson."""
    path = road.path
    until = ""
    if path.valid_until:
        said = _("Valable jusqu’au {day}.").format(day=time(path.valid_until))
        until = f'<p class="until">{said}</p>'
    if path.fixed:
        said = _("L’ordre est fixé : chaque étape attend les étapes obligatoires d’avant.")
        until += f"<p>{said}</p>"
    return (
        f'<header class="top direction"><p>{cards.sigle(path.direction)}</p>'
        f"<h1>{cards.plain(path.title)}</h1></header>"
        f'<p class="lead">{cards.plain(path.summary)}</p>'
        f'<p class="count">{_measure(road)}</p>{until}'
        f'<div class="onward"><p role="status"></p><a class="more" {_first(road)}>'
        f"{_('Commencer')}</a></div>"
        f'{cards.keep()}<div class="street list road" data-path="{escape(rules(path))}">'
        f"{squares(road)}</div>{stops(road)}{_heaven()}{_sources(path)}"
        + cards.contact_lines(catalogue.direction(path.direction))
    )


def _measure(road: Road) -> str:
    """Return how many steps, how long, and the place of what the lessons weigh."""
    path = road.path
    free = path.lasts(road.durations, optional=True)
    parts = [
        measured(path),
        long_minutes(path.lasts(road.durations)),
        _("en plus, si vous voulez\u00a0: {minutes}").format(minutes=long_minutes(free))
        if free
        else "",
    ]
    return " · ".join(filter(None, parts)) + (PLACE if any(places(path)) else "")


def _first(road: Road) -> str:
    step = road.path.steps[0]
    if not isinstance(step, ModuleStep):
        return f'href="#{step.id}"'
    return cards.module_link(road.modules[step.module], _UP, road.path.made_for)


def _heaven() -> str:
    """Return what is at the end: the attestation and the badges, which the phone knows."""
    title, lead = _("Ciel"), _("Faites toutes les cases obligatoires : le parcours est fini.")
    attest = _("Vous pourrez alors imprimer votre attestation de parcours.")
    return (
        f'<section class="stop heaven" id="{HEAVEN}"><h2>{title}</h2><p>{lead}</p>'
        f'<p>{attest}</p><div class="do" role="status"></div></section>'
    )


def _sources(path: LearningPath) -> str:
    """Return what the path was made from, nothing when nothing is told."""
    rows = "".join(
        f'<li><a href="{escape(source.url)}">{inline(source.title)}</a>, '
        f"{_('consulté le {day}').format(day=time(source.consulted))}</li>"
        for source in path.sources
    )
    return (
        f'<section class="stop sources"><h2>{_("Sources")}</h2><ul>{rows}</ul></section>'
        if rows
        else ""
    )
