"""The text of a sound YAML file in, a tree that keeps how it was typed out.

``Document`` knows values and their places; this one knows quotes, blocks and comments besides, so
that the file can be written anew. Follows the same events of libyaml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml._yaml import CParser

_DASH = re.compile(r"-(?=[ \t]|$)")
_CLOSERS = (MappingEndEvent, SequenceEndEvent)
Mark = tuple[int, int]


class Untidy(Exception):
    """The file is written in a way that is left to its author."""


@dataclass(slots=True, kw_only=True)
class Entry:
    """A key and its value, or an element of a list, with the comments that go with it.

    ``key`` is the key as it is typed, ``name`` what it says; an element of a list has neither.
    ``lead`` are the comments above, an empty one for a blank line; ``trail`` those of its line.
    """

    key: str = ""
    name: str = ""
    start: Mark
    home: "Value"
    value: "Value" = field(init=False)
    lead: list[str] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Value:
    """A value as it is typed, from ``start`` to ``end``; ``kind`` is map, seq, text or alias.

    ``text`` and ``style`` are those of a scalar; ``lines`` the lines of a block of text, whose
    ``typed`` is the sign that opens it; ``foot`` the comments below the last entry. ``flow`` tells
    that it is between brackets on one line, ``closes`` that it was typed between brackets.
    """

    kind: str
    start: Mark
    end: Mark
    flow: bool = False
    closes: bool = False
    anchor: str = ""
    text: str = ""
    typed: str = ""
    style: str = ""
    lines: tuple[str, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    owner: Entry | None = None


def read_tree(text: str) -> tuple[Value, list[tuple[Mark, Mark]]]:
    """Return the tree of *text*, and the places of its keys and scalars, where « # » is a letter.

    Raises ``Untidy`` for what is left alone: a file that is not made of keys, tags, hard keys.
    """
    reader = _Reader(text)
    root = reader.read()
    if root.kind != "map" or root.flow:
        raise Untidy
    return root, reader.places


def every(value: Value) -> Iterator[Entry]:
    """Yield every entry below *value*, in the order they are typed."""
    for entry in value.entries:
        yield entry
        yield from every(entry.value)


class _Reader:
    """One file being read. One use."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.next = CParser(text).get_event
        self.places: list[tuple[Mark, Mark]] = []

    def read(self) -> Value:
        self.next()  # StreamStart
        begin = self.next()
        if getattr(begin, "version", None) or getattr(begin, "tags", None):
            raise Untidy
        return self._value(self.next())

    def _value(self, event: Any) -> Value:
        if getattr(event, "tag", None):
            raise Untidy
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        if type(event) is AliasEvent:
            self.places.append((start, end))
            return Value(kind="alias", start=start, end=end, text=event.anchor or "")
        if type(event) is ScalarEvent:
            return self._scalar(event, start, end)
        kind = "map" if type(event) is MappingStartEvent else "seq"
        made = Value(kind=kind, start=start, end=end, anchor=event.anchor or "")
        made.flow = made.closes = bool(event.flow_style)
        while not isinstance(event := self.next(), _CLOSERS):
            made.entries.append(self._entry(event, made))
        made.end = _mark(event.end_mark)
        # What was cut over several lines is easier to read as a block.
        if made.flow and made.start[0] != made.end[0] and made.entries:
            made.flow = False
        return made

    def _entry(self, event: Any, home: Value) -> Entry:
        entry = Entry(start=_mark(event.start_mark), home=home)
        if home.kind == "map":
            if type(event) is not ScalarEvent or event.anchor or event.tag:
                raise Untidy
            end = _mark(event.end_mark)
            entry.key, entry.name = self._typed(entry.start, end), event.value
            if event.style in ("|", ">") or end[0] != entry.start[0]:
                raise Untidy
            self.places.append((entry.start, end))
            event = self.next()
        elif not home.closes:
            entry.start = self._dash(entry.start, home.start[1])
        entry.value = self._value(event)
        entry.value.owner = entry
        return entry

    def _dash(self, start: Mark, column: int) -> Mark:
        """Return the place of the dash, at *column*, before an element that begins at *start*."""
        row = start[0]
        while row and ((row, column) >= start or not _DASH.match(self.lines[row], column)):
            row -= 1
        return row, column

    def _scalar(self, event: Any, start: Mark, end: Mark) -> Value:
        made = Value(kind="text", start=start, end=end, text=event.value, style=event.style or "")
        made.anchor = event.anchor or ""
        if made.style not in ("|", ">"):
            made.typed = self._typed(start, end)
            self.places.append((start, end))
            return made
        # A comment may stand beside the sign that opens a block of text, none inside it.
        row, column = start
        made.typed = self.lines[row][column:].partition("#")[0].rstrip()
        made.lines = tuple(self.lines[row + 1 : end[0] + bool(end[1])])
        self.places.append((start, (row, column + len(made.typed))))
        if end > (row + 1, 0):
            self.places.append(((row + 1, 0), end))
        return made

    def _typed(self, start: Mark, end: Mark) -> str:
        """Return what is typed between two marks; of several lines, nothing."""
        return self.lines[start[0]][start[1] : end[1]] if start[0] == end[0] else ""


def _mark(mark: Any) -> Mark:
    return mark.line, mark.column
