"""Stage 4, render of ``scenario`` for its author: a story in, where each scene is drawn out.

Scenes lie in layers, by the longest road to them. A choice that jumps layers passes through a
point in each: it never crosses a box. Neighbours are then ordered by the middle of those they
come from and lead to, a few times. The same story always gives the same drawing.
"""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from marelle.activities.scenario.graph import in_order, layers
from marelle.activities.scenario.story import Scenario

BOX, HIGH = 200, 74
ACROSS, DOWN = 28, 62
EDGE = 24
_SWEEPS = 6

Point = tuple[int, int]
Line = tuple[str, int]


@dataclass(slots=True)
class _Spot:
    """A scene, or the point where a choice passes, in a layer."""

    layer: int
    before: list["_Spot"] = field(default_factory=list)
    after: list["_Spot"] = field(default_factory=list)
    rank: float = 0
    width: int = 0
    x: int = 0

    @property
    def y(self) -> int:
        """The top of its layer."""
        return EDGE + self.layer * (HIGH + DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where things are, in pixels. ``boxes`` are the middles of the tops of the scenes, by id;
    ``lines`` are the points each choice passes through, a bottom first, a top last: by its step
    and the rank of its outcome."""

    width: int
    height: int
    boxes: dict[str, Point]
    lines: dict[Line, list[Point]]


def layout(item: Scenario) -> Layout:
    """Return where each scene and each choice is drawn."""
    depth = layers(item)
    boxes = {scene.id: _Spot(depth[scene.id], width=BOX) for scene in in_order(item)}
    spots = list(boxes.values())
    chains = {
        (scene.step(way), rank): _chain(boxes[scene.id], boxes[turn.goto], spots)
        for scene in in_order(item)
        for way in scene.ways
        for rank, turn in enumerate(way.outcomes)
    }
    rows = [[s for s in spots if s.layer == n] for n in range(max(depth.values()) + 1)]
    _untangle(rows)
    width = _spread(rows)
    return Layout(
        width=width,
        height=rows[-1][0].y + HIGH + EDGE,
        boxes={name: (spot.x, spot.y) for name, spot in boxes.items()},
        lines=_lines(chains),
    )


def _chain(start: _Spot, end: _Spot, spots: list[_Spot]) -> list[_Spot]:
    """Return the spots of a choice, with a new one in each layer that it jumps."""
    between = [_Spot(layer) for layer in range(start.layer + 1, end.layer)]
    spots += between
    chain = [start, *between, end]
    for one, other in pairwise(chain):
        one.after.append(other)
        other.before.append(one)
    return chain


def _untangle(rows: list[list[_Spot]]) -> None:
    """Order each layer by the middle of its neighbours, downwards then upwards, in turn."""
    for row in rows:
        _number(row)
    for sweep in range(_SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            for spot in row:
                near = spot.before if sweep % 2 == 0 else spot.after
                if near:
                    spot.rank = sum(one.rank for one in near) / len(near)
            row.sort(key=lambda spot: spot.rank)
            _number(row)


def _number(row: list[_Spot]) -> None:
    """Give ranks that are centred, so that layers of different lengths compare."""
    for place, spot in enumerate(row):
        spot.rank = place - (len(row) - 1) / 2


def _spread(rows: list[list[_Spot]]) -> int:
    """Give each spot its place across, layers centred; return the width of the drawing."""
    wide = [sum(spot.width + ACROSS for spot in row) - ACROSS for row in rows]
    for row, length in zip(rows, wide, strict=True):
        x = EDGE + (max(wide) - length) // 2
        for spot in row:
            spot.x = x + spot.width // 2
            x += spot.width + ACROSS
    return max(wide) + 2 * EDGE


def _lines(chains: dict[Line, list[_Spot]]) -> dict[Line, list[Point]]:
    """Return where each choice passes; it leaves and arrives beside the others of its box."""
    drawn = Counter[tuple[int, int]]()
    lines: dict[Line, list[Point]] = {}
    for name, chain in chains.items():
        first, last = chain[0], chain[-1]
        twin = drawn[id(first), id(last)]
        drawn[id(first), id(last)] += 1
        points = [(first.x + _beside(chain[1], first.after, twin), first.y + HIGH)]
        for spot in chain[1:-1]:
            points += [(spot.x, spot.y), (spot.x, spot.y + HIGH)]
        lines[name] = [*points, (last.x + _beside(chain[-2], last.before, twin), last.y)]
    return lines


def _beside(other: _Spot, all_: list[_Spot], twin: int) -> int:
    """Return how far from the middle of a box the line to *other* starts.

    *twin* tells apart the choices that lead from one scene straight to the same other.
    """
    ranked = sorted(all_, key=lambda spot: spot.x)
    places = [n for n, spot in enumerate(ranked) if spot is other]
    place = places[min(twin, len(places) - 1)]
    return round((place - (len(ranked) - 1) / 2) * (BOX - 40) / max(3, len(ranked)))
