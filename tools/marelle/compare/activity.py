"""Compare: the element of one activity, tag by tag, in; the question that it asks out."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from marelle.compare.version import Question, plain
from marelle.diagnostics import Span

ELEMENT = "mrl-"
_VOID = ("input", "img", "br")


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
            points = float(self.said.get("data-max", ""))
        except ValueError:
            return
        yield Question(
            id=self.said.get("data-id", ""),
            type=self.tag.removeprefix(ELEMENT),
            screen=self.anchor,
            points=points,
            asked=self.said["data-v"],
            prompt=plain(self.prompt),
            gist=plain(f"{self.prompt} {self._answer(key)}"),
            told=sha256("".join(self.all.split()).encode()).hexdigest()[:8],
            span=self.span,
        )

    def _answer(self, key: Any) -> str:
        """Return the right answer in words; all that is offered, when that is how it is said."""
        right = key.get("correct") if isinstance(key, dict) else None
        if isinstance(right, list) and all(each in self.labels for each in right):
            return " ".join(self.labels[each] for each in right)
        return f"{self.form} {' '.join(_texts(right))}"


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts and the numbers of a key."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif not isinstance(value, bool) and value is not None:
        yield str(value)
