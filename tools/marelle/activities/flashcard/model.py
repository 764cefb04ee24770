"""Stage 3, model of ``flashcard``: a node that satisfies ``schema.json`` in, an item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size, sentences
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import DUPLICATE_TEXT
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

KNOWN, REVIEW = "known", "review"
CARD_SECONDS = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Flashcard(Item):
    """A card: the prompt is its front."""

    back: str


def build(node: Node, common: Mapping[str, Any]) -> Flashcard:
    """Return the item of a node that satisfies the schema."""
    return Flashcard(**common, back=node["back"].value)


def problems(item: Flashcard, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a back that repeats the front."""
    if item.back.strip().casefold() == item.prompt.strip().casefold():
        yield Diagnostic(
            code=DUPLICATE_TEXT,
            span=node["back"].span,
            message=_("Le verso répète le recto."),
            hint=_("Écrivez la réponse au verso."),
        )


def key(item: Flashcard) -> Key:
    """Return nothing: no answer is right."""
    return {}


def score(key: Key, response: Response) -> float:
    """Return 1 when the learner knew, else 0: it marks what to review and earns no point."""
    return float(response == KNOWN)


def meanings(item: Flashcard) -> dict[str, str]:
    """Return the back: what one says to know."""
    return {"": item.back}


def response_size(item: Flashcard) -> int:
    """Return the size of the longer of the two words."""
    return max(json_size(KNOWN), json_size(REVIEW))


def texts(item: Flashcard) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield item.back


def seconds(item: Flashcard) -> float:
    """Return the time one learner needs."""
    return CARD_SECONDS
