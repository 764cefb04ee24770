"""Stage 3, model of ``scenario``: what an author asks of the graph of a sound story.

Facts only, for the drawings in text (``tree.py``) and in SVG (``drawing.py``).
"""

from collections import Counter
from collections.abc import Iterable

from marelle.activities.scenario.moments import Life, Moment
from marelle.activities.scenario.roads import RANKS
from marelle.activities.scenario.story import Scenario, Scene


def layers(item: Scenario) -> dict[str, int]:
    """Return, for each scene from the start on, the length of the longest road to it."""
    scenes = {scene.id: scene for scene in item.scenes}
    depth = {item.start: 0}
    waiting = [item.start]
    while waiting:
        here = waiting.pop(0)
        for turn in (turn for way in scenes[here].ways for turn in way.outcomes):
            if depth.get(turn.goto, -1) <= depth[here]:
                depth[turn.goto] = depth[here] + 1
                waiting.append(turn.goto)
    return depth


def in_order(item: Scenario) -> list[Scene]:
    """Return the scenes, each after all those that lead to it."""
    depth = layers(item)
    return sorted(item.pages, key=lambda scene: depth[scene.id])


def _lived(item: Scenario, life: Life) -> list[Moment]:
    """Return the moments of the story, each after all those that lead to it."""
    depth = layers(item)
    return sorted(life.moments, key=lambda here: depth[here.scene])


def roads(item: Scenario) -> Counter[str]:
    """Return how many roads meet each scene, of those that gauges let one take."""
    life = Life(item)
    met, scenes = Counter({life.start: 1}), Counter[str]()
    for here in _lived(item, life):
        scenes[here.scene] += met[here]
        for way in life.ways(here):
            met[life.after(here, way)] += met[here]
    return scenes


def merges(item: Scenario) -> list[str]:
    """Return the scenes that several choices lead to, in the order of the pages."""
    ways = item.ways.values()
    led = Counter(goto for way in ways for goto in {turn.goto for turn in way.outcomes})
    return [scene.id for scene in item.pages if led[scene.id] > 1]


def hopeless(item: Scenario) -> list[str]:
    """Return the scenes with choices from which no success can be reached any more."""
    life = Life(item)
    best: dict[Moment, int] = {}
    scenes: dict[str, int] = {}
    for here in reversed(_lived(item, life)):
        ahead = [best[life.after(here, way)] for way in life.ways(here)]
        best[here] = max(ahead) if ahead else RANKS[life.scene(here).ending]
        scenes[here.scene] = max(best[here], scenes.get(here.scene, 0))
    return [scene.id for scene in item.pages if scene.ways and scenes[scene.id] < RANKS["success"]]


def levels(item: Scenario, road: Iterable[str]) -> list[int]:
    """Return the value of each gauge at the end of *road*: it stops at 0 and at its maximum."""
    values = [gauge.start for gauge in item.gauges]
    ways = item.ways
    for step in road:
        for rank, gauge in enumerate(item.gauges):
            moved = values[rank] + ways[step].effects.get(gauge.id, 0)
            values[rank] = max(0, min(gauge.max, moved))
    return values
