"""Stage 4, render of ``scenario``: an item in, HTML for the page and for paper out.

Without JavaScript the scenes are numbered and each choice is a link to the next one.
"""

from html import escape
from string import ascii_uppercase

from marelle.activities.html import plain, quoted
from marelle.activities.scenario.debrief import correction
from marelle.activities.scenario.roads import best_road
from marelle.activities.scenario.story import Gauge, Line, Scenario, Scene
from marelle.i18n import _
from marelle.ids import item_anchor
from marelle.model import Picture
from marelle.render.text import inline

__all__ = ["answer", "correction", "paper", "render"]


def render(item: Scenario) -> str:
    """Return the gauges and the scenes, the start first.

    An anchor has a dot, which no other id has.
    """
    anchor, numbers = item_anchor(item.id), item.numbers
    gauges = "".join(_gauge(gauge) for gauge in item.gauges)
    return f'{gauges}<div role="status"></div>' + "".join(
        f'<div class="scene" id="{anchor}.{scene.id}" data-node="{scene.id}" tabindex="-1">'
        f"{_told(item, scene, f'<small>{numbers[scene.id]}.</small> ')}"
        f"{_links(scene, numbers, anchor)}</div>"
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


def _told(item: Scenario, scene: Scene, number: str = "") -> str:
    """Return what happens in a scene: where, what one sees, who says what, and how it ends."""
    place = next((place for place in item.places if place.id == scene.where), None)
    where = f'<p class="where">{number}{plain(place.name)}</p>' if place else ""
    picture = scene.picture or (place.picture if place else None)
    cast = _cast(item) if scene.id == item.start else ""
    end = ""
    if scene.ending:
        title = f" {plain(scene.title)}" if scene.title else ""
        end = f'<p class="end"><b>{_verdict(scene.ending)}</b>{title}</p>'
    said = "".join(_line(item, line) for line in scene.lines)
    text = f"<p>{'' if place else number}{inline(scene.text)}</p>"
    return f"{where}{_shown(picture)}{cast}{text}{said}{end}"


def _cast(item: Scenario) -> str:
    """Return who is in the story, when somebody has a face or a role to be known by."""
    known = [one for one in item.characters if one.role]
    people = "".join(
        f"<li>{_shown(one.picture)}<span><b>{plain(one.name)}</b> {plain(one.role)}</span></li>"
        for one in known
    )
    return f'<ul class="cast">{people}</ul>' if known else ""


def _line(item: Scenario, line: Line) -> str:
    """Return what somebody says; the portrait was described among the characters.

    It stays hidden until the element comes with its style sheet, which makes it small.
    """
    who = next(one for one in item.characters if one.id == line.who)
    face = f'<img alt="" src="{escape(who.picture.src)}">' if who.picture else ""
    face = f'<span class="face" hidden>{face}</span>' if face else ""
    said = _("{name} : {words}").format(name=f"<b>{plain(who.name)}</b>", words=quoted(line.says))
    return f'<p class="says">{face}<span>{said}</span></p>'


def _shown(picture: Picture | None) -> str:
    return f'<img alt="{escape(picture.alt)}" src="{escape(picture.src)}">' if picture else ""


def _verdict(ending: str) -> str:
    if ending == "success":
        return _("Une fin heureuse.")
    return _("Une fin malheureuse.") if ending == "failure" else _("Une fin mitigée.")


def _links(scene: Scene, numbers: dict[str, int], anchor: str) -> str:
    return "".join(
        f'<a class="opt" href="#{anchor}.{way.goto}" data-step="{scene.step(way)}">'
        f"<span>{plain(way.text)}</span><small>→ {numbers[way.goto]}</small></a>"
        for way in scene.ways
    )


def paper(item: Scenario) -> str:
    """Return a booklet: one numbered page per scene, each choice sends to a page.

    Gauges stay on screen: on paper their effects would give the good choices away.
    """
    numbers = item.numbers
    return "".join(
        f'<div class="page"><h3>{_("Page {n}").format(n=numbers[scene.id])}</h3>'
        f"{_told(item, scene)}{_boxes(scene, numbers)}</div>"
        for scene in item.pages
    )


def _boxes(scene: Scene, numbers: dict[str, int]) -> str:
    goto = _("allez à la page {n}")
    lines = "".join(
        f"<li>☐ <b>{letter}</b> {plain(way.text)} → {goto.format(n=numbers[way.goto])}</li>"
        for letter, way in zip(ascii_uppercase, scene.ways, strict=False)
    )
    return f'<ul class="boxes">{lines}</ul>' if lines else ""


def answer(item: Scenario) -> str:
    """Return the best road as pages and letters, as on paper."""
    pages = {scene.id: (n, scene) for n, scene in enumerate(item.pages, 1)}
    turns = []
    for step in best_road(item):
        number, scene = pages[step.split(".")[0]]
        letter = ascii_uppercase[[scene.step(way) for way in scene.ways].index(step)]
        turns.append(_("page {n} : {letter}").format(n=number, letter=letter))
    return " ; ".join(turns)
