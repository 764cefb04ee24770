"""Stage 4, render of ``scenario`` for its author: an item in, its graph as text out.

A tree of the choices; a scene that was already drawn is only named where the roads meet again.
"""

from collections.abc import Iterator

from marelle.activities.scenario.graph import hopeless, levels, merges, roads
from marelle.activities.scenario.roads import best_road
from marelle.activities.scenario.story import Scenario, Scene
from marelle.i18n import _, ngettext

SIGNS = {1: "+1", 0: " 0", -1: "−1"}
_SHOWN = 50


def tree(item: Scenario) -> str:
    """Return the tree, then what it says: endings, best road, meetings, lost scenes."""
    best = set(best_road(item))
    drawn: set[str] = set()
    scenes = {scene.id: scene for scene in item.scenes}

    def branches(scene: Scene, margin: str) -> Iterator[str]:
        drawn.add(scene.id)
        for way in scene.ways:
            last = way is scene.ways[-1]
            star = "★" if scene.step(way) in best else " "
            after = scenes[way.goto]
            there = _again(item, after) if after.id in drawn else named(item, after)
            yield (
                f"{margin}{'└' if last else '├'}─{star}{SIGNS[way.consequence]} {way.id} → {there}"
            )
            if after.id not in drawn:
                yield from branches(after, f"{margin}{' ' if last else '│'}     ")

    start = scenes[item.start]
    whole = [f"{item.id} : {item.prompt}", "", named(item, start), *branches(start, "")]
    return "\n".join([*whole, "", *facts(item)]) + "\n"


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
