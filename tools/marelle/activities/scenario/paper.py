"""Stage 4, render of ``scenario``: an item in, a booklet for paper and its key out.

Pages are numbered, and each choice sends to one; where gauges decide, they are kept by hand.
"""

from string import ascii_uppercase

from marelle.activities.html import boxes, plain
from marelle.activities.scenario.roads import best_road
from marelle.activities.scenario.story import Scenario, Scene
from marelle.activities.scenario.telling import onward, told
from marelle.i18n import _


def paper(item: Scenario) -> str:
    """Return a booklet: one numbered page per scene, each choice sends to a page.

    Gauges stay on screen, where nothing depends on them: on paper their effects would give the
    good choices away.
    """
    numbers = item.numbers
    return "".join(
        f'<div class="page"><h3>{_("Page {n}").format(n=numbers[scene.id])}</h3>'
        f"{_kept(item, scene)}{told(item, scene)}{_boxes(item, scene)}</div>"
        for scene in item.pages
    )


def _kept(item: Scenario, scene: Scene) -> str:
    """Return, on the first page, the gauges to keep by hand."""
    if not item.watched or scene.id != item.start:
        return ""
    said = ", ".join(f"{plain(gauge.label)} {gauge.start}" for gauge in item.gauges)
    return f"<p>{_('Notez au crayon, et tenez à jour : {gauges}.').format(gauges=said)}</p>"


def _boxes(item: Scenario, scene: Scene) -> str:
    lines = {
        letter: f"{plain(way.text)} → {onward(item, way, _('allez à la page {n}'))}"
        for letter, way in zip(ascii_uppercase, scene.ways, strict=False)
    }
    over = _("C’est la fin. Lisez les explications, aux dernières pages.")
    return boxes(lines) if lines else f'<p class="over">{over}</p>'


def answer(item: Scenario) -> str:
    """Return the best road as pages and letters, as on paper."""
    pages = {scene.id: (n, scene) for n, scene in enumerate(item.pages, 1)}
    turns = []
    for step in best_road(item):
        number, scene = pages[step.split(".")[0]]
        letter = ascii_uppercase[[scene.step(way) for way in scene.ways].index(step)]
        turns.append(_("page {n} : {letter}").format(n=number, letter=letter))
    return " ; ".join(turns)
