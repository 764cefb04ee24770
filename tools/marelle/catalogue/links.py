"""Stage 3, model: the addresses that authors type in links, in; what they must find, out."""

from collections.abc import Iterator
from typing import Any

from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.read.document import Document, Path
from marelle.read.links import find_links, problem

_INSIDE = ("module", "direction", "collection", "positioning")


def reference(address: str, span: Span) -> Reference | None:
    """Return what ``module:tri#bacs``, ``direction:DPE`` or ``collection:x`` names, if any."""
    kind, colon, name = address.partition(":")
    if not colon or kind not in _INSIDE:
        return None
    target, _hash, anchor = name.partition("#")
    if not target:
        return None  # a bad link, told as such
    return Reference(kind=kind, id=target, anchor=anchor, span=span, link=True)


def links_of(document: Document) -> list[tuple[str, Span]]:
    """Return every address of a document, with the place of the link or of the text around it."""
    if document.path.endswith(".md"):
        links = enumerate(document.data["links"])
        return [(link["target"], document.span("links", rank)) for rank, link in links]
    return text_links(document)


def text_links(document: Document) -> list[tuple[str, Span]]:
    """Return every address in the texts of a document of keys and values, with its place."""
    if "](" not in document.text:
        return []
    texts = ((find_links(t), document.span(*path)) for t, path in strings(document.data, ()))
    return [(link.target, span) for links, span in texts for link in links if not link.picture]


def bad_links(document: Document) -> Iterator[Diagnostic]:
    """Yield a finding for each address of a YAML text that leads nowhere a lesson may lead to.

    Those of a lesson were found when it was read.
    """
    for target, span in links_of(document) if not document.path.endswith(".md") else ():
        if wrong := problem(target):
            yield Diagnostic(code=codes.BAD_LINK, span=span, message=wrong[0], hint=wrong[1])


def strings(value: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield every string inside plain data, with its path."""
    if isinstance(value, str):
        yield value, path
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from strings(part, (*path, index))
