"""Stage 3, model: a file of ``content/positioning/`` without an error in, a positioning out."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from marelle.activities import activity_types
from marelle.catalogue.module import source_of
from marelle.catalogue.names import id_of
from marelle.catalogue.screens import common
from marelle.model import Item, Measure, Onward, Positioning, Stage
from marelle.read.document import Document, Node


def build_question(typed: Node) -> Item:
    """Return the activity of a node that satisfies its schema."""
    kind = activity_types()[typed.get("type")]
    item: Item = kind.model.build(typed, common(typed, typed))
    return item


def build_positioning(document: Document) -> Positioning:
    """Return the positioning of a document without an error; its id is the file's name."""
    data: dict[str, Any] = document.data
    return Positioning(
        id=id_of(document),
        title=data["title"],
        summary=data["summary"],
        intro=data.get("intro", ""),
        direction=data["direction"],
        duration=int(data["duration"]),
        updated=date.fromisoformat(data["updated"]),
        valid_until=date.fromisoformat(data["valid_until"]),
        review=data["review"],
        sources=tuple(source_of(source) for source in data["sources"]),
        competences=tuple(data["competences"]),
        stages=tuple(_stage(node) for node in document.root.records("stages")),
        span=document.span("title"),
        digest=document.digest,
    )


def _stage(node: Node) -> Stage:
    measures = (
        Measure(
            competence=group.get("competence"),
            level=int(group.get("level")),
            items=tuple(build_question(typed) for typed in group.records("items")),
        )
        for group in node.records("measures")
    )
    return Stage(
        id=node.get("id"),
        title=node.get("title"),
        intro=node.get("intro", ""),
        measures=tuple(measures),
        next=tuple(_rule(rule.value) for rule in node.records("next")),
    )


def _rule(data: Mapping[str, Any]) -> Onward:
    least, level = data.get("at_least"), data.get("level")
    return Onward(
        to=data["to"],
        at_least=None if least is None else int(least),
        level=None if level is None else int(level),
    )
