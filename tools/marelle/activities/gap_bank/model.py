"""Stage 3, model of ``gap-bank``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import gaps, pairing
from marelle.activities.base import Key
from marelle.activities.gaps import ListedGap
from marelle.activities.pairing import score
from marelle.activities.parts import (
    QUESTION_SECONDS,
    duplicate_ids,
    duplicate_texts,
    sentences,
    shuffled,
)
from marelle.activities.picking import Option
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import ACTIVITY_INCONSISTENT
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapBank(Item):
    """A text where ``{id}`` marks a gap; every gap offers every label, in the same order."""

    text: str
    gaps: tuple[ListedGap, ...]
    reusable: bool = False

    @property
    def pieces(self) -> Iterator[str | ListedGap]:
        """The text in order: a stretch of text, a gap, a stretch of text, …"""
        return gaps.pieces(self.text, self.gaps)

    @property
    def labels(self) -> tuple[Option, ...]:
        """What the bank offers; which one is right depends on the gap."""
        return self.gaps[0].options


def build(node: Node, common: Mapping[str, Any]) -> GapBank:
    """Return the item of a node that satisfies the schema."""
    labels = {label["id"]: label["text"] for label in node["labels"].value}
    order = shuffled(common["id"], labels)
    found = (
        ListedGap(
            id=gap["id"],
            options=tuple(Option(id=n, text=labels[n], correct=n == gap["answer"]) for n in order),
            feedback=gap.get("feedback", ""),
        )
        for gap in node["gaps"].value
    )
    return GapBank(
        **common,
        text=node["text"].value,
        gaps=tuple(found),
        reusable=node.get("reusable", False),
    )


def problems(item: GapBank, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: gaps and labels that do not go together."""
    yield from duplicate_ids(node["gaps"])
    yield from duplicate_ids(node["labels"])
    yield from duplicate_texts(label["text"] for label in node["labels"])
    yield from gaps.misplaced(node)
    named = [gap["answer"] for gap in node["gaps"]]
    yield from pairing.unknown(named, [label.id for label in item.labels])
    if not item.reusable:
        yield from _taken(named)


def _taken(named: list[Node]) -> Iterator[Diagnostic]:
    values = [node.value for node in named]
    for rank, node in enumerate(named):
        if node.value in values[:rank]:
            yield Diagnostic(
                code=ACTIVITY_INCONSISTENT,
                span=node.span,
                message=_("Cette étiquette est déjà attendue dans un autre trou."),
                hint=_("Ajoutez « reusable: true » si une étiquette peut servir plusieurs fois."),
            )


def key(item: GapBank) -> Key:
    """Return the right label of each gap, in the order of the text."""
    return {"correct": {gap.id: gap.right.id for gap in item.pieces if isinstance(gap, ListedGap)}}


def response_size(item: GapBank) -> int:
    """Return the size of an answer that puts the longest id in every gap."""
    return pairing.response_size((gap.id for gap in item.gaps), (label.id for label in item.labels))


def texts(item: GapBank) -> Iterator[str]:
    """Yield every authored sentence, the gaps filled in, then the labels."""
    yield from sentences(item)
    yield gaps.filled(item.pieces, lambda gap: gap.right.text)
    yield from (label.text for label in item.labels)
    yield from (gap.feedback for gap in item.gaps if gap.feedback)


def seconds(item: GapBank) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
