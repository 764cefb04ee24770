"""Stage 3, model of ``scenario``: a node that satisfies ``schema.json`` in, a frozen item out.

The key is here too: gauges are told by it and never count.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from marelle.activities.base import Key
from marelle.activities.parts import json_size, sentences
from marelle.activities.scenario.links import heaviest
from marelle.activities.scenario.problems import problems
from marelle.activities.scenario.roads import best_road
from marelle.activities.scenario.score import score
from marelle.activities.scenario.story import (
    HIGHEST,
    Bounds,
    Character,
    Gauge,
    Line,
    Place,
    Scenario,
    Scene,
    Turn,
    Way,
)
from marelle.model import Panorama, Picture
from marelle.read.document import Node

__all__ = ["build", "key", "meanings", "problems", "response_size", "score", "seconds", "texts"]

CHOICE_SECONDS = 15.0


def build(node: Node, common: Mapping[str, Any]) -> Scenario:
    """Return the item of a node that satisfies the schema."""
    return Scenario(
        **common,
        start=node["start"].value,
        scenes=tuple(_scene(scene) for scene in node["nodes"]),
        characters=tuple(Character(**_pictured(one)) for one in _several(node, "characters")),
        places=tuple(Place(**_pictured(one)) for one in _several(node, "places")),
        gauges=tuple(Gauge(**gauge) for gauge in node.get("gauges", ())),
    )


def _several(node: Node, key: str) -> Iterator[Node]:
    if key in node:
        yield from node[key]


def _pictured(node: Node) -> dict[str, Any]:
    """Return the fields of a part that may have a picture."""
    fields = dict(node.value)
    if "picture" in node:
        fields["picture"] = Picture(**fields["picture"], span=node["picture"].span)
    return fields


def _scene(node: Node) -> Scene:
    fields = _pictured(node)
    fields["lines"] = tuple(Line(**line) for line in fields.get("lines", ()))
    fields["ways"] = tuple(_way(dict(way)) for way in fields.pop("choices", ()))
    view = fields.pop("view", {})
    if "panorama" in node:
        seen = fields["panorama"]
        fields["panorama"] = Panorama(**seen, **view, span=node["panorama"]["src"].span)
    return Scene(**fields)


def _way(fields: dict[str, Any]) -> Way:
    turns = tuple(
        Turn(goto=branch["goto"], bounds=_bounds(branch["if"]))
        for branch in fields.pop("branches", ())
    )
    bounds, at = _bounds(fields.pop("if", {})), fields.pop("at", None)
    return Way(**fields, bounds=bounds, turns=turns, at=at and (at["pitch"], at["yaw"]))


def _bounds(condition: Mapping[str, Mapping[str, int]]) -> Bounds:
    ends = {"min": 0, "max": HIGHEST}
    said = {name: {**ends, **limits} for name, limits in condition.items()}
    return {name: (limits["min"], limits["max"]) for name, limits in said.items()}


def key(item: Scenario) -> Key:
    """Return the best road, where the story starts, what each step is worth and leads to.

    With gauges: where each starts, its greatest value, and what each step adds, in their order.
    With conditions: ``if``, what each step asks, and ``turns``, where it leads when they hold; each
    asks for the rank of a gauge, its least and its greatest value.
    """
    facts: dict[str, Any] = {"correct": best_road(item), "start": item.start}
    steps: dict[str, list[Any]] = {s: [w.consequence, w.goto] for s, w in item.ways.items()}
    if item.gauges:
        facts["gauges"] = [[gauge.start, gauge.max] for gauge in item.gauges]
        for step, way in item.ways.items():
            steps[step] += [way.effects.get(gauge.id, 0) for gauge in item.gauges]
    if item.watched:
        rank = {gauge.id: number for number, gauge in enumerate(item.gauges)}
        facts["if"], facts["turns"] = {}, {}
        for step, way in item.ways.items():
            if way.bounds:
                facts["if"][step] = _ranked(way.bounds, rank)
            if way.turns:
                facts["turns"][step] = [[t.goto, *_ranked(t.bounds, rank)] for t in way.turns]
    return {**facts, "steps": steps}


def _ranked(bounds: Bounds, rank: Mapping[str, int]) -> list[list[int]]:
    return [[rank[name], *ends] for name, ends in bounds.items()]


def panoramas(item: Scenario) -> Iterator[Panorama]:
    """Yield what the scenes let one look around in."""
    yield from (scene.panorama for scene in item.scenes if scene.panorama)


def meanings(item: Scenario) -> dict[str, str]:
    """Return the choices, in words, by their steps."""
    return {step: way.text for step, way in item.ways.items()}


def response_size(item: Scenario) -> int:
    """Return the size of the longest road; its steps are quoted and a comma apart."""
    return max(2, 1 + heaviest(item, lambda step: json_size(step) + 1))


def texts(item: Scenario) -> Iterator[str]:
    """Yield every authored sentence, whatever the road."""
    yield from sentences(item)
    for character in item.characters:
        yield from filter(None, (character.name, character.role))
    yield from (place.name for place in item.places)
    yield from (gauge.label for gauge in item.gauges)
    for scene in item.scenes:
        yield from filter(None, (scene.title, scene.text))
        yield from (line.says for line in scene.lines)
        for way in scene.ways:
            yield from filter(None, (way.text, way.feedback, way.expert))


def seconds(item: Scenario) -> float:
    """Return the time one learner needs on the best road."""
    return CHOICE_SECONDS * len(best_road(item))
