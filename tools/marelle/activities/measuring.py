"""Stages 2 and 3, inside the activity types whose answer is a number, typed or set.

Items and keys in; findings, scores and texts out. How a response says its number is the type's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marelle.activities.base import Key
from marelle.activities.parts import QUESTION_SECONDS, sentences
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import MISSING_FEEDBACK
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

_DUST = 1e-9  # what binary fractions lose: 3.4 − 3.3 is a little more than 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Item):
    """A question whose answer is a number. ``tolerance`` is absolute; ``unit`` is shown."""

    answer: float
    tolerance: float = 0
    unit: str = ""


def unexplained(item: Measure, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a number alone teaches nothing."""
    if not item.feedback.incorrect:
        yield Diagnostic(
            code=MISSING_FEEDBACK,
            span=node["answer"].key_span,
            message=_("Rien n’explique le bon nombre à qui se trompe."),
            hint=_("Ajoutez « feedback: » avec « correct: » et « incorrect: »."),
        )


def near(key: Key, value: float) -> float:
    """Return 1 for a number within the tolerance of the right one, 0 for another."""
    right = key["correct"]
    return float(abs(value - right) <= key["tolerance"] + _DUST * max(1, abs(right)))


def texts(item: Measure) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    if item.unit:
        yield item.unit


def seconds(item: Measure) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
