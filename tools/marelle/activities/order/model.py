"""Stage 3, model of ``order``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import (
    QUESTION_SECONDS,
    duplicate_ids,
    duplicate_texts,
    json_size,
    sentences,
    unordered,
)
from marelle.diagnostics import Diagnostic
from marelle.model import Item
from marelle.read.document import Node

_TRIES = 9  # disorders to draw before saying that there is no other one


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Item):
    """Steps, in the right order. ``seed`` decides of another disorder than the one on screen."""

    steps: tuple[Step, ...]
    seed: str = ""

    @property
    def shown(self) -> tuple[Step, ...]:
        """The steps in the order every learner finds them, which is not the right one."""
        ids = [step.id for step in self.steps]
        order = unordered(f"{self.seed}{self.id}", ids, ids)
        return tuple(sorted(self.steps, key=lambda step: order.index(step.id)))


def build(node: Node, common: Mapping[str, Any]) -> Order:
    """Return the item of a node that satisfies the schema."""
    return Order(**common, steps=tuple(Step(**step) for step in node["steps"].value))


def variant(item: Order, seed: str) -> Order:
    """Return *item* with its steps in another disorder, when they have two."""
    others = (replace(item, seed=f"{seed}/{n}/") for n in range(_TRIES))
    return next((other for other in others if other.shown != item.shown), item)


def problems(item: Order, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: the same id or the same text twice."""
    yield from duplicate_ids(node["steps"])
    yield from duplicate_texts(step["text"] for step in node["steps"])


def key(item: Order) -> Key:
    """Return the ids in the right order."""
    return {"correct": [step.id for step in item.steps]}


def score(key: Key, response: Response) -> float:
    """Return the share of the steps, the last apart, that the right step follows.

    An answer that is not all the steps once each is worth 0.
    """
    steps = key["correct"]
    if not isinstance(response, list) or len(response) != len(steps):
        return 0.0
    if not all(step in response for step in steps):
        return 0.0
    followed = list(pairwise(response))
    return sum(pair in followed for pair in pairwise(steps)) / (len(steps) - 1)


def meanings(item: Order) -> dict[str, str]:
    """Return the steps, in words."""
    return {step.id: step.text for step in item.steps}


def response_size(item: Order) -> int:
    """Return the size of any answer: all the ids, once each."""
    return json_size([step.id for step in item.steps])


def texts(item: Order) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield from (step.text for step in item.steps)


def seconds(item: Order) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
