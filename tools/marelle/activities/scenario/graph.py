"""Stage 3, model of ``scenario``: what an author asks of the graph of a sound story.

Facts only, for the drawings in text (``tree.py``) and in SVG (``drawing.py``).
"""

from collections import Counter
from collections.abc import Iterable

from marelle.activities.scenario.roads import RANKS
from marelle.activities.scenario.story import Scenario, Scene


def layers(item: Scenario) -> dict[str, int]:
    """Return, for each scene from the start on, the length of the longest road to it."""
    scenes = {scene.id: scene for scene in item.scenes}
    depth = {item.start: 0}
    waiting = [item.start]
    while waiting:
        here = waiting.pop(0)
        for way in scenes[here].ways:
            if depth.get(way.goto, -1) <= depth[here]:
                depth[way.goto] = depth[here] + 1
                waiting.append(way.goto)
    return depth


def in_order(item: Scenario) -> list[Scene]:
    """Return the scenes, each after all those that lead to it."""
    depth = layers(item)
    return sorted(item.pages, key=lambda scene: depth[scene.id])


def roads(item: Scenario) -> Counter[str]:
    """Return how many roads meet each scene."""
    met = Counter({item.start: 1})
    for scene in in_order(item):
        for way in scene.ways:
            met[way.goto] += met[scene.id]
    return met


def merges(item: Scenario) -> list[str]:
    """Return the scenes that several choices lead to, in the order of the pages."""
    led = Counter(way.goto for scene in item.scenes for way in scene.ways)
    return [scene.id for scene in item.pages if led[scene.id] > 1]


def hopeless(item: Scenario) -> list[str]:
    """Return the scenes with choices from which no success can be reached any more."""
    best: dict[str, int] = {}
    for scene in reversed(in_order(item)):
        ahead = [best[way.goto] for way in scene.ways]
        best[scene.id] = max(ahead) if ahead else RANKS[scene.ending]
    return [scene.id for scene in item.pages if scene.ways and best[scene.id] < RANKS["success"]]


def levels(item: Scenario, road: Iterable[str]) -> list[int]:
    """Return the value of each gauge at the end of *road*: it stops at 0 and at its maximum."""
    values = [gauge.start for gauge in item.gauges]
    ways = item.ways
    for step in road:
        for rank, gauge in enumerate(item.gauges):
            moved = values[rank] + ways[step].effects.get(gauge.id, 0)
            values[rank] = max(0, min(gauge.max, moved))
    return values
