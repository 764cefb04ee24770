"""Stage 3, model: the documents of a module in, every text as its learner meets it out."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from marelle.model.prose import visible
from marelle.read.document import Document, Step
from marelle.rules.base import NAMES, Said, lines

_HEADING = re.compile(r"#{1,6} +")
_MARK = re.compile(r" *(?:[-*+] +|\d+[.)] +|> ?|!!! *[a-z-]+ *)?")
_RULER = re.compile(r"[ |:-]*")


def said(documents: Iterable[Document]) -> Iterator[Said]:
    """Yield every text of *documents* that a learner reads, in order."""
    for document in documents:
        yield from said_in(document, prose=document.path.endswith(".md"))


def said_in(document: Document, *, prose: bool) -> Iterator[Said]:
    """Yield every text of one document; *prose* tells that it is Markdown."""
    yield from _lesson(document) if prose else _values(document)


def _lesson(document: Document) -> Iterator[Said]:
    for text, span in lines(document):
        if heading := _HEADING.match(text):
            yield Said(visible(text[heading.end() :]), span, "#")
            continue
        mark = _MARK.match(text)
        bare = text[mark.end() :].strip().strip('"') if mark else text
        parts = [bare] if not bare.startswith("|") else bare.strip("|").split("|")
        for part in parts:
            if not _RULER.fullmatch(part):
                yield Said(visible(part).strip(), span, "")


def _values(document: Document) -> Iterator[Said]:
    pending: list[tuple[Any, tuple[Step, ...], str]] = [(document.data, (), "")]
    while pending:
        value, path, key = pending.pop()
        if isinstance(value, str):
            yield Said(visible(value), document.span(*path), key)
        elif isinstance(value, dict):
            pending += [(v, (*path, k), k) for k, v in reversed(value.items()) if k not in NAMES]
        elif isinstance(value, list):
            below = [(v, (*path, i), key) for i, v in enumerate(value)]
            pending += reversed(below)
