"""Edits of every example of every type, as authors make them, and an answer to each."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from contracts.activity_examples import ACCEPTED, item_at, kind_of, load, name_of, right_responses
from marelle.activities import activity_types
from marelle.activities.asked import bare
from marelle.activities.base import Interaction
from marelle.check.schema import validate
from marelle.diagnostics import has_errors
from marelle.model import Item
from marelle.read.yaml_file import read_yaml

TEXTS = ("text", "left", "right", "caption", "back", "low", "high")
Edit = Callable[[dict[str, Any]], None]


def parts(data: Any) -> Iterator[list[dict[str, Any]]]:
    """Yield each list of parts that have an id, however deep."""
    if isinstance(data, dict):
        for value in data.values():
            yield from parts(value)
    elif isinstance(data, list):
        if data and all(isinstance(each, dict) and "id" in each for each in data):
            yield data
        for each in data:
            yield from parts(each)


def reverse(data: dict[str, Any]) -> None:
    """Put every list of parts in the other order."""
    for each in parts(data):
        each.reverse()


def rename(data: dict[str, Any]) -> None:
    """Give other ids to parts."""
    for each in parts(data):
        for part in each:
            part["id"] += "-bis"


def recycle(data: dict[str, Any]) -> None:
    """Give the id of each part to its neighbour: the words stay, under other names."""
    for each in parts(data):
        ids = [part["id"] for part in each]
        for part, name in zip(each, ids[1:] + ids[:1], strict=True):
            part["id"] = name


def drop(data: dict[str, Any]) -> None:
    """Take the last part away, and its gap from the text."""
    for each in list(parts(data)):
        gone = each.pop()
        if "text" in data:
            data["text"] = data["text"].replace(f"{{{gone['id']}}}", "")


def reword(data: dict[str, Any]) -> None:
    """Write other words in each part."""
    for each in parts(data):
        for part in each:
            for name in TEXTS:
                if name in part:
                    part[name] = f"Plutôt {part[name]}"


def ask_other(data: dict[str, Any]) -> None:
    """Ask another question, with the same answers."""
    data["prompt"] = "Que faut-il éviter à tout prix\u00a0?"


def turn_right(data: dict[str, Any]) -> None:
    """Call right what was wrong."""
    for each in parts(data):
        for part in each:
            if "correct" in part or any("correct" in other for other in each):
                part["correct"] = not part.get("correct", False)
    if "answer" in data:
        old = data["answer"]
        data["answer"] = not old if isinstance(old, bool) else old + 1


def comment(data: dict[str, Any]) -> None:
    """Change what is said once it is answered, and what it is worth."""
    for each in parts(data):
        for part in each:
            if "feedback" in part:
                part["feedback"] = "Autre commentaire."
    if "feedback" in data or "points" in data:
        data["points"] = 3


def mend(data: dict[str, Any]) -> None:
    """Mend capitals, spaces and stops."""
    data["prompt"] = data["prompt"].upper().replace("\u00a0?", " ?")


# By name: whether the answer must stay, where it makes sense for the type.
EDITS: dict[str, tuple[Edit, bool]] = {
    "nothing": (lambda data: None, True),
    "comment": (comment, True),
    "mend": (mend, True),
    "reverse": (reverse, False),
    "rename": (rename, False),
    "recycle": (recycle, False),
    "drop": (drop, False),
    "reword": (reword, False),
    "ask other": (ask_other, False),
    "turn right": (turn_right, False),
}


@dataclass(frozen=True, kw_only=True)
class Case:
    """One example, one edit, one answer."""

    name: str
    edit: str
    old: Item
    new: Item
    response: Any


@lru_cache
def cases() -> list[Case]:
    """Return every edit of every example that is still accepted."""
    return [case for file in ACCEPTED for case in of_file(file)]


def of_file(file: Path) -> Iterator[Case]:
    """Yield the cases of one example."""
    kind, node = kind_of(file), load(file).root
    old = item_at(kind, node)
    for name, (edit, _stays) in EDITS.items():
        data = deepcopy(node.value)
        edit(data)
        document, found = read_yaml(file.name, yaml.safe_dump(data, allow_unicode=True).encode())
        if document is None or found or validate(document, "activities"):
            continue
        new = item_at(kind, document.root)
        if has_errors(kind.model.problems(new, document.root)):
            continue
        yield Case(name=name_of(file), edit=name, old=old, new=new, response=response(old))


def response(item: Item) -> Any:
    """Return an answer to *item*: the right one when there is one."""
    kind = activity_types()[item.type]
    key = kind.model.key(item)
    if "correct" in key:
        return right_responses(kind.interaction, key["correct"])[0]
    if kind.interaction is Interaction.PERFORMANCE:
        return [f"{key['steps'][0]}.done", "tutor.ab"]
    return key["options"][0] if "options" in key else "known"


class Labels(HTMLParser):
    """What stands beside each field of an activity: by its value, and ``<`` its name."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.left = self.value = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        if at.get("name"):
            self.said.setdefault(f"<{at['name']}", self.left)
        self.value = at.get("data-step") or at.get("value") or self.value
        self.handle_data(at.get("alt", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("label", "option", "li", "a", "button"):
            self.value = ""

    def handle_data(self, data: str) -> None:
        letter = len(data.strip()) == 1 and data.isupper()  # of a place too, as numbers are
        if data.strip() and not letter:
            self.left = data
            if self.value and data not in "↑↓":
                self.said.setdefault(self.value, data)


def seen(item: Item, answer: Any) -> list[str]:
    """Return what a page shows as this answer, in words; what it does not offer is said so.

    The number of a zone is that of its place in the list, and no part of what it is; so is the
    letter of a picture.
    """
    said = Labels(activity_types()[item.type].drawing.render(item)).said
    number = r"^\d+ " if item.type == "hotspot" else "^$"
    return [re.sub(number, "", bare(said.get(one, f"?{one}"))) for one in flat(answer)]


def flat(answer: Any) -> Iterator[str]:
    """Yield the ids and the texts of an answer, left sides with their mark."""
    if isinstance(answer, dict):
        for left, right in answer.items():
            yield from (f"<{left}", str(right))
    elif isinstance(answer, list):
        for each in answer:
            yield from flat(each)
    else:
        yield str(answer)
