"""Stage 3, model of ``scenario``: the roads of a story, and the one an expert takes.

A road is a list of steps ``scene.choice``. Every function ends, even on a story that loops.
"""

from marelle.activities.scenario.links import linked, links, loops
from marelle.activities.scenario.moments import Life, Moment
from marelle.activities.scenario.story import Scenario, Way

RANKS = {"failure": 0, "neutral": 1, "success": 2}
# What a road is worth: its ending, then the points it loses, then its length, both negative.
_Worth = tuple[int, int, int]
_NOWHERE: _Worth = (-1, 0, 0)
_Plan = dict[Moment, tuple[Way, _Worth]]


def experts(item: Scenario) -> dict[str, Way]:
    """Return what an expert chooses in each scene that has choices.

    It is the choice that the author gave a reason for; else the one from which the best ending is
    reached with the best choices, in the fewest steps, the author's order deciding. Where gauges
    change what is offered, it is the expert's choice at its best.
    """
    chosen: dict[str, tuple[bool, _Worth, Way]] = {}
    for moment, (way, worth) in _plan(Life(item)).items():
        found = (bool(way.expert), worth, way)
        if moment.scene not in chosen or found[:2] > chosen[moment.scene][:2]:
            chosen[moment.scene] = found
    return {scene: way for scene, (_said, _worth, way) in chosen.items()}


def _plan(life: Life) -> _Plan:
    """Return what an expert chooses in each moment that has choices, and what that is worth."""
    plan: _Plan = {}
    known: dict[Moment, _Worth] = {}
    met = frozenset(life.moments)

    def worth(here: Moment) -> _Worth:
        if here not in known:
            known[here] = _NOWHERE  # for a story that comes back here
            known[here] = settle(here) if here in met else _NOWHERE
        return known[here]

    def settle(here: Moment) -> _Worth:
        ways = life.ways(here)
        if not ways:
            return RANKS.get(life.scene(here).ending, -1), 0, 0
        ahead = {way.id: _after(way, worth(life.after(here, way))) for way in ways}
        said = [way for way in ways if way.expert]
        best = max(said or ways, key=lambda way: ahead[way.id])
        plan[here] = best, ahead[best.id]
        return ahead[best.id]

    for moment in life.moments:
        worth(moment)
    return plan


def _after(way: Way, rest: _Worth) -> _Worth:
    ending, points, length = rest
    return ending, points + way.consequence - 1, length - 1


def best_road(item: Scenario) -> list[str]:
    """Return the expert's road; empty when it is not made of good choices only to a success."""
    return [step for step, _goto in best_links(item)]


def best_links(item: Scenario) -> list[tuple[str, str]]:
    """Return the steps of the expert's road, each with the scene that it leads to."""
    life = Life(item)
    plan, road, here = _plan(life), list[tuple[str, str]](), life.start
    while here in plan:
        way, _worth = plan.pop(here)
        if way.consequence < 1:
            return []
        after = life.after(here, way)
        road.append((f"{here.scene}.{way.id}", after.scene))
        here = after
    ended = here in life.moments and life.scene(here).ending == "success"
    return road if ended else []


def reached(item: Scenario) -> set[str]:
    """Return the ids of the scenes that some road meets; of a story that loops, that one may."""
    if any(loops(item)):
        return linked(links(item), item.start)
    return {moment.scene for moment in Life(item).moments}
