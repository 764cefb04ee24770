"""Stage 4, render of ``scenario``: an item in, HTML for the page out, and for paper.

Without JavaScript the scenes are numbered and each choice is a link to the next one; where gauges
decide, it says what it changes and what is asked, for who counts by hand.
"""

from marelle.activities.html import plain
from marelle.activities.scenario.debrief import correction
from marelle.activities.scenario.paper import answer, paper
from marelle.activities.scenario.story import Gauge, Scenario, Scene, Way
from marelle.activities.scenario.telling import onward, told
from marelle.i18n import _
from marelle.ids import item_anchor

__all__ = ["answer", "correction", "paper", "render"]


def render(item: Scenario) -> str:
    """Return the gauges and the scenes, the start first.

    An anchor has a dot, which no other id has.
    """
    anchor, numbers = item_anchor(item.id), item.numbers
    gauges = "".join(_gauge(gauge) for gauge in item.gauges)
    return f'{gauges}<div role="status"></div>' + "".join(
        f'<div class="scene" id="{anchor}.{scene.id}" data-node="{scene.id}" tabindex="-1">'
        f"{told(item, scene, f'<small>{numbers[scene.id]}.</small> ')}"
        f"{_links(item, scene, anchor)}</div>"
        for scene in item.pages
    )


def _gauge(gauge: Gauge) -> str:
    """Return a gauge where it starts: words for everybody, squares for the eye."""
    value = f"<b>{gauge.start}</b>"
    said = _("{label} : {value} sur {max}").format(
        label=plain(gauge.label), value=value, max=gauge.max
    )
    drawn = '<i class="on"></i>' * gauge.start + "<i></i>" * (gauge.max - gauge.start)
    return (
        f'<p class="gauge" aria-live="polite" aria-atomic="true"><span>{said} <b></b>'
        f"<small>{_('au départ')}</small></span>"
        f'<span aria-hidden="true">{drawn}</span></p>'
    )


def _links(item: Scenario, scene: Scene, anchor: str) -> str:
    return "".join(
        f'<a class="opt" href="#{anchor}.{way.goto}" data-step="{scene.step(way)}"{_at(way)}>'
        f"<span>{plain(way.text)}{_small(item, way)}</a>"
        for way in scene.ways
    )


def _small(item: Scenario, way: Way) -> str:
    """Return what only who reads without JavaScript needs: a number, or under the choice a line."""
    there = onward(item, way, "→ {n}")
    return (
        f'<br><i class="asks">{there}</i></span>'
        if item.watched
        else f"</span><small>{there}</small>"
    )


def _at(way: Way) -> str:
    """Return where a choice is in the panorama of its scene, as an attribute."""
    return ' data-at="{:g} {:g}"'.format(*way.at) if way.at else ""
