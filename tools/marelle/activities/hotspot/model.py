"""Stage 3, model of ``hotspot``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marelle.activities import picking
from marelle.activities.parts import QUESTION_SECONDS, duplicate_texts, sentences
from marelle.activities.picking import key, response_size, score
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import ACTIVITY_INCONSISTENT, WRONG_SHAPE
from marelle.i18n import _
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]

SHAPES = ("rect", "circle", "polygon")
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(picking.Option):
    """A part of the picture; ``shape`` is one of ``SHAPES``, its ``numbers`` are in per cent."""

    shape: str
    numbers: tuple[float, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """The corners of a polygon."""
        return tuple(zip(self.numbers[::2], self.numbers[1::2], strict=True))

    @property
    def middle(self) -> Point:
        """Where the number of the zone stands."""
        if self.shape == "polygon":
            across, down = self.numbers[::2], self.numbers[1::2]
            return sum(across) / len(across), sum(down) / len(down)
        x, y, *size = self.numbers
        return (x, y) if self.shape == "circle" else (x + size[0] / 2, y + size[1] / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotspot(picking.Picking):
    """A picture and its zones, numbered in the author's order."""

    choices: tuple[Zone, ...]


def build(node: Node, common: Mapping[str, Any]) -> Hotspot:
    """Return the item of a node that satisfies the schema."""
    return Hotspot(**common, choices=tuple(map(_zone, node["zones"])), shuffle=False)


def _zone(node: Node) -> Zone:
    own = {name: node.get(name) for name in ("id", "text", "correct", "feedback") if name in node}
    shape = next((shape for shape in SHAPES if shape in node), "")
    return Zone(**own, shape=shape, numbers=tuple(_flat(node.get(shape, []))))


def _flat(numbers: Sequence[Any]) -> Iterator[float]:
    for number in numbers:
        yield from number if isinstance(number, list) else [number]


def problems(item: Hotspot, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: one shape a zone, inside the picture; then the answers."""
    yield from picking.problems(item, node["zones"])
    yield from duplicate_texts(zone["text"] for zone in node["zones"])
    for zone, part in zip(item.choices, node["zones"], strict=True):
        shapes = [shape for shape in SHAPES if shape in part]
        if len(shapes) != 1:
            yield Diagnostic(
                code=WRONG_SHAPE,
                span=part[shapes[1]].key_span if shapes else part["id"].span,
                message=_("Une zone a une forme, et une seule."),
                hint=_("Gardez « rect: », « circle: » ou « polygon: »."),
            )
        elif not _inside(zone):
            yield Diagnostic(
                code=ACTIVITY_INCONSISTENT,
                span=part[zone.shape].span,
                message=_("Cette zone sort de l’image."),
                hint=_("Les nombres sont des pourcentages : le bord droit et le bas sont à 100."),
            )


def _inside(zone: Zone) -> bool:
    """Tell whether a rectangle stays on the picture, and the middle of any other shape."""
    if zone.shape != "rect":
        return True
    x, y, width, height = zone.numbers
    return x + width <= 100 and y + height <= 100


def texts(item: Hotspot) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    for zone in item.choices:
        yield from filter(None, (zone.text, zone.feedback))


def seconds(item: Hotspot) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
