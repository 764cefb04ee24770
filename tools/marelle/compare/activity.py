"""Compare: the element of one activity, tag by tag, in; the question that it asks out."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from math import isfinite
from typing import Any

from marelle.compare.likeness import roots
from marelle.compare.version import Question, plain
from marelle.diagnostics import Span

ELEMENT = "mrl-"
_VOID = ("input", "img", "br")
_SAID = {"data-id", "data-v", "data-max", "data-key"}


def is_question(said: Mapping[str, str]) -> bool:
    """Tell whether the attributes of an element are those of an activity that has an answer.

    What is kept beside answers, as the seed of a draw, has a point in its name.
    """
    return said.keys() >= _SAID and "." not in said["data-id"]


class Activity:
    """The element of one activity, as it is read."""

    def __init__(self, tag: str, said: dict[str, str], anchor: str, span: Span) -> None:
        self.tag, self.said, self.anchor, self.span = tag, said, anchor, span
        self.inside: list[str] = []  # the elements that are open
        self.prompt = ""
        self.prompted = False
        self.form = ""
        self.all = ""
        self.value = ""  # the answer whose words come
        self.labels: dict[str, str] = {}

    def begin(self, tag: str, said: dict[str, str]) -> None:
        """Enter an element."""
        if tag not in _VOID:
            self.inside.append(tag)
        if tag in ("input", "option") or "data-step" in said:
            self.value = said.get("value") or said.get("data-step", "")
        if tag == "button":
            self.value = ""
        if tag == "img":
            self.words(f" {said.get('alt', '')} ")

    def end(self, tag: str) -> None:
        """Leave an element."""
        while self.inside and self.inside.pop() != tag:
            pass
        self.prompted |= tag == "legend"
        if tag in ("label", "option", "li"):
            self.value = ""

    def words(self, data: str) -> None:
        """Take words to where they belong."""
        self.all += f"{data} "
        if "legend" in self.inside and not self.prompted:
            self.prompt += data
        elif "form" in self.inside and "button" not in self.inside:
            self.form += f"{data} "
            if self.value:
                self.labels[self.value] = f"{self.labels.get(self.value, '')}{data} "

    def question(self) -> Iterator[Question]:
        """Yield the question; nothing when it is not written as ours are."""
        try:
            key = json.loads(self.said["data-key"])
            points = float(self.said["data-max"])
        except (ValueError, RecursionError):
            return
        if not isfinite(points):
            return
        yield Question(
            id=self.said["data-id"],
            type=self.tag.removeprefix(ELEMENT),
            screen=self.anchor,
            points=points,
            asked=self.said["data-v"],
            prompt=plain(self.prompt),
            gist=roots(f"{self.prompt} {self._answer(key)}"),
            told=_digest("".join(self.all.split())),
            words=_digest(" ".join(sorted(self.all.split()))),
            span=self.span,
            whole="data-whole" in self.said,
        )

    def _answer(self, key: Any) -> str:
        """Return the right answer in words; all that is offered, when that is how it is said."""
        right = key.get("correct") if isinstance(key, dict) else None
        if isinstance(right, list) and {*map(str, right)} <= self.labels.keys():
            return " ".join(self.labels[str(each)] for each in right)
        return f"{self.form} {' '.join(_texts(right))}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def _texts(right: Any) -> Iterator[str]:
    """Yield the texts and the number of what is right: a number, or texts by the id of a gap."""
    if isinstance(right, dict):
        for each in right.values():
            yield from map(str, each if isinstance(each, list) else [each])
    elif isinstance(right, int | float) and not isinstance(right, bool):
        yield str(right)
