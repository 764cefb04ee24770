"""Stage 3, model of ``scenario``: a key and a response in, what the response is worth out.

``element.js`` follows a road in the same way.
"""

from collections.abc import Iterable, Sequence

from marelle.activities.base import Key, Response


def score(key: Key, response: Response) -> float:
    """Return the mean of (consequence + 1) / 2 over a road that leads from start to an ending.

    Any other response is worth 0, and so is a road that takes a choice its gauges do not offer.
    """
    scenes, total = _walked(key, response)
    unfinished = any(step.split(".")[0] == scenes[-1] for step in key["steps"]) if scenes else True
    return 0.0 if unfinished else total / len(response)


def road(key: Key, response: Response) -> tuple[str, ...]:
    """Return the scenes of a response, from the start; none when it is no road."""
    return tuple(_walked(key, response)[0])


def _walked(key: Key, response: Response) -> tuple[list[str], float]:
    """Return the scenes that a response goes through and what its steps are worth together."""
    if not isinstance(response, list) or not response:
        return [], 0.0
    scenes, total, steps = [key["start"]], 0.0, key["steps"]
    gauges = key.get("gauges", [])
    levels = [start for start, _most in gauges]
    for step in response:
        if not isinstance(step, str) or step not in steps or step.split(".")[0] != scenes[-1]:
            return [], 0.0
        if not _holds(key.get("if", {}).get(step, ()), levels):
            return [], 0.0
        consequence, scene, *effects = steps[step]
        moved = zip(levels, effects, gauges, strict=True)
        levels = [max(0, min(most, level + by)) for level, by, (_start, most) in moved]
        turns = key.get("turns", {}).get(step, ())
        scenes.append(next((goto for goto, *asked in turns if _holds(asked, levels)), scene))
        total += (consequence + 1) / 2
    return scenes, total


def _holds(asked: Iterable[Sequence[int]], levels: Sequence[int]) -> bool:
    return all(least <= levels[rank] <= most for rank, least, most in asked)
