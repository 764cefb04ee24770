"""Stages 2 and 3, inside the activity types: what those have in common that offer answers to tick.

An answer is the list of the ids that were ticked: ``Interaction.CHOICE``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from marelle.activities.base import Key, Response
from marelle.activities.parts import duplicate_ids, json_size, reordered, shuffled
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import MISSING_FEEDBACK, NO_RIGHT_ANSWER, TOO_MANY_RIGHT_ANSWERS
from marelle.i18n import _
from marelle.model import Item, Picture
from marelle.read.document import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the answers on offer: a text, or a picture whose ``text``, a caption, may be empty."""

    id: str
    text: str = ""
    correct: bool = False
    feedback: str = ""
    picture: Picture | None = None

    @property
    def said(self) -> str:
        """The answer in words alone."""
        return self.text or (self.picture.alt if self.picture else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picking(Item):
    """A question with its answers, in the author's order."""

    choices: tuple[Option, ...]
    shuffle: bool = True

    @property
    def right(self) -> tuple[Option, ...]:
        """The right answers."""
        return tuple(c for c in self.choices if c.correct)

    @property
    def several(self) -> bool:
        """Whether more than one answer is to be ticked."""
        return len(self.right) > 1

    @property
    def shown(self) -> tuple[Option, ...]:
        """The answers in the order every learner sees, on screen and on paper."""
        if not self.shuffle:
            return self.choices
        order = shuffled(self.id, (c.id for c in self.choices))
        return tuple(sorted(self.choices, key=lambda c: order.index(c.id)))


def problems(item: Picking, choices: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of the answers, written in the list *choices*."""
    yield from duplicate_ids(choices)
    if not item.right:
        yield Diagnostic(
            code=NO_RIGHT_ANSWER,
            span=choices.key_span,
            message=_("Aucun choix n’est marqué comme juste."),
            hint=_("Ajoutez « correct: true » au bon choix."),
        )
    elif len(item.right) == len(item.choices):
        yield Diagnostic(
            code=TOO_MANY_RIGHT_ANSWERS,
            span=choices.key_span,
            message=_("Tous les choix sont justes : il n’y a rien à choisir."),
            hint=_("Ajoutez un choix faux mais plausible, ou retirez « correct: true »."),
        )
    for choice, part in zip(item.choices, choices, strict=True):
        if not (choice.correct or choice.feedback or item.feedback.incorrect):
            yield Diagnostic(
                code=MISSING_FEEDBACK,
                span=part.span,
                message=_("Ce choix faux n’explique pas pourquoi il est faux."),
                hint=_("Ajoutez « feedback: » avec une phrase qui explique."),
            )


def key(item: Picking) -> Key:
    """Return the ids of the right answers."""
    return {"correct": [choice.id for choice in item.right]}


def score(key: Key, response: Response) -> float:
    """Return right answers picked minus wrong ones, over the right ones, never below 0."""
    if not isinstance(response, list):
        return 0.0
    hits = sum(right in response for right in key["correct"])
    return max(0.0, (2 * hits - len(response)) / len(key["correct"]))


Picked = TypeVar("Picked", bound=Picking)


def variant(item: Picked, seed: str) -> Picked:
    """Return *item* with its answers in another order, where their order says nothing."""
    if not item.shuffle:
        return item
    return replace(item, choices=reordered(f"{seed}/{item.id}", item.shown), shuffle=False)


def meanings(item: Picking) -> dict[str, str]:
    """Return the answers on offer, in words."""
    return {choice.id: choice.said for choice in item.choices}


def response_size(item: Picking) -> int:
    """Return the size of the longest answer: everything ticked, or the longest id alone."""
    if item.several:
        return json_size([choice.id for choice in item.choices])
    return max(json_size([choice.id]) for choice in item.choices)
