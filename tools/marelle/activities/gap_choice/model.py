"""Stage 3, model of ``gap-choice``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities import gaps, pairing
from marelle.activities.base import Key
from marelle.activities.gaps import ListedGap
from marelle.activities.pairing import score
from marelle.activities.parts import (
    QUESTION_SECONDS,
    duplicate_ids,
    duplicate_texts,
    sentences,
    shuffled,
)
from marelle.activities.picking import Option
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import NO_RIGHT_ANSWER, TOO_MANY_RIGHT_ANSWERS
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

__all__ = ["build", "key", "problems", "response_size", "score", "seconds", "texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapChoice(Item):
    """A text where ``{id}`` marks a gap."""

    text: str
    gaps: tuple[ListedGap, ...]

    @property
    def pieces(self) -> Iterator[str | ListedGap]:
        """The text in order: a stretch of text, a gap, a stretch of text, …"""
        return gaps.pieces(self.text, self.gaps)


def build(node: Node, common: Mapping[str, Any]) -> GapChoice:
    """Return the item of a node that satisfies the schema."""
    found = tuple(_gap(common["id"], gap) for gap in node["gaps"].value)
    return GapChoice(**common, text=node["text"].value, gaps=found)


def _gap(seed: str, gap: Mapping[str, Any]) -> ListedGap:
    options = {option["id"]: Option(**option) for option in gap["options"]}
    mixed = [options[name] for name in shuffled(f"{seed}/{gap['id']}", options)]
    return ListedGap(**{**gap, "options": tuple(mixed)})


def problems(item: GapChoice, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: gaps that do not match the text, not one right option."""
    yield from duplicate_ids(node["gaps"])
    yield from gaps.misplaced(node)
    for gap in node["gaps"]:
        options = gap["options"]
        yield from duplicate_ids(options)
        yield from duplicate_texts(option["text"] for option in options)
        right = [option for option in options if option.get("correct")]
        if not right:
            yield Diagnostic(
                code=NO_RIGHT_ANSWER,
                span=options.key_span,
                message=_("Aucun choix n’est marqué comme juste."),
                hint=_("Ajoutez « correct: true » au bon choix."),
            )
        for option in right[1:]:
            yield Diagnostic(
                code=TOO_MANY_RIGHT_ANSWERS,
                span=option.span,
                message=_("Ce trou a déjà une bonne réponse : on ne peut en choisir qu’une."),
                hint=_("Gardez un seul « correct: true » par trou."),
            )


def key(item: GapChoice) -> Key:
    """Return the right option of each gap, in the order of the text."""
    return {"correct": {gap.id: gap.right.id for gap in item.pieces if isinstance(gap, ListedGap)}}


def response_size(item: GapChoice) -> int:
    """Return the size of an answer that puts the longest id of all in every gap."""
    options = (option.id for gap in item.gaps for option in gap.options)
    return pairing.response_size((gap.id for gap in item.gaps), options)


def texts(item: GapChoice) -> Iterator[str]:
    """Yield every authored sentence, the gaps filled in, then all that is offered."""
    yield from sentences(item)
    yield gaps.filled(item.pieces, lambda gap: gap.right.text)
    for gap in item.gaps:
        yield from (option.text for option in gap.options)
        yield from filter(None, (gap.feedback,))


def seconds(item: GapChoice) -> float:
    """Return the time one learner needs."""
    return QUESTION_SECONDS
