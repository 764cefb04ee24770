"""Stage 1, read: a source file as plain data plus the place of every key and value.

``Document`` holds what a YAML file says as ordinary dicts, lists and scalars (ready for a JSON
Schema validator) beside a flat table of spans. ``Node`` is a cursor into it.
"""

from collections.abc import Iterable, Iterator, Mapping
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
    ``stains`` are the paths of all that has an error in it: in how it is typed, and once it was
    checked, in what it says; ``torn`` those of blocks that lost lines while they were read.
    """

    path: str
    digest: str
    text: str
    data: Any = None
    values: Mapping[Path, Span] = field(default_factory=dict)
    keys: Mapping[Path, Span] = field(default_factory=dict)
    torn: frozenset[Path] = frozenset()
    stains: frozenset[Path] = frozenset()

    def span(self, *path: Step) -> Span:
        """Return the span of the value at *path*, or of its nearest known parent."""
        found = self.values.get(path)
        while path and not found:
            path = path[:-1]
            found = self.values.get(path)
        return found or Span(self.path)

    def key_span(self, *path: Step) -> Span:
        """Return the span of the key that introduces the value at *path*, else of the value."""
        return self.keys.get(path) or self.span(*path)

    def at(self, path: Path) -> "Node":
        """Return a cursor on the value at *path*, which is there."""
        value = self.data
        for step in path:
            value = value[step]
        return Node(self, path, value)

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

    @property
    def sound(self) -> bool:
        """Whether the value is there without an error, neither of its own nor in it."""
        return self.path not in self.document.stains

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

    def part(self, key: str) -> "Node | None":
        """Return the sound value of *key*; nothing when there is none, or not a mapping."""
        return part if key in self and (part := self[key]).sound else None

    def elements(self, key: str) -> Iterator["Node"]:
        """Yield what is in the list of *key*, sound or not; nothing when it is not a list."""
        if key in self and isinstance(self.value[key], list):
            yield from self[key]

    def records(self, key: str) -> Iterator["Node"]:
        """Yield the mappings in the list of *key*, sound or not, whatever else is there."""
        return (part for part in self.elements(key) if isinstance(part.value, dict))


def with_parents(paths: Iterable[Path]) -> frozenset[Path]:
    """Return *paths* and the path of everything that contains them."""
    return frozenset(path[:length] for path in paths for length in range(len(path) + 1))
