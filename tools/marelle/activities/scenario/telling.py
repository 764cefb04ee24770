"""Stage 4, render of ``scenario``: a scene, a choice in; what the page and paper say of it out."""

from html import escape

from marelle.activities.html import plain, quoted
from marelle.activities.scenario.story import Line, Scenario, Scene, Way
from marelle.activities.scenario.wording import effects, limits
from marelle.i18n import _
from marelle.model import Panorama, Picture
from marelle.render.text import inline


def told(item: Scenario, scene: Scene, number: str = "") -> str:
    """Return what happens in a scene: where, what one sees, how it ends, who says what."""
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
    seen = _around(scene.panorama) if scene.panorama else _shown(picture)
    return f"{where}{seen}{end}{cast}{text}{said}"


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


def _around(panorama: Panorama) -> str:
    """Return where one looks around: ``render/scenes.py`` puts the view there."""
    return (
        f'<mrl-scene data-view="{panorama.pitch:g} {panorama.yaw:g}">{_shown(panorama)}</mrl-scene>'
    )


def _verdict(ending: str) -> str:
    if ending == "success":
        return _("Une fin heureuse.")
    return _("Une fin malheureuse.") if ending == "failure" else _("Une fin mitigée.")


def onward(item: Scenario, way: Way, page: str) -> str:
    """Return where a choice leads; where gauges decide, what it asks and changes too."""
    numbers = item.numbers
    pages = [page.format(n=numbers[turn.goto]) for turn in way.outcomes]
    if not item.watched:
        return pages[0]
    said = _("si {limits}")
    only = said.format(limits=limits(item, way.bounds)) if way.bounds else ""
    turns = [
        f"{there} {said.format(limits=limits(item, turn.bounds))}"
        for there, turn in zip(pages, way.turns, strict=False)
    ]
    last = _("sinon {page}").format(page=pages[-1]) if turns else pages[-1]
    return ", ".join(filter(None, (only, effects(item, way), *turns, last)))
