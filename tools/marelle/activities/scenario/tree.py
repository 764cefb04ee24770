"""Stage 4, render of ``scenario`` for its author: an item in, its graph as text out.

A tree of the choices; a scene that was already drawn is only named where the roads meet again.
"""

from collections.abc import Iterator

from marelle.activities.scenario.graph import hopeless, levels, merges, roads
from marelle.activities.scenario.roads import best_links, best_road
from marelle.activities.scenario.story import Scenario, Scene, Turn, Way
from marelle.activities.scenario.wording import signs
from marelle.i18n import _, ngettext

SIGNS = {1: "+1", 0: " 0", -1: "−1"}
_SHOWN = 50


def tree(item: Scenario) -> str:
    """Return the tree, then what it says: endings, best road, meetings, lost scenes."""
    best = set(best_links(item))
    drawn: set[str] = set()
    scenes = {scene.id: scene for scene in item.scenes}

    def branches(scene: Scene, margin: str) -> Iterator[str]:
        drawn.add(scene.id)
        ways = [(way, turn) for way in scene.ways for turn in way.outcomes]
        for rank, (way, turn) in enumerate(ways, 1):
            last = rank == len(ways)
            star = "★" if (scene.step(way), turn.goto) in best else " "
            after = scenes[turn.goto]
            there = _again(item, after) if after.id in drawn else named(item, after)
            said = f"{star}{SIGNS[way.consequence]} {way.id}{offered(item, way)}"
            when = taken(item, way, turn)
            yield f"{margin}{'└' if last else '├'}─{said} → {when}{there}"
            if after.id not in drawn:
                yield from branches(after, f"{margin}{' ' if last else '│'}     ")

    start = scenes[item.start]
    whole = [f"{item.id} : {item.prompt}", "", named(item, start), *branches(start, "")]
    return "\n".join([*whole, "", *facts(item)]) + "\n"


def offered(item: Scenario, way: Way) -> str:
    """Return, in brackets, when a choice is offered, if it is not always."""
    return f" ({signs(item, way.bounds)})" if way.bounds else ""


def taken(item: Scenario, way: Way, turn: Turn) -> str:
    """Return when a choice leads there, if it may lead elsewhere."""
    if not way.turns:
        return ""
    if not turn.bounds:
        return _("sinon : ")
    return _("si {limits} : ").format(limits=signs(item, turn.bounds))


def named(item: Scenario, scene: Scene) -> str:
    """Return a scene by its number, its name and its first words."""
    words = scene.title or " ".join(scene.text.split())
    short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    end = f" [{ending(scene)}]" if scene.ending else ""
    return f"{item.numbers[scene.id]}. {scene.id}{end} {short}"


def _again(item: Scenario, scene: Scene) -> str:
    return _("{n}. {id} (plus haut)").format(n=item.numbers[scene.id], id=scene.id)


def ending(scene: Scene) -> str:
    """Return the kind of an ending, in words."""
    if scene.ending == "success":
        return _("fin heureuse")
    return _("fin malheureuse") if scene.ending == "failure" else _("fin mitigée")


def facts(item: Scenario) -> Iterator[str]:
    """Yield what the graph says, a line each."""
    met, best = roads(item), best_road(item)
    ends = [scene for scene in item.pages if scene.ending]
    count = sum(met[scene.id] for scene in ends)
    yield _("{scenes} situations, {choices} choix, {roads} chemins.").format(
        scenes=len(item.scenes), choices=len(item.ways), roads=count
    )
    for scene in ends:
        many = ngettext("{n} chemin", "{n} chemins", met[scene.id]).format(n=met[scene.id])
        yield f"- {scene.id} : {ending(scene)}, {many}"
    yield f"{_('Le meilleur chemin :')} {' → '.join(best)}"
    for gauge, value in zip(item.gauges, levels(item, best), strict=True):
        yield _("Au bout, {label} : {value} sur {max}.").format(
            label=gauge.label, value=value, max=gauge.max
        )
    if meetings := merges(item):
        yield f"{_('Des chemins se rejoignent :')} {', '.join(meetings)}"
    if lost := hopeless(item):
        yield f"{_('Plus de fin heureuse possible après :')} {', '.join(lost)}"
