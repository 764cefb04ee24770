"""Stage 3, model: every picture of a module and what is said of it to those who cannot see it.

A reading in, alternatives and their places out.
"""

from collections.abc import Iterator
from typing import Any

from marelle.blocks.base import Want
from marelle.diagnostics import Span
from marelle.read.document import Document, Step
from marelle.rules.base import Reading


def alternatives(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Yield the alternative of every picture, of lessons and of activities, with its place."""
    for name, document in reading.documents.items():
        if name.endswith(".md") and "body" in document.data:  # not the sheet of an article
            for rank, picture in enumerate(document.data["pictures"]):
                yield (
                    picture["alt"],
                    _before(document, document.span("pictures", rank), picture["alt"]),
                )
            for rank, option in enumerate(document.data["options"]):
                if option["want"] == Want.ALTERNATIVE:
                    yield option["value"], document.span("options", rank)
        elif "alt:" in document.text:
            yield from _in_activities(document, document.data, ())


def _before(document: Document, span: Span, alt: str) -> Span:
    """Return the place of *alt* in the line where the path of its picture is, else that path."""
    line = document.text.split("\n")[span.line - 1]
    at = line.rfind(f"![{alt}](", 0, span.column)
    if at < 0 or not alt.strip():
        return span
    return Span(span.path, span.line, at + 3, span.line, at + 3 + len(alt))


def _in_activities(
    document: Document, value: Any, path: tuple[Step, ...]
) -> Iterator[tuple[str, Span]]:
    if isinstance(value, dict):
        if isinstance(alt := value.get("alt"), str):
            yield alt, document.span(*path, "alt")
        for key, part in value.items():
            yield from _in_activities(document, part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _in_activities(document, part, (*path, index))
