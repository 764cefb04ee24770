"""Stage 3, model of ``short-answer``: a node that satisfies ``schema.json`` in, an item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import spelling
from marelle.activities.base import Key, Response
from marelle.activities.gaps import TypedGap
from marelle.activities.parts import QUESTION_SECONDS, sentences
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import MISSING_FEEDBACK
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

ANSWER = "answer"  # the name of the one field
LONG_ENOUGH = 5  # letters; in a shorter word, another letter makes another word


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswer(Item):
    """A question whose answer is typed. The first of ``answers`` is the one to show."""

    answers: tuple[str, ...]

    @property
    def gaps(self) -> tuple[TypedGap]:
        """The answer as the only gap of a text, for who knows gaps only."""
        return (TypedGap(id=ANSWER, answers=self.answers),)

    @property
    def pieces(self) -> Iterator[str | TypedGap]:
        """The text of that gap: nothing else."""
        yield from self.gaps


def build(node: Node, common: Mapping[str, Any]) -> ShortAnswer:
    """Return the item of a node that satisfies the schema."""
    return ShortAnswer(**common, answers=tuple(node["answers"].value))


def problems(item: ShortAnswer, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: useless answers; a word alone teaches nothing."""
    yield from spelling.useless(node["answers"])
    if not item.feedback.incorrect:
        yield Diagnostic(
            code=MISSING_FEEDBACK,
            span=node["answers"].key_span,
            message=_("Rien n’explique la bonne réponse à qui se trompe."),
            hint=_("Ajoutez « feedback: » avec « correct: » et « incorrect: »."),
        )


def key(item: ShortAnswer) -> Key:
    """Return the accepted answers, the model answer first."""
    return {"correct": {ANSWER: list(item.answers)}}


def score(key: Key, response: Response) -> float:
    """Return 1 for an accepted answer, 0.5 for one with a slip of the finger, else 0."""
    ((name, answers),) = key["correct"].items()
    typed = response.get(name) if isinstance(response, dict) else None
    if spelling.accepts(answers, typed):
        return 1.0
    near = isinstance(typed, str) and any(slipped(answer, typed) for answer in answers)
    return 0.5 * near


def slipped(answer: str, typed: str) -> bool:
    """Tell whether one letter is wrong, missing or too many, or two neighbours are swapped.

    Never in a short word, nor in what has a digit: another digit is another number.
    ``slipped`` of ``element.js`` does the same.
    """
    a, b = spelling.fold(answer), spelling.fold(typed)
    if len(a) < LONG_ENOUGH or re.search("[0-9]", a + b):
        return False
    while a and a[0] == b[:1]:
        a, b = a[1:], b[1:]
    return (
        b[1:] in (a, a[1:])
        or a[1:] == b
        or (len(a) > 1 and len(b) > 1 and a[1] + a[0] + a[2:] == b)
    )


def response_size(item: ShortAnswer) -> int:
    """Return the size of an answer that fills the field."""
    return spelling.response_size([ANSWER])


def texts(item: ShortAnswer) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield item.answers[0]


def seconds(item: ShortAnswer) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
