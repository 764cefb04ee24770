"""Stage 3, model of ``numeric``: a node that satisfies ``schema.json`` in, a frozen item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import QUESTION_SECONDS, json_size, sentences
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import MISSING_FEEDBACK
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

MAX_LENGTH = 20  # characters a learner can type, as UTF-16 units: what HTML's maxlength counts
_SPACES = re.compile("[ \t\u00a0\u2009\u202f]")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")
_DUST = 1e-9  # what binary fractions lose: 3,4 − 3,3 is a little more than 0,1


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(Item):
    """A question whose answer is a number. ``tolerance`` is absolute; ``unit`` is shown."""

    answer: float
    tolerance: float = 0
    unit: str = ""


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
    if not item.feedback.incorrect:
        yield Diagnostic(
            code=MISSING_FEEDBACK,
            span=node["answer"].key_span,
            message=_("Rien n’explique le bon nombre à qui se trompe."),
            hint=_("Ajoutez « feedback: » avec « correct: » et « incorrect: »."),
        )


def key(item: Numeric) -> Key:
    """Return the number, how far from it is still right, and the unit that may stand beside it."""
    unit = _compact(item.unit)
    return {"correct": item.answer, "tolerance": item.tolerance, "unit": unit}


def score(key: Key, response: Response) -> float:
    """Return 1 for a number within the tolerance, 0 for anything else."""
    typed = number(response, key["unit"]) if isinstance(response, str) else None
    if typed is None:
        return 0.0
    right = key["correct"]
    return float(abs(typed - right) <= key["tolerance"] + _DUST * max(1, abs(right)))


def response_size(item: Numeric) -> int:
    r"""Return the size of a full field, all ``\uXXXX`` escapes."""
    return json_size("\uffff" * MAX_LENGTH)


def texts(item: Numeric) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    if item.unit:
        yield item.unit


def seconds(item: Numeric) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
