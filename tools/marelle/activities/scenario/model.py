"""Stage 3, model of ``scenario``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size, sentences
from marelle.activities.scenario.roads import best_road, heaviest
from marelle.model import Item, Picture
from marelle.read.document import Node

CHOICE_SECONDS = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A choice in a scene. ``consequence`` is 1 (good), 0 (acceptable) or -1 (poor)."""

    id: str
    text: str
    goto: str
    consequence: int
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A moment of the story: either choices, or an ``ending`` (success, neutral, failure)."""

    id: str
    text: str
    ways: tuple[Way, ...] = ()
    ending: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(Item):
    """A story told by the learner's choices, from the scene ``start``."""

    start: str
    scenes: tuple[Scene, ...]

    @property
    def pages(self) -> tuple[Scene, ...]:
        """The scenes as they are numbered: the start, then the others in the author's order."""
        return tuple(sorted(self.scenes, key=lambda scene: scene.id != self.start))

    @property
    def ways(self) -> dict[str, Way]:
        """Every choice by its step, ``scene.choice``: what a response is made of."""
        return {f"{scene.id}.{way.id}": way for scene in self.scenes for way in scene.ways}


def build(node: Node, common: Mapping[str, Any]) -> Scenario:
    """Return the item of a node that satisfies the schema."""
    scenes = tuple(_scene(scene) for scene in node["nodes"])
    return Scenario(**common, start=node["start"].value, scenes=scenes)


def _scene(node: Node) -> Scene:
    picture = node.get("picture")
    return Scene(
        id=node["id"].value,
        text=node["text"].value,
        ways=tuple(Way(**way) for way in node.get("choices", [])),
        ending=node.get("ending", ""),
        picture=Picture(**picture, span=node["picture"].span) if picture else None,
    )


def key(item: Scenario) -> Key:
    """Return the best road, where the story starts, what each step is worth and leads to."""
    return {
        "correct": best_road(item),
        "start": item.start,
        "steps": {step: [way.consequence, way.goto] for step, way in item.ways.items()},
    }


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
        consequence, scene = steps[step]
        total += (consequence + 1) / 2
    unfinished = any(step.split(".")[0] == scene for step in steps)
    return 0.0 if unfinished else total / len(response)


def response_size(item: Scenario) -> int:
    """Return the size of the longest road; its steps are quoted and a comma apart."""
    return max(2, 1 + heaviest(item, lambda step: json_size(step) + 1))


def texts(item: Scenario) -> Iterator[str]:
    """Yield every authored sentence, whatever the road."""
    yield from sentences(item)
    for scene in item.scenes:
        yield scene.text
        for way in scene.ways:
            yield from (way.text, way.feedback)


def seconds(item: Scenario) -> float:
    """Return the time one learner needs on the best road."""
    return CHOICE_SECONDS * len(best_road(item))
