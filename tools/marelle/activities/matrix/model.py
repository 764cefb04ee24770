"""Stage 3, model of ``matrix``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import placing
from marelle.activities.pairing import score
from marelle.activities.placing import key, response_size, seconds, texts
from marelle.diagnostics import Diagnostic
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix(placing.Placing):
    """Rows and columns, in the author's order; a column may stay empty."""


def build(node: Node, common: Mapping[str, Any]) -> Matrix:
    """Return the item of a node that satisfies the schema."""
    return Matrix(
        **common,
        placed=placing.placed(node["rows"].value, "column"),
        places={each["id"]: each["text"] for each in node["columns"].value},
    )


def problems(item: Matrix, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of rows and columns."""
    yield from placing.problems(item, node["rows"], node["columns"], "column")
