"""Stage 3, model of ``scenario``: the frozen parts of a story, and the story itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from marelle.model import Item, Panorama, Picture

# Between these is the greatest value of a gauge: the schema says so.
LEAST = 2
HIGHEST = 10
# The least and the greatest value of gauges, by id, both included.
Bounds = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Someone who speaks. ``role`` says who that is."""

    id: str
    name: str
    role: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where scenes happen; its picture stands for those that have none."""

    id: str
    name: str
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """What choices move, from 0 to ``max``; it tells the story and is not worth points."""

    id: str
    label: str
    start: int
    max: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a character (its id) says."""

    who: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a choice leads when gauges, once it moved them, are within ``bounds``."""

    goto: str
    bounds: Bounds = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A choice in a scene. ``consequence`` is 1 (good), 0 (acceptable) or -1 (poor).

    ``effects`` is what it adds to gauges, by id; ``expert`` says why an expert chooses it.
    It is offered when gauges are within ``bounds``; the first of its ``turns`` that holds leads on,
    else ``goto`` does. ``at`` is where it is in the panorama: degrees up, degrees to the right.
    """

    id: str
    text: str
    goto: str
    consequence: int
    feedback: str
    effects: Mapping[str, int] = field(default_factory=dict)
    expert: str = ""
    bounds: Bounds = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    at: tuple[float, float] | None = None

    @property
    def outcomes(self) -> tuple[Turn, ...]:
        """Where it may lead, in the order in which that is tried; the last always holds."""
        return (*self.turns, Turn(goto=self.goto))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A moment of the story: either choices, or an ``ending`` (success, neutral, failure)."""

    id: str
    text: str
    title: str = ""
    where: str = ""
    lines: tuple[Line, ...] = ()
    ways: tuple[Way, ...] = ()
    ending: str = ""
    picture: Picture | None = None
    panorama: Panorama | None = None

    def step(self, way: Way) -> str:
        """Return what a response holds of *way*, one of the scene's own."""
        return f"{self.id}.{way.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(Item):
    """A story told by the learner's choices, from the scene ``start``."""

    start: str
    scenes: tuple[Scene, ...]
    characters: tuple[Character, ...] = ()
    places: tuple[Place, ...] = ()
    gauges: tuple[Gauge, ...] = ()

    @property
    def pages(self) -> tuple[Scene, ...]:
        """The scenes as they are numbered: the start, then the others in the author's order."""
        return tuple(sorted(self.scenes, key=lambda scene: scene.id != self.start))

    @property
    def numbers(self) -> dict[str, int]:
        """The number of the page of each scene, by its id."""
        return {scene.id: number for number, scene in enumerate(self.pages, 1)}

    @property
    def watched(self) -> tuple[Gauge, ...]:
        """The gauges that decide of something."""
        read = {name for way in self.ways.values() for name in way.bounds}
        read |= {name for way in self.ways.values() for turn in way.turns for name in turn.bounds}
        return tuple(gauge for gauge in self.gauges if gauge.id in read)

    @property
    def ways(self) -> dict[str, Way]:
        """Every choice by its step, ``scene.choice``: what a response is made of."""
        return {scene.step(way): way for scene in self.scenes for way in scene.ways}
