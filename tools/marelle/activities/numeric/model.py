"""Stage 3, model of ``numeric``: a node that satisfies ``schema.json`` in, a frozen item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.measuring import Measure, near, seconds, texts, unexplained
from marelle.activities.parts import json_size
from marelle.diagnostics import Diagnostic
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]

MAX_LENGTH = 20  # characters a learner can type, as UTF-16 units: what HTML's maxlength counts
_SPACES = re.compile("[ \t\u00a0\u2009\u202f]")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(Measure):
    """A number to type."""


def number(text: str, unit: str = "") -> float | None:
    """Return the number that *text* says in French or English, ``None`` when it says none.

    ``1 000,5`` and ``1000.5`` are the same, and ``1000,5 M`` when the key’s *unit* is ``m``; two
    marks, other letters and exponents are refused. ``score`` of ``element.js`` does the same.
    """
    bare = _compact(text).replace(unit, "", 1).replace(",", ".").replace("−", "-")
    return float(bare) if _NUMBER.fullmatch(bare) else None


def _compact(text: str) -> str:
    return _SPACES.sub("", text.lower())


def build(node: Node, common: Mapping[str, Any]) -> Numeric:
    """Return the item of a node that satisfies the schema."""
    own = {name: node.get(name) for name in ("answer", "tolerance", "unit") if name in node}
    return Numeric(**common, **own)


def problems(item: Numeric, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a number alone teaches nothing."""
    yield from unexplained(item, node)


def key(item: Numeric) -> Key:
    """Return the number, how far from it is still right, and the unit that may stand beside it."""
    unit = _compact(item.unit)
    return {"correct": item.answer, "tolerance": item.tolerance, "unit": unit}


def score(key: Key, response: Response) -> float:
    """Return 1 for a number within the tolerance, 0 for anything else."""
    typed = number(response, key["unit"]) if isinstance(response, str) else None
    if typed is None:
        return 0.0
    return near(key, typed)


def response_size(item: Numeric) -> int:
    r"""Return the size of a full field, all ``\uXXXX`` escapes."""
    return json_size("\uffff" * MAX_LENGTH)
