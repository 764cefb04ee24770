"""Stage 3, model of ``scenario``: the story as it is lived: a scene, and what gauges say there.

Only the gauges that decide of something are told apart: a story without conditions has one moment
a scene. So has a story that loops, which is refused: everything ends on it too.
"""

from collections.abc import Mapping
from typing import NamedTuple

from marelle.activities.scenario.links import loops
from marelle.activities.scenario.story import Bounds, Gauge, Scenario, Scene, Way


class Moment(NamedTuple):
    """A scene and the values of the gauges that decide of something, in their order."""

    scene: str
    levels: tuple[int, ...]


class Life:
    """What can be lived of a story."""

    def __init__(self, item: Scenario) -> None:
        self._scenes = {scene.id: scene for scene in item.scenes}
        self._watched: tuple[Gauge, ...] = () if any(loops(item)) else item.watched
        self.start = Moment(item.start, tuple(gauge.start for gauge in self._watched))
        self.moments = self._met()

    def scene(self, here: Moment) -> Scene:
        """Return the scene of a moment."""
        return self._scenes[here.scene]

    def ways(self, here: Moment) -> tuple[Way, ...]:
        """Return the choices that are offered in a moment."""
        return tuple(way for way in self.scene(here).ways if self._holds(way.bounds, here.levels))

    def after(self, here: Moment, way: Way) -> Moment:
        """Return the moment that follows when *way* is chosen."""
        return Moment(way.outcomes[self.turn(here, way)].goto, self._moved(here, way))

    def turn(self, here: Moment, way: Way) -> int:
        """Return which of the outcomes of *way* is the one, when it is chosen."""
        moved = self._moved(here, way)
        outcomes = enumerate(way.outcomes)
        return next(rank for rank, turn in outcomes if self._holds(turn.bounds, moved))

    def said(self, here: Moment) -> Mapping[str, int]:
        """Return what gauges say in a moment, by their labels."""
        labels = (gauge.label for gauge in self._watched)
        return dict(zip(labels, here.levels, strict=True))

    def _moved(self, here: Moment, way: Way) -> tuple[int, ...]:
        return tuple(
            max(0, min(gauge.max, level + way.effects.get(gauge.id, 0)))
            for gauge, level in zip(self._watched, here.levels, strict=True)
        )

    def _holds(self, bounds: Bounds, levels: tuple[int, ...]) -> bool:
        """Tell whether *levels* are within *bounds*; a gauge that is not watched always is."""
        values = {gauge.id: level for gauge, level in zip(self._watched, levels, strict=True)}
        return all(low <= values.get(name, low) <= high for name, (low, high) in bounds.items())

    def _met(self) -> tuple[Moment, ...]:
        """Return every moment that some road meets, the start first."""
        met, waiting = dict[Moment, None](), [self.start]
        for here in waiting:
            if here not in met and here.scene in self._scenes:
                met[here] = None
                waiting.extend(self.after(here, way) for way in self.ways(here))
        return tuple(met)
