"""Stage 3, model of ``poll``: a node that satisfies ``schema.json`` in, a frozen item out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import (
    duplicate_ids,
    duplicate_texts,
    json_size,
    never_scored,
    sentences,
)
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import WRONG_SHAPE
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

DEGREES = 5
POLL_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Degrees from 1 to ``steps``, with the words of the first and of the last."""

    low: str
    high: str
    steps: int = DEGREES


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Item):
    """A question without a right answer: opinions, or degrees on a scale."""

    choices: Mapping[str, str]
    scale: Scale | None = None
    comment: str = ""

    @property
    def options(self) -> dict[str, str]:
        """What one may answer: texts by id. A degree has the words of its end, if it is one."""
        if self.scale is None:
            return dict(self.choices)
        ends = {1: self.scale.low, self.scale.steps: self.scale.high}
        degrees = range(1, self.scale.steps + 1)
        return {f"n{n}": f"{n} – {ends[n]}" if n in ends else str(n) for n in degrees}


def build(node: Node, common: Mapping[str, Any]) -> Poll:
    """Return the item of a node that satisfies the schema."""
    choices = {choice["id"]: choice["text"] for choice in node.get("choices", [])}
    scale = Scale(**node.get("scale")) if "scale" in node else None
    return Poll(**common, choices=choices, scale=scale, comment=node.get("comment", ""))


def problems(item: Poll, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: a scale or choices, and nothing of a right answer."""
    yield from never_scored(node)
    if "choices" in node:
        yield from duplicate_ids(node["choices"])
        yield from duplicate_texts(choice["text"] for choice in node["choices"])
    if "scale" in node:
        yield from duplicate_texts(node["scale"][end] for end in ("low", "high"))
    if ("choices" in node) == ("scale" in node):
        yield Diagnostic(
            code=WRONG_SHAPE,
            span=node["scale"].key_span if "scale" in node else node["prompt"].key_span,
            message=_("Un sondage propose des avis ou une échelle : l’un des deux."),
            hint=_("Gardez « choices: » pour des avis, ou « scale: » pour une échelle."),
        )


def key(item: Poll) -> Key:
    """Return the ids of what one may answer; none is right."""
    return {"options": list(item.options)}


def score(key: Key, response: Response) -> float:
    """Return 1 for an answer, else 0: it tells that the square is done and earns no point."""
    return float(isinstance(response, str) and response in key["options"])


def meanings(item: Poll) -> dict[str, str]:
    """Return what one may answer, in words."""
    return item.options


def response_size(item: Poll) -> int:
    """Return the size of the longest id."""
    return max(map(json_size, item.options))


def texts(item: Poll) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield from item.choices.values()
    if item.scale:
        yield from (item.scale.low, item.scale.high)
    if item.comment:
        yield item.comment


def seconds(item: Poll) -> float:
    """Return the time one learner needs."""
    return POLL_SECONDS
