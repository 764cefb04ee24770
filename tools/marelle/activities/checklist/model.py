"""Stage 3, model of ``checklist``: a node that satisfies ``schema.json`` in, a frozen item out.

A response is the steps that were seen, ``step.done``, then the signature, ``tutor.ab``: initials or
a code, in small letters.
"""

import re
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
from marelle.model import Item
from marelle.read.document import Node

INITIALS = 6
WATCHING_SECONDS = 30.0
_SIGNED = re.compile(r"tutor\.[a-z][a-z0-9]{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Item):
    """A gesture: its steps by id, in order."""

    steps: Mapping[str, str]


def build(node: Node, common: Mapping[str, Any]) -> Checklist:
    """Return the item of a node that satisfies the schema."""
    return Checklist(**common, steps={step["id"]: step["text"] for step in node["steps"].value})


def problems(item: Checklist, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: each step once, and nothing of a right answer."""
    yield from never_scored(node)
    yield from duplicate_ids(node["steps"])
    yield from duplicate_texts(step["text"] for step in node["steps"])


def key(item: Checklist) -> Key:
    """Return the ids of the steps; none is right."""
    return {"steps": list(item.steps)}


def score(key: Key, response: Response) -> float:
    """Return the share of the steps that a tutor saw and signed for; it earns no point."""
    if not isinstance(response, list) or not response:
        return 0.0
    *seen, signature = response
    if not isinstance(signature, str) or not _SIGNED.fullmatch(signature):
        return 0.0
    steps = key["steps"]
    return sum(f"{step}.done" in seen for step in steps) / len(steps)


def meanings(item: Checklist) -> dict[str, str]:
    """Return the steps, in words."""
    return dict(item.steps)


def response_size(item: Checklist) -> int:
    """Return the size of a sheet that is all ticked, with the longest signature."""
    return json_size([*(f"{step}.done" for step in item.steps), f"tutor.{'a' * INITIALS}"])


def texts(item: Checklist) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield from item.steps.values()


def seconds(item: Checklist) -> float:
    """Return the time one learner needs on the page: the gesture itself is done elsewhere."""
    return WATCHING_SECONDS
