"""Stage 3, model: the documents of a module in, every text as its learner meets it out."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from marelle.diagnostics import Span
from marelle.model.prose import unwrapped, visible
from marelle.read.document import Document, Step
from marelle.rules.base import NAMES, Said, paragraphs

_HEADING = re.compile(r"#{1,6} +")
_MARK = re.compile(r" *(?:[-*+] +|\d+[.)] +|> ?|!!! *[a-z-]+ *)?")
_STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CELL = re.compile(r"[^|]+")
_RULER = re.compile(r"[ |:-]*")


def said(documents: Iterable[Document]) -> Iterator[Said]:
    """Yield every text of *documents* that a learner reads, in order."""
    for document in documents:
        yield from said_in(document, prose=document.path.endswith(".md"))


def said_in(document: Document, *, prose: bool) -> Iterator[Said]:
    """Yield every text of one document; *prose* tells that it is Markdown."""
    yield from _lesson(document) if prose else _values(document)


def _lesson(document: Document) -> Iterator[Said]:
    for text, span in paragraphs(document):
        if heading := _HEADING.match(text):
            yield Said(_read(text[heading.end() :]), span, "#")
            continue
        if text.lstrip().startswith("|"):
            yield from _cells(text, span)
            continue
        mark = _MARK.match(text)
        bare = text[mark.end() :].strip().strip('"') if mark else text
        if not _RULER.fullmatch(bare):
            yield Said(_read(bare).strip(), span, "")


def _read(text: str) -> str:
    """Return *text* without its marks; a straight apostrophe is read as a curly one."""
    seen = visible(text)
    return _STRAIGHT.sub("’", seen) if "'" in seen else seen


def _cells(row: str, span: Span) -> Iterator[Said]:
    """Yield what each cell of a row of a table says, at its own place."""
    for cell in _CELL.finditer(row):
        if not _RULER.fullmatch(cell[0]):
            start, end = span.column + cell.start(), span.column + cell.end()
            place = Span(span.path, span.line, start, span.line, end)
            yield Said(_read(cell[0]).strip(), place, "")


def _values(document: Document) -> Iterator[Said]:
    pending: list[tuple[Any, tuple[Step, ...], str]] = [(document.data, (), "")]
    while pending:
        value, path, key = pending.pop()
        if isinstance(value, str):
            yield Said(_read(unwrapped(value.strip())), document.span(*path), key)
        elif isinstance(value, dict):
            pending += [(v, (*path, k), k) for k, v in reversed(value.items()) if k not in NAMES]
        elif isinstance(value, list):
            below = [(v, (*path, i), key) for i, v in enumerate(value)]
            pending += reversed(below)
