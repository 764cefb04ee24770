"""Conditions on gauges: what the graph says of them, against every road taken one by one."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from contracts.activity_examples import ACCEPTED, accepted_item, kind_of
from marelle.activities.scenario.graph import hopeless, levels, roads
from marelle.activities.scenario.moments import Life
from marelle.activities.scenario.roads import best_road, experts, reached

(PATH,) = (path for path in ACCEPTED if path.stem == "barriere")
STORY = accepted_item(Path(PATH))
SCENES = {scene.id: scene for scene in STORY.scenes}


def within(bounds, road: list[str]) -> bool:
    """Tell whether the gauges, at the end of *road*, are within *bounds*."""
    values = dict(zip((gauge.id for gauge in STORY.gauges), levels(STORY, road), strict=True))
    return all(low <= values[name] <= high for name, (low, high) in bounds.items())


def lived(here: str, road: list[str]) -> Iterator[tuple[list[str], str]]:
    """Yield every whole road from *here*, and its ending, by trying each choice."""
    if not SCENES[here].ways:
        yield road, here
    for way in SCENES[here].ways:
        if within(way.bounds, road):
            longer = [*road, f"{here}.{way.id}"]
            turns = (turn.goto for turn in way.outcomes if within(turn.bounds, longer))
            yield from lived(next(turns), longer)


ROADS = list(lived(STORY.start, []))


def test_every_road_is_counted_once() -> None:
    """The endings meet as many roads as there are, and every scene that one meets is reached."""
    assert len(ROADS) == 8
    ends = Counter(end for _road, end in ROADS)
    assert {end: n for end, n in roads(STORY).items() if SCENES[end].ending} == ends
    assert reached(STORY) == {*SCENES}


def test_a_road_is_worth_points_when_it_is_offered() -> None:
    """Every road that can be lived is scored as its choices are; any other is worth nothing."""
    kind = kind_of(PATH).model
    key, ways = kind.key(STORY), STORY.ways
    for road, _end in ROADS:
        worth = sum((ways[step].consequence + 1) / 2 for step in road) / len(road)
        assert kind.score(key, road) == worth
    offered = [road for road, _end in ROADS]
    for first in SCENES["tour"].ways:
        for second in SCENES["passants"].ways:
            road = [f"tour.{first.id}", f"passants.{second.id}"]
            assert road in offered or kind.score(key, road) == 0


def test_the_expert_knows_what_gauges_allow() -> None:
    """The best road opens the choice that a gauge closed; lost moments make no scene hopeless."""
    assert best_road(STORY) == ["tour.cable", "passants.regarder"]
    assert experts(STORY)["passants"].id == "regarder"
    assert hopeless(STORY) == []


def test_a_story_without_conditions_has_one_moment_a_scene() -> None:
    """Gauges that decide of nothing are not told apart: nothing grows with them."""
    (plain,) = (path for path in ACCEPTED if path.stem == "grille")
    item = accepted_item(Path(plain))
    assert item.gauges
    assert sorted(moment.scene for moment in Life(item).moments) == sorted(
        scene.id for scene in item.scenes
    )
