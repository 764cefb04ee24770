"""Stages 2 and 3: what an author may add to any activity whose type takes it.

A type names those it takes in its ``schema.json``, under ``modifiers``: data, which the generated
schema and the guide read. Their schemas are in ``modifiers.json``, their values in an item here.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marelle.activities.base import ActivityType
from marelle.diagnostics import Diagnostic
from marelle.diagnostics.codes import UNKNOWN_KEY
from marelle.i18n import _
from marelle.model import Item
from marelle.read.document import Node

SCHEMAS: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
)


def modifiers(node: Node) -> dict[str, Any]:
    """Return the fields of an item that the sound keys of *node* say."""
    parts = {name: node.part(name) for name in SCHEMAS}
    read = {name: part.value for name, part in parts.items() if part}
    mixed = read.pop("shuffle", False) is True
    # JSON Schema counts 3.0 among integers; a choice may also keep its author's order.
    return read | {
        "hints": tuple(read.get("hints", ())),
        "attempts": int(read.get("attempts", 1)),
        "mixed": mixed,
    }


def modifier_problems(kind: ActivityType, item: Item, node: Node) -> Iterator[Diagnostic]:
    """Yield what a schema cannot say: a modifier that changes nothing."""
    if not item.partial and len(kind.model.key(item)["correct"]) == 1:
        yield Diagnostic(
            code=UNKNOWN_KEY,
            span=node["partial"].key_span,
            message=_("« partial » ne sert pas ici : il n’y a qu’une chose à trouver."),
            hint=_("Retirez cette ligne."),
        )
