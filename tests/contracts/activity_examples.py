"""What the contract tests of activity types share: every folder found, its examples, its items."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marelle.activities import FOLDER, activity_types
from marelle.activities.base import ActivityType, Interaction
from marelle.activities.modifiers import modifier_problems, modifiers
from marelle.check.schema import validate
from marelle.diagnostics import Diagnostic
from marelle.ids import type_name
from marelle.model import Feedback, Item, Picture
from marelle.read.document import Document, Node
from marelle.read.yaml_file import read_yaml

FOLDERS = sorted(folder for folder in FOLDER.iterdir() if (folder / "schema.json").is_file())
ACCEPTED = [file for folder in FOLDERS for file in sorted(folder.glob("examples/accepted/*.yml"))]
REFUSED = [file for folder in FOLDERS for file in sorted(folder.glob("examples/refused/*.yml"))]


def name_of(path: Path) -> str:
    """Name a case by its type, then its file."""
    parts = path.relative_to(FOLDER).parts
    return "/".join((parts[0], *parts[3:]))


def kind_of(path: Path) -> ActivityType:
    """Return the type whose folder holds *path*, or is it."""
    return activity_types()[type_name(path.relative_to(FOLDER).parts[0])]


def load(path: Path) -> Document:
    """Read one of our own YAML files, which has nothing wrong as YAML."""
    document, found = read_yaml(path.name, path.read_bytes())
    assert document is not None, path
    assert found == [], path
    return document


def item_at(kind: ActivityType, node: Node) -> Item:
    """Build the item that *node* describes."""
    common = {"id": node["id"].value, "type": kind.name, "prompt": node["prompt"].value}
    feedback = Feedback(**node.get("feedback", {}))
    common |= modifiers(node)
    if "picture" in node:
        common["picture"] = Picture(**node.get("picture"), span=node["picture"].span)
    return kind.model.build(
        node, {**common, "span": node.span, "points": node.get("points", 1), "feedback": feedback}
    )


def accepted_item(path: Path) -> Item:
    """Build the item of an accepted example."""
    return item_at(kind_of(path), load(path).root)


def findings(path: Path) -> list[Diagnostic]:
    """Return what the schema refuses in an example, else what its type does."""
    document, kind = load(path), kind_of(path)
    if refused := validate(document, "activities"):
        return refused
    item, node = item_at(kind, document.root), document.root
    return [*kind.model.problems(item, node), *modifier_problems(kind, item, node)]


def scored(folder: Path) -> Iterator[tuple[Item, str, Any, float]]:
    """Yield the cases of ``scores.yml``: item, reason, response, expected score."""
    for block in load(folder / "examples" / "scores.yml").root:
        item = item_at(kind_of(folder), block["item"])
        for case in block["cases"].value:
            yield item, case["why"], case["response"], case["score"]


def right_responses(interaction: Interaction, correct: Any) -> list[Any]:
    """Return responses that are right, from ``key["correct"]`` as ``base.py`` defines it."""
    if interaction is Interaction.FILL_IN:
        longest = max(len(answers) for answers in correct.values())
        return [
            {gap: answers[min(n, len(answers) - 1)] for gap, answers in correct.items()}
            for n in range(longest)
        ]
    return [str(correct)] if interaction is Interaction.NUMERIC else [correct]
