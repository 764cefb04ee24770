"""Stage 3, model of ``true-false``: a node that satisfies ``schema.json`` in, an item out."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(Item):
    """A statement; ``answer`` says whether it is true."""

    answer: bool


def build(node: Node, common: Mapping[str, Any]) -> TrueFalse:
    """Return the item of a node that satisfies the schema."""
    return TrueFalse(**common, answer=node["answer"].value)


def problems(item: TrueFalse, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: one of two answers is a guess, so a wrong one teaches."""
    if not item.feedback.incorrect:
        yield Diagnostic(
            code=MISSING_FEEDBACK,
            span=node["answer"].key_span,
            message=_("Rien n’explique la bonne réponse à qui se trompe."),
            hint=_("Ajoutez « feedback: » avec « correct: » et « incorrect: »."),
        )


def key(item: TrueFalse) -> Key:
    """Return whether the statement is true."""
    return {"correct": item.answer}


def score(key: Key, response: Response) -> float:
    """Return 1 for the right answer, 0 for anything else."""
    return float(response is key["correct"])


def response_size(item: TrueFalse) -> int:
    """Return the size of the longer of the two answers."""
    return json_size(False)


def texts(item: TrueFalse) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)


def seconds(item: TrueFalse) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
