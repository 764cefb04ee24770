"""Stage 4, render of ``scenario``: an item in, HTML for the page, its correction and paper out.

Without JavaScript the scenes are numbered and each choice is a link to the next one.
"""

from html import escape
from string import ascii_uppercase

from marelle.activities.html import because, plain, verdicts
from marelle.activities.scenario.model import Scenario, Scene
from marelle.activities.scenario.roads import best_road
from marelle.i18n import _
from marelle.ids import item_anchor
from marelle.render.text import inline


def render(item: Scenario) -> str:
    """Return the scenes, the start first. An anchor has a dot, which no other id has."""
    pages = {scene.id: n for n, scene in enumerate(item.pages, 1)}
    anchor = item_anchor(item.id)
    return '<div role="status"></div>' + "".join(
        f'<div class="scene" id="{anchor}.{scene.id}" data-node="{scene.id}" tabindex="-1">'
        f"{_told(scene, f'<small>{n}.</small> ')}{_links(scene, pages, anchor)}</div>"
        for n, scene in enumerate(item.pages, 1)
    )


def _told(scene: Scene, number: str = "") -> str:
    picture = scene.picture
    shown = f'<img alt="{escape(picture.alt)}" src="{escape(picture.src)}">' if picture else ""
    end = f'<p class="end"><b>{_verdict(scene.ending)}</b></p>' if scene.ending else ""
    return f"<p>{number}{inline(scene.text)}</p>{shown}{end}"


def _verdict(ending: str) -> str:
    if ending == "success":
        return _("Une fin heureuse.")
    return _("Une fin malheureuse.") if ending == "failure" else _("Une fin mitigée.")


def _links(scene: Scene, pages: dict[str, int], anchor: str) -> str:
    return "".join(
        f'<a class="opt" href="#{anchor}.{way.goto}" data-step="{scene.id}.{way.id}">'
        f"<span>{plain(way.text)}</span><small>→ {pages[way.goto]}</small></a>"
        for way in scene.ways
    )


def correction(item: Scenario) -> str:
    """Return the best road, then what follows from each choice."""
    ways = item.ways
    road = "".join(f"<li>{plain(ways[step].text)}</li>" for step in best_road(item))
    why = "".join(because(step, way.feedback, way.text) for step, way in ways.items())
    return f'<p class="right">{_("Le bon chemin :")}</p><ol>{road}</ol>{verdicts(item)}{why}'


def paper(item: Scenario) -> str:
    """Return a booklet: one numbered page per scene, each choice sends to a page."""
    pages = {scene.id: n for n, scene in enumerate(item.pages, 1)}
    return "".join(
        f'<div class="page"><h3>{_("Page {n}").format(n=n)}</h3>{_told(scene)}'
        f"{_boxes(scene, pages)}</div>"
        for n, scene in enumerate(item.pages, 1)
    )


def _boxes(scene: Scene, pages: dict[str, int]) -> str:
    goto = _("allez à la page {n}")
    lines = "".join(
        f"<li>☐ <b>{letter}</b> {plain(way.text)} → {goto.format(n=pages[way.goto])}</li>"
        for letter, way in zip(ascii_uppercase, scene.ways, strict=False)
    )
    return f'<ul class="boxes">{lines}</ul>' if lines else ""


def answer(item: Scenario) -> str:
    """Return the best road as pages and letters, as on paper."""
    pages = {scene.id: (n, scene) for n, scene in enumerate(item.pages, 1)}
    turns = []
    for step in best_road(item):
        number, scene = pages[step.split(".")[0]]
        letter = ascii_uppercase[[f"{scene.id}.{way.id}" for way in scene.ways].index(step)]
        turns.append(_("page {n} : {letter}").format(n=number, letter=letter))
    return " ; ".join(turns)
