"""Stage 3, model of ``choice``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import picking
from marelle.activities.parts import QUESTION_SECONDS, duplicate_texts, sentences
from marelle.activities.picking import key, response_size, score
from marelle.diagnostics import Diagnostic
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(picking.Picking):
    """A question with its answers, in the author's order."""


def build(node: Node, common: Mapping[str, Any]) -> Choice:
    """Return the item of a node that satisfies the schema."""
    choices = tuple(picking.Option(**choice) for choice in node["choices"].value)
    return Choice(**common, choices=choices, shuffle=node.get("shuffle", True))


def problems(item: Choice, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of a choice."""
    yield from picking.problems(item, node["choices"])
    yield from duplicate_texts(choice["text"] for choice in node["choices"])


def texts(item: Choice) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    for choice in item.choices:
        yield from filter(None, (choice.text, choice.feedback))


def seconds(item: Choice) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
