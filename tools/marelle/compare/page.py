"""Compare: the page of a lesson in, what it is to learners out.

The page is what they have, in the site and in every package, whatever its standard: its manifest
says nothing of questions. The same reader serves a module that was just rendered.
"""

import re

from marelle.compare.activity import ELEMENT, Activity, is_question
from marelle.compare.markup import pieces
from marelle.compare.version import Question, Version, plain
from marelle.diagnostics import Span

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
    reader = _Reader(html, path)
    for piece in pieces(html):
        if piece.words:
            reader.words(piece.words)
        elif piece.closing:
            reader.end(piece.tag)
        else:
            reader.begin(piece.tag, piece.said, piece.at)
    if not reader.module:
        return None
    return Version(
        module=reader.module,
        title=plain(reader.title),
        state=state,
        pass_mark=reader.mark,
        screens={anchor: plain(title) for anchor, title in reader.screens.items()},
        draws=reader.draws,
        questions={question.id: question for question in reader.questions},
        package=package,
    )


class _Reader:
    """Follows the markup of ``render/body.py`` and ``render/shell.py``."""

    def __init__(self, html: str, path: str) -> None:
        self.html, self.path = html, path
        self.module = self.title = ""
        self.mark = 0
        self.screens: dict[str, str] = {}
        self.draws: dict[str, int] = {}
        self.questions: list[Question] = []
        self.anchor = ""
        self.into = ""  # the element whose words are a title
        self.item: Activity | None = None

    def begin(self, tag: str, said: dict[str, str], at: int) -> None:
        """Take what an element says by its attributes."""
        if self.item:
            self.item.begin(tag, said)
        elif tag == "main":
            self.module, self.mark = said.get("data-module", ""), _number(said.get("data-pass", ""))
        elif tag == "section":
            self.anchor = said.get("id") or self.anchor
            if "ask" not in said.get("class", "").split():
                self.screens[self.anchor] = ""
        elif tag == "mrl-bank":
            self.draws[self.anchor] = _number(said.get("data-draw", ""))
        elif tag.startswith(ELEMENT) and is_question(said):
            self.item = Activity(tag, said, self.anchor, self._span(at, len(tag)))
        elif tag in ("h1", "h2", "small"):
            self.into = tag

    def end(self, tag: str) -> None:
        """Leave an element."""
        if not self.item:
            self.into = ""
        elif tag == self.item.tag:
            self.questions += self.item.question()
            self.item = None
        else:
            self.item.end(tag)

    def words(self, data: str) -> None:
        """Take words to where they belong."""
        if self.item:
            self.item.words(data)
        elif self.into == "h1":
            self.title += data
        elif self.into == "h2" and self.anchor in self.screens:
            self.screens[self.anchor] += data

    def _span(self, at: int, length: int) -> Span:
        line = self.html.count("\n", 0, at) + 1
        column = at - self.html.rfind("\n", 0, at)
        return Span(self.path, line, column, line, column + length + 1)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0
