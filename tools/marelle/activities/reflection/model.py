"""Stage 3, model of ``reflection``: a node that satisfies ``schema.json`` in, an item out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size, never_scored, sentences
from marelle.diagnostics import Diagnostic
from marelle.model import Item
from marelle.read.document import Node

LENGTH = 200
WRITING_SECONDS = 60.0
_FILLED = re.compile(r"[^ \t\r\n\u00a0]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection(Item):
    """A question to think about. ``length`` is in characters, as UTF-16 units: HTML's maxlength."""

    expert: str
    length: int = LENGTH


def build(node: Node, common: Mapping[str, Any]) -> Reflection:
    """Return the item of a node that satisfies the schema."""
    return Reflection(**common, expert=node.get("expert"), length=node.get("length", LENGTH))


def problems(item: Reflection, node: Node) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say: there is nothing of a right answer."""
    yield from never_scored(node)


def key(item: Reflection) -> Key:
    """Return how long an answer may be; none is right."""
    return {"length": item.length}


def score(key: Key, response: Response) -> float:
    """Return 1 for a text that says something, else 0: it is done, and earns no point."""
    if not isinstance(response, str) or not _FILLED.search(response):
        return 0.0
    units = len(response.encode("utf-16-le", "surrogatepass")) // 2
    return float(units <= key["length"])


def response_size(item: Reflection) -> int:
    r"""Return the size of a full field, all ``\uXXXX`` escapes."""
    return json_size("\uffff" * item.length)


def texts(item: Reflection) -> Iterator[str]:
    """Yield every authored sentence."""
    yield from sentences(item)
    yield item.expert


def seconds(item: Reflection) -> float:
    """Return the time one learner needs."""
    return WRITING_SECONDS
