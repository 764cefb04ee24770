"""Compare: the page of a lesson in, what it is to learners out.

The page is what they have, in the site and in every package, whatever its standard: its manifest
says nothing of questions. The same reader serves a module that was just rendered.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

from marelle.compare.version import Question, Version
from marelle.diagnostics import Span

_ELEMENT = "mrl-"
_VOID = ("input", "img", "br")
# What a session begins with, as it is minified: see theme/player/session.js.
_STATE = re.compile(r'\{v:(\d+),at:"",r:\{\}')


def state_of(script: str) -> int:
    """Return the version of the states that a page's script writes, 0 when it does not say."""
    found = _STATE.search(script)
    return int(found[1]) if found else 0


def read_page(html: str, path: str, state: int, package: str = "") -> Version | None:
    """Return the version that a page shows; ``None`` when it is no lesson of ours.

    *path* is how the page is called in findings, *state* the version of the states it keeps,
    *package* what a platform knows its package by.
    """
    reader = _Reader(path)
    reader.feed(html)
    reader.close()
    if not reader.module:
        return None
    return Version(
        module=reader.module,
        title=_plain(reader.title),
        state=state,
        pass_mark=reader.mark,
        screens={anchor: _plain(title) for anchor, title in reader.screens.items()},
        draws=reader.draws,
        questions={question.id: question for question in reader.questions},
        package=package,
    )


class _Reader(HTMLParser):
    """Follows the markup of ``render/body.py`` and ``render/shell.py``."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.module = self.title = ""
        self.mark = 0
        self.screens: dict[str, str] = {}
        self.draws: dict[str, int] = {}
        self.questions: list[Question] = []
        self.anchor = ""
        self.into = ""  # the element whose words are a title
        self.item: _Item | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what an element says by its attributes."""
        said = {name: value or "" for name, value in attrs}
        if self.item:
            self.item.begin(tag, said)
        elif tag == "main":
            self.module, mark = said.get("data-module", ""), said.get("data-pass", "")
            self.mark = int(mark) if mark.isdecimal() else 0
        elif tag == "section":
            self.anchor = said.get("id") or self.anchor
            if "ask" not in said.get("class", "").split():
                self.screens[self.anchor] = ""
        elif tag == "mrl-bank":
            draw = said.get("data-draw", "")
            self.draws[self.anchor] = int(draw) if draw.isdecimal() else 0
        elif tag.startswith(_ELEMENT) and "data-v" in said and "data-key" in said:
            line, column = self.getpos()
            span = Span(self.path, line, column + 1, line, column + 1 + len(tag))
            self.item = _Item(tag, said, self.anchor, span)
        elif tag in ("h1", "h2", "small"):
            self.into = tag

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if not self.item:
            self.into = ""
        elif tag == self.item.tag:
            self.questions += self.item.question()
            self.item = None
        else:
            self.item.end(tag)

    def handle_data(self, data: str) -> None:
        """Take words to where they belong."""
        if self.item:
            self.item.words(data)
        elif self.into == "h1":
            self.title += data
        elif self.into == "h2" and self.anchor in self.screens:
            self.screens[self.anchor] += data


class _Item:
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
        if tag not in _VOID:
            self.inside.append(tag)
        if tag in ("input", "option") or "data-step" in said:
            self.value = said.get("value") or said.get("data-step", "")
        if tag == "button":
            self.value = ""
        if tag == "img":
            self.words(f" {said.get('alt', '')} ")

    def end(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass
        self.prompted |= tag == "legend"
        if tag in ("label", "option", "li"):
            self.value = ""

    def words(self, data: str) -> None:
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
            type=self.tag.removeprefix(_ELEMENT),
            screen=self.anchor,
            points=points,
            asked=self.said["data-v"],
            prompt=_plain(self.prompt),
            gist=_plain(f"{self.prompt} {self._answer(key)}"),
            told=sha256(_plain(self.all).encode()).hexdigest()[:8],
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


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
