"""Stage 3, model of ``match``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from marelle.activities import pairing
from marelle.activities.base import Key
from marelle.activities.pairing import Pair, score
from marelle.activities.parts import (
    QUESTION_SECONDS,
    duplicate_ids,
    duplicate_texts,
    reordered,
    sentences,
    unordered,
)
from marelle.diagnostics import Diagnostic
from marelle.model import Item
from marelle.read.document import Node

__all__ = ["build", "key", "meanings", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Item):
    """Pairs to find again. ``distractors`` are right sides that go with nothing, by id."""

    pairs: tuple[Pair, ...]
    distractors: Mapping[str, str]

    @property
    def rights(self) -> dict[str, str]:
        """Every right side by id, in the order every learner sees, which gives nothing away."""
        texts = {pair.id: pair.right for pair in self.pairs} | dict(self.distractors)
        return {name: texts[name] for name in unordered(self.id, texts, (p.id for p in self.pairs))}


def build(node: Node, common: Mapping[str, Any]) -> Match:
    """Return the item of a node that satisfies the schema."""
    return Match(
        **common,
        pairs=tuple(Pair(**pair) for pair in node["pairs"].value),
        distractors={d["id"]: d["text"] for d in node.get("distractors", [])},
    )


def variant(item: Match, seed: str) -> Match:
    """Return *item* with its left sides in another order: other letters go with the numbers."""
    return replace(item, pairs=reordered(f"{seed}/{item.id}", item.pairs))


def problems(item: Match, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: the same id or the same text twice."""
    pairs = list(node["pairs"])
    others = list(node["distractors"]) if "distractors" in node else []
    yield from duplicate_ids([*pairs, *others])
    yield from duplicate_texts(pair["left"] for pair in pairs)
    yield from duplicate_texts([*(p["right"] for p in pairs), *(o["text"] for o in others)])


def key(item: Match) -> Key:
    """Return the id of the right side of each left side: a pair has one id for both."""
    return {"correct": {pair.id: pair.id for pair in item.pairs}}


def meanings(item: Match) -> dict[str, str]:
    """Return both sides, in words; a pair has one id for both."""
    return {**{f"<{pair.id}": pair.left for pair in item.pairs}, **item.rights}


def response_size(item: Match) -> int:
    """Return the size of an answer that gives every left side the longest id."""
    return pairing.response_size((pair.id for pair in item.pairs), item.rights)


def texts(item: Match) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    for pair in item.pairs:
        yield from (pair.left, pair.right)
    yield from item.distractors.values()


def seconds(item: Match) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
