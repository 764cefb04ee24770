"""Stage 3, model of ``scenario``: a node that satisfies ``schema.json`` in, a frozen item out.

The key and the score are here too: gauges are told by the key and never count.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size, sentences
from marelle.activities.scenario.problems import problems
from marelle.activities.scenario.roads import best_road, heaviest
from marelle.activities.scenario.story import Character, Gauge, Line, Place, Scenario, Scene, Way
from marelle.model import Picture
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]

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
    fields["ways"] = tuple(Way(**way) for way in fields.pop("choices", ()))
    return Scene(**fields)


def key(item: Scenario) -> Key:
    """Return the best road, where the story starts, what each step is worth and leads to.

    With gauges: where each starts, its greatest value, and what each step adds, in their order.
    """
    facts: dict[str, Any] = {"correct": best_road(item), "start": item.start}
    steps: dict[str, list[Any]] = {s: [w.consequence, w.goto] for s, w in item.ways.items()}
    if item.gauges:
        facts["gauges"] = [[gauge.start, gauge.max] for gauge in item.gauges]
        for step, way in item.ways.items():
            steps[step] += [way.effects.get(gauge.id, 0) for gauge in item.gauges]
    return {**facts, "steps": steps}


def score(key: Key, response: Response) -> float:
    """Return the mean of (consequence + 1) / 2 over a road that leads from start to an ending.

    Any other response is worth 0.
    """
    if not isinstance(response, list) or not response:
        return 0.0
    scene, total, steps = key["start"], 0.0, key["steps"]
    for step in response:
        if not isinstance(step, str) or step not in steps or step.split(".")[0] != scene:
            return 0.0
        consequence, scene = steps[step][:2]
        total += (consequence + 1) / 2
    unfinished = any(step.split(".")[0] == scene for step in steps)
    return 0.0 if unfinished else total / len(response)


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
