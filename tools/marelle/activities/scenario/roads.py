"""Stage 3, model of ``scenario``: the story seen as a graph of scenes.

A road is a list of steps ``scene.choice``. Every function ends, even on a story that loops.
"""

from collections.abc import Callable, Iterator, Mapping

from marelle.activities.scenario.story import Scenario, Scene, Way

RANKS = {"failure": 0, "neutral": 1, "success": 2}
# What a road is worth: its ending, then the points it loses, then its length, both negative.
_Worth = tuple[int, int, int]
_NOWHERE: _Worth = (-1, 0, 0)


def experts(item: Scenario) -> dict[str, Way]:
    """Return what an expert chooses in each scene that has choices.

    It is the choice that the author gave a reason for; else the one from which the best ending is
    reached with the best choices, in the fewest steps, the author's order deciding.
    """
    scenes = {scene.id: scene for scene in item.scenes}
    chosen: dict[str, Way] = {}
    known: dict[str, _Worth] = {}

    def worth(here: str) -> _Worth:
        if here not in known:
            known[here] = _NOWHERE  # for a story that comes back here
            known[here] = settle(scenes[here]) if here in scenes else _NOWHERE
        return known[here]

    def settle(scene: Scene) -> _Worth:
        if not scene.ways:
            return RANKS.get(scene.ending, -1), 0, 0
        ahead = {way.id: _after(way, worth(way.goto)) for way in scene.ways}
        said = [way for way in scene.ways if way.expert]
        chosen[scene.id] = max(said or scene.ways, key=lambda way: ahead[way.id])
        return ahead[chosen[scene.id].id]

    for scene in item.scenes:
        worth(scene.id)
    return chosen


def _after(way: Way, rest: _Worth) -> _Worth:
    ending, points, length = rest
    return ending, points + way.consequence - 1, length - 1


def best_road(item: Scenario) -> list[str]:
    """Return the expert's road; empty when it is not made of good choices only to a success."""
    scenes = {scene.id: scene for scene in item.scenes}
    chosen, road, here = experts(item), list[str](), item.start
    while way := chosen.pop(here, None):
        if way.consequence < 1:
            return []
        road.append(f"{here}.{way.id}")
        here = way.goto
    return road if here in scenes and scenes[here].ending == "success" else []


def reached(item: Scenario) -> set[str]:
    """Return the ids of the scenes that some road from the start meets."""
    return _reached(_onward(item), item.start)


def _reached(onward: Mapping[str, Mapping[str, str]], start: str) -> set[str]:
    found, waiting = set[str](), [start]
    while waiting:
        if (here := waiting.pop()) not in found:
            found.add(here)
            waiting.extend(onward.get(here, {}).values())
    return found


def loops(item: Scenario) -> Iterator[str]:
    """Yield the steps that are on a circle: those from which their own scene is met again."""
    onward = _onward(item)
    ahead = {here: _reached(onward, here) for here in onward}
    for here, steps in onward.items():
        yield from (step for step, goto in steps.items() if here in ahead.get(goto, ()))


def heaviest(item: Scenario, weight: Callable[[str], int]) -> int:
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


def _onward(item: Scenario) -> dict[str, dict[str, str]]:
    """Return, for each scene, where each of its steps leads."""
    return {scene.id: {scene.step(way): way.goto for way in scene.ways} for scene in item.scenes}
