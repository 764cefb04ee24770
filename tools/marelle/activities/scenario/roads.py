"""Stage 3, model of ``scenario``: the story seen as a graph of scenes.

A road is a list of steps ``scene.choice``. Every function ends, even on a story that loops.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marelle.activities.scenario.model import Scenario


def best_road(item: "Scenario") -> list[str]:
    """Return the shortest road of good choices only to a success; empty when there is none."""
    scenes = {scene.id: scene for scene in item.scenes}
    waiting: deque[tuple[str, list[str]]] = deque([(item.start, [])])
    seen: set[str] = set()
    while waiting:
        here, road = waiting.popleft()
        if here in seen or here not in scenes:
            continue
        seen.add(here)
        if scenes[here].ending == "success":
            return road
        good = (way for way in scenes[here].ways if way.consequence == 1)
        waiting.extend((way.goto, [*road, f"{here}.{way.id}"]) for way in good)
    return []


def reached(item: "Scenario") -> set[str]:
    """Return the ids of the scenes that some road from the start meets."""
    return _reached(_onward(item), item.start)


def _reached(onward: Mapping[str, Mapping[str, str]], start: str) -> set[str]:
    found, waiting = set[str](), [start]
    while waiting:
        if (here := waiting.pop()) not in found:
            found.add(here)
            waiting.extend(onward.get(here, {}).values())
    return found


def loops(item: "Scenario") -> Iterator[str]:
    """Yield the steps that are on a circle: those from which their own scene is met again."""
    onward = _onward(item)
    ahead = {here: _reached(onward, here) for here in onward}
    for here, steps in onward.items():
        yield from (step for step, goto in steps.items() if here in ahead.get(goto, ()))


def heaviest(item: "Scenario", weight: Callable[[str], int]) -> int:
    """Return the greatest total *weight* of the steps of a road from the start.

    A story that loops is refused before; here a scene is met once only.
    """
    onward = _onward(item)
    known: dict[str, int] = {}

    def from_scene(here: str) -> int:
        if here not in known:
            known[here] = 0
            ahead = onward.get(here, {}).items()
            known[here] = max((weight(step) + from_scene(goto) for step, goto in ahead), default=0)
        return known[here]

    return from_scene(item.start)


def _onward(item: "Scenario") -> dict[str, dict[str, str]]:
    """Return, for each scene, where each of its steps leads."""
    return {
        scene.id: {f"{scene.id}.{way.id}": way.goto for way in scene.ways} for scene in item.scenes
    }
