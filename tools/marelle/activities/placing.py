"""Stage 3, inside the activity types: what those have in common that place many in a few.

Each left side goes with one right side, which several may share: categories, columns of a table.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from marelle.activities import pairing
from marelle.activities.base import Key
from marelle.activities.pairing import Pair
from marelle.activities.parts import (
    QUESTION_SECONDS,
    duplicate_ids,
    duplicate_texts,
    reordered,
    sentences,
)
from marelle.diagnostics import Diagnostic
from marelle.model import Item
from marelle.read.document import Node

EACH_SECONDS = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A left side; ``place`` is the id of its right side."""

    id: str
    text: str
    place: str
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing(Item):
    """Left sides in the order every learner sees, and right sides: texts by id."""

    placed: tuple[Placed, ...]
    places: Mapping[str, str]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Each left side with its right side, as texts."""
        return tuple(
            Pair(id=p.id, left=p.text, right=self.places[p.place], feedback=p.feedback)
            for p in self.placed
        )

    @property
    def distractors(self) -> dict[str, str]:
        """The right sides that stay empty, by id."""
        used = {each.place for each in self.placed}
        return {name: text for name, text in self.places.items() if name not in used}


Spread = TypeVar("Spread", bound=Placing)


def variant(item: Spread, seed: str) -> Spread:
    """Return *item* with its left sides in another order."""
    return replace(item, placed=reordered(f"{seed}/{item.id}", item.placed))


def placed(written: Iterable[Mapping[str, Any]], place: str) -> tuple[Placed, ...]:
    """Return left sides as they are *written*; *place* is the key that names the right side."""
    return tuple(
        Placed(
            id=part["id"], text=part["text"], place=part[place], feedback=part.get("feedback", "")
        )
        for part in written
    )


def problems(item: Placing, lefts: Node, rights: Node, place: str) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: doubles, an unknown place, nothing to tell apart."""
    for parts in (rights, lefts):
        yield from duplicate_ids(parts)
        yield from duplicate_texts(part["text"] for part in parts)
    named = [left[place] for left in lefts]
    yield from pairing.unknown(named, item.places)
    yield from pairing.always_same(named, lefts)


def key(item: Placing) -> Key:
    """Return the place of each left side."""
    return {"correct": {each.id: each.place for each in item.placed}}


def meanings(item: Placing) -> dict[str, str]:
    """Return both sides, in words; an id may be on each."""
    return {**{f"<{p.id}": p.text for p in item.placed}, **item.places}


def response_size(item: Placing) -> int:
    """Return the size of an answer that puts everything in the place of the longest id."""
    return pairing.response_size((each.id for each in item.placed), item.places)


def texts(item: Placing) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield from item.places.values()
    for each in item.placed:
        yield from filter(None, (each.text, each.feedback))


def seconds(item: Placing) -> float:
    """Return the time one learner needs."""
    return max(QUESTION_SECONDS, EACH_SECONDS * len(item.placed))
