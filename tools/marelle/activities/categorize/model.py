"""Stage 3, model of ``categorize``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import pairing
from marelle.activities.base import Key
from marelle.activities.pairing import Pair
from marelle.activities.parts import (
    QUESTION_SECONDS,
    duplicate_ids,
    duplicate_texts,
    sentences,
    shuffled,
)
from marelle.diagnostics import Diagnostic
from marelle.model import Item
from marelle.read.document import Node

ELEMENT_SECONDS = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """What is to be put in a category; ``category`` is the id of the right one."""

    id: str
    text: str
    category: str
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Categorize(Item):
    """Elements to put away. ``categories`` are texts by id; one may stay empty."""

    categories: Mapping[str, str]
    elements: tuple[Element, ...]

    @property
    def shown(self) -> tuple[Element, ...]:
        """The elements in the order every learner sees, which gives nothing away."""
        order = shuffled(self.id, (element.id for element in self.elements))
        return tuple(sorted(self.elements, key=lambda element: order.index(element.id)))

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Each element with its category, as texts."""
        return tuple(
            Pair(id=e.id, left=e.text, right=self.categories[e.category], feedback=e.feedback)
            for e in self.shown
        )

    @property
    def distractors(self) -> dict[str, str]:
        """The categories that stay empty, by id."""
        used = {element.category for element in self.elements}
        return {name: text for name, text in self.categories.items() if name not in used}


def build(node: Node, common: Mapping[str, Any]) -> Categorize:
    """Return the item of a node that satisfies the schema."""
    return Categorize(
        **common,
        categories={each["id"]: each["text"] for each in node["categories"].value},
        elements=tuple(Element(**element) for element in node["elements"].value),
    )


def problems(item: Categorize, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: doubles, an unknown category, nothing to tell apart."""
    categories, elements = node["categories"], node["elements"]
    for parts in (categories, elements):
        yield from duplicate_ids(parts)
        yield from duplicate_texts(part["text"] for part in parts)
    named = [element["category"] for element in elements]
    yield from pairing.unknown(named, item.categories)
    yield from pairing.always_same(named, elements)


def key(item: Categorize) -> Key:
    """Return the category of each element."""
    return {"correct": {element.id: element.category for element in item.shown}}


def response_size(item: Categorize) -> int:
    """Return the size of an answer that puts everything in the category of the longest id."""
    return pairing.response_size((element.id for element in item.elements), item.categories)


def texts(item: Categorize) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield from item.categories.values()
    for element in item.elements:
        yield from filter(None, (element.text, element.feedback))


def seconds(item: Categorize) -> float:
    """Return the time one learner needs."""
    return max(QUESTION_SECONDS, ELEMENT_SECONDS * len(item.elements))
