"""Stage 3, model of ``image-choice``: a node that satisfies ``schema.json`` in, an item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import picking
from marelle.activities.parts import QUESTION_SECONDS, duplicate_texts, sentences
from marelle.activities.picking import key, response_size, score
from marelle.diagnostics import Diagnostic
from marelle.model import Picture
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageChoice(picking.Picking):
    """A question whose answers are pictures, in the author's order."""


def build(node: Node, common: Mapping[str, Any]) -> ImageChoice:
    """Return the item of a node that satisfies the schema."""
    choices = tuple(map(_option, node["pictures"]))
    return ImageChoice(**common, choices=choices, shuffle=node.get("shuffle", True))


def _option(part: Node) -> picking.Option:
    picture = Picture(src=part["src"].value, alt=part["alt"].value, span=part["src"].span)
    words = {name: part.get(name) for name in ("text", "correct", "feedback") if name in part}
    return picking.Option(id=part["id"].value, picture=picture, **words)


def problems(item: ImageChoice, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: among the rest, pictures that some cannot tell apart."""
    pictures = node["pictures"]
    yield from picking.problems(item, pictures)
    yield from duplicate_texts(picture["src"] for picture in pictures)
    yield from duplicate_texts(picture["alt"] for picture in pictures)


def texts(item: ImageChoice) -> Iterator[str]:
    """Yield every authored sentence, but what stands in for the pictures."""
    yield from sentences(item)
    for choice in item.choices:
        yield from filter(None, (choice.text, choice.feedback))


def seconds(item: ImageChoice) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
