"""Stage 3, model of ``categorize``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import placing
from marelle.activities.pairing import score
from marelle.activities.parts import shuffled
from marelle.activities.placing import key, response_size, seconds, texts
from marelle.diagnostics import Diagnostic
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Categorize(placing.Placing):
    """Elements to put away, mixed so that nothing is given away; a category may stay empty."""


def build(node: Node, common: Mapping[str, Any]) -> Categorize:
    """Return the item of a node that satisfies the schema."""
    elements = {each.id: each for each in placing.placed(node["elements"].value, "category")}
    return Categorize(
        **common,
        placed=tuple(elements[name] for name in shuffled(common["id"], elements)),
        places={each["id"]: each["text"] for each in node["categories"].value},
    )


def problems(item: Categorize, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of elements and categories."""
    yield from placing.problems(item, node["elements"], node["categories"], "category")
