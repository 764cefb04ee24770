"""Stage 1, read: a source file as plain data plus the place of every key and value.

``Document`` holds what a YAML file says as ordinary dicts, lists and scalars (ready for a JSON
Schema validator) beside a flat table of spans. ``Node`` is a cursor into it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from marelle.diagnostics import Span

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source file that was read without a fatal finding.

    ``path`` is relative to the project's root; ``digest`` is the SHA-256 of its bytes, in hex;
    ``values`` and ``keys`` give the span of each value, and of the key that introduces it.
    """

    path: str
    digest: str
    text: str
    data: Any = None
    values: Mapping[Path, Span] = field(default_factory=dict)
    keys: Mapping[Path, Span] = field(default_factory=dict)

    def span(self, *path: Step) -> Span:
        """Return the span of the value at *path*, or of its nearest known parent."""
        for length in range(len(path), -1, -1):
            if found := self.values.get(path[:length]):
                return found
        return Span(self.path)

    def key_span(self, *path: Step) -> Span:
        """Return the span of the key that introduces the value at *path*, else of the value."""
        return self.keys.get(path) or self.span(*path)

    @property
    def root(self) -> "Node":
        """A cursor on the whole document."""
        return Node(self, (), self.data)


class Node:
    """A cursor on one value of a document: what it is, and where."""

    __slots__ = ("document", "path", "value")

    def __init__(self, document: Document, path: Path, value: Any) -> None:
        self.document = document
        self.path = path
        self.value = value

    @property
    def span(self) -> Span:
        """The span of the value."""
        return self.document.span(*self.path)

    @property
    def key_span(self) -> Span:
        """The span of the key that introduces the value."""
        return self.document.key_span(*self.path)

    def __getitem__(self, step: Step) -> "Node":
        return Node(self.document, (*self.path, step), self.value[step])

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __iter__(self) -> Iterator["Node"]:
        for index in range(len(self.value)):
            yield self[index]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the plain value of *key*, or *default*."""
        return self.value.get(key, default)
