"""Stage 3, model of ``scenario``: where each choice may lead, whatever the gauges say.

A road is a list of steps ``scene.choice``. Every function ends, even on a story that loops.
"""

from collections.abc import Callable, Iterator, Mapping

from marelle.activities.scenario.story import Scenario

# For each scene, where each of its steps may lead.
Links = Mapping[str, Mapping[str, tuple[str, ...]]]


def links(item: Scenario) -> Links:
    """Return every link of the story."""
    return {
        scene.id: {scene.step(way): tuple(turn.goto for turn in way.outcomes) for way in scene.ways}
        for scene in item.scenes
    }


def linked(onward: Links, start: str) -> set[str]:
    """Return the ids of the scenes that links lead to from *start*, itself one of them."""
    found, waiting = set[str](), [start]
    while waiting:
        if (here := waiting.pop()) not in found:
            found.add(here)
            waiting.extend(goto for gotos in onward.get(here, {}).values() for goto in gotos)
    return found


def loops(item: Scenario) -> Iterator[tuple[str, str]]:
    """Yield the step and the scene of each link on a circle: its own scene is met again."""
    onward = links(item)
    ahead = {here: linked(onward, here) for here in onward}
    for here, steps in onward.items():
        for step, gotos in steps.items():
            yield from ((step, goto) for goto in gotos if here in ahead.get(goto, ()))


def heaviest(item: Scenario, weight: Callable[[str], int]) -> int:
    """Return the greatest total *weight* of the steps of a road from the start.

    A story that loops is refused before; here a scene is met once only.
    """
    onward = links(item)
    known: dict[str, int] = {}

    def from_scene(here: str) -> int:
        if here not in known:
            known[here] = 0
            ahead = onward.get(here, {}).items()
            roads = (weight(step) + from_scene(goto) for step, gotos in ahead for goto in gotos)
            known[here] = max(roads, default=0)
        return known[here]

    return from_scene(item.start)
