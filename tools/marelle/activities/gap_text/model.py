"""Stage 3, model of ``gap-text``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import gaps, spelling
from marelle.activities.base import Key
from marelle.activities.gaps import TypedGap
from marelle.activities.parts import QUESTION_SECONDS, duplicate_ids, sentences
from marelle.activities.spelling import score
from marelle.diagnostics import Diagnostic
from marelle.model import Item
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapText(Item):
    """A text where ``{id}`` marks a gap."""

    text: str
    gaps: tuple[TypedGap, ...]

    @property
    def pieces(self) -> Iterator[str | TypedGap]:
        """The text in order: a stretch of text, a gap, a stretch of text, …"""
        return gaps.pieces(self.text, self.gaps)


def build(node: Node, common: Mapping[str, Any]) -> GapText:
    """Return the item of a node that satisfies the schema."""
    found = (TypedGap(**{**gap, "answers": tuple(gap["answers"])}) for gap in node["gaps"].value)
    return GapText(**common, text=node["text"].value, gaps=tuple(found))


def problems(item: GapText, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: gaps that do not match the text, useless answers."""
    yield from duplicate_ids(node["gaps"])
    yield from gaps.misplaced(node)
    for gap in node["gaps"]:
        yield from spelling.useless(gap["answers"])


def key(item: GapText) -> Key:
    """Return the accepted answers of each gap, the model answer first."""
    return {"correct": {gap.id: list(gap.answers) for gap in item.gaps}}


def response_size(item: GapText) -> int:
    """Return the size of an answer that fills every gap."""
    return spelling.response_size(gap.id for gap in item.gaps)


def texts(item: GapText) -> Iterator[str]:
    """Yield every authored sentence, the gaps filled in."""
    yield from sentences(item)
    yield "".join(p if isinstance(p, str) else p.answers[0] for p in item.pieces)
    yield from (gap.feedback for gap in item.gaps if gap.feedback)


def seconds(item: GapText) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
