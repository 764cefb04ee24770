"""Stage 1, read: the bytes of a lesson in, a ``Document`` and findings out; never raises.

The document's data is ``{"title", "body", "headings", "links", "pictures", "blocks", "options"}``:
plain values, each with its place; ``options`` are those of all blocks. Rendering comes much later;
nothing of it is imported here.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from marelle.diagnostics import Code, Diagnostic, Span, codes
from marelle.read.blocks import problems
from marelle.read.document import Document, Path
from marelle.read.links import Link, find_links, masked, problem
from marelle.read.slow import slow_spots
from marelle.read.text import decode, span_at
from marelle.read.words import markdown as words
from marelle.read.written import find_blocks

MAX_BYTES = 64_000
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_HTML = re.compile(r"<(?:/?([a-zA-Z][a-zA-Z0-9-]*)[^<>\n]*>?|!--|[?!])")
_MAIL_OR_ADDRESS = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[^\s<>@]+@)")


def read_markdown(
    path: str, data: bytes, *, titled: bool = True
) -> tuple[Document | None, list[Diagnostic]]:
    """Return the lesson that *data* holds, and everything wrong with it as Markdown.

    *path* is relative to the project's root. An article is not *titled*: its title is in its sheet.
    The document is ``None`` when nothing can be read, or when rendering it could take for ever; it
    may exist beside errors.
    """
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return None, found
    lesson = _Lesson(path, text, titled=titled)
    found += lesson.findings()
    if any(finding.code is codes.SLOW_MARKDOWN for finding in found):
        return None, found
    digest, made, values = sha256(data).hexdigest(), lesson.data(), lesson.values
    return Document(path=path, digest=digest, text=text, data=made, values=values), found


class _Lesson:
    """One lesson being read. One use."""

    def __init__(self, path: str, text: str, *, titled: bool) -> None:
        self.path, self.text, self.titled = path, text, titled
        self.values: dict[Path, Span] = {}
        self.slow = list(slow_spots(text))
        plain = "" if self.slow else masked(text)
        self.headings = list(_HEADING.finditer(plain))
        self.blocks = find_blocks(text, plain) if plain else []
        self.html = list(_html(plain))
        self.links: list[Link] = [] if self.slow else find_links(text)
        first = self.headings[0] if self.headings else None
        begins = first is not None and len(first[1]) == 1 and not text[: first.start()].strip()
        self.title = first if begins and titled else None

    def data(self) -> dict[str, Any]:
        """Return the plain values, noting the place of each."""
        start, end = self.title.span() if self.title else (0, 0)
        title = self._typed(self.title, 2) if self.title else ""
        return {
            "title": self._at(title, start, end, "title"),
            "body": self._at(self.text[end:].strip("\n") + "\n", end, len(self.text), "body"),
            "headings": self._each("headings", [
                ({"level": len(h[1]), "text": self._typed(h, 2)}, *h.span())
                for h in self.headings if h is not self.title
            ]),
            "links": self._each("links", [
                ({"target": link.target, "text": link.text}, link.start, link.end)
                for link in self.links if not link.picture
            ]),
            "pictures": self._each("pictures", [
                ({"src": link.target, "alt": link.text}, link.start, link.end)
                for link in self.links if link.picture
            ]),
            "blocks": self._each("blocks", [
                ({"kind": b.kind.text}, b.start, b.head_end) for b in self.blocks
            ]),
            "options": self._each("options", list(self._options())),
        }  # fmt: skip

    def _typed(self, match: re.Match[str], group: int) -> str:
        return self.text[slice(*match.span(group))]

    def _options(self) -> Iterator[tuple[dict[str, str], int, int]]:
        """Yield every option with what its value must be; nothing when its block has no such."""
        for found in self.blocks:
            for name, value in found.options:
                option = found.block.option(name.text) if found.block else None
                if value.text:
                    want = option.want.value if option else ""
                    said = {"name": name.text, "value": value.text, "want": want}
                    yield said, value.start, value.end

    def _each(self, name: str, found: list[tuple[Any, int, int]]) -> list[Any]:
        return [self._at(value, a, b, name, rank) for rank, (value, a, b) in enumerate(found)]

    def _at(self, value: Any, start: int, end: int, *place: str | int) -> Any:
        self.values[place] = span_at(self.path, self.text, start, end)
        return value

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what is wrong, in no particular order."""
        for place, message, hint in self.slow:
            yield self._find(codes.SLOW_MARKDOWN, place, place + 1, message, hint)
        if not self.slow:
            yield from self._titles()
            for block in self.blocks:
                for wrong in problems(block):
                    yield self._find(wrong.code, wrong.start, wrong.end, *wrong.said)
            for match in self.html:
                yield self._find(codes.RAW_HTML, *match.span(), *words.no_html(match[0]))
            for link in self.links:
                if not link.picture and (bad := problem(link.target)):
                    end = max(link.end, link.start + 1)
                    yield self._find(codes.BAD_LINK, link.start, end, *bad)

    def _titles(self) -> Iterator[Diagnostic]:
        if self.titled and (self.title is None or not self.title[2]):
            start = len(self.text) - len(self.text.lstrip())
            end = self.text.find("\n", start)
            yield self._find(
                codes.MISSING_TITLE, start, end if end > 0 else len(self.text), *words.no_title()
            )
        said = words.second_title() if self.titled else words.title_in_sheet()
        for heading in self.headings if self.title or not self.titled else ():
            if heading is not self.title and len(heading[1]) == 1:
                yield self._find(codes.SEVERAL_TITLES, *heading.span(), *said)

    def _find(self, code: Code, start: int, end: int, message: str, hint: str) -> Diagnostic:
        span = span_at(self.path, self.text, start, end)
        return Diagnostic(code=code, span=span, message=message, hint=hint)


def _html(plain: str) -> Iterator[re.Match[str]]:
    """Yield every tag and comment; a closing tag only when its opening one is not told."""
    opened: set[str] = set()
    for match in _HTML.finditer(plain):
        name = (match[1] or "").casefold()
        closing = match[0].startswith("</")
        if not _MAIL_OR_ADDRESS.match(match[0]) and not (closing and name in opened):
            yield match
        opened |= set() if closing else {name}
