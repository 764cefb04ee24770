"""Stage 1, read: a text in YAML in, its values and the place of every key and value out.

Follows libyaml's events and builds plain values by the core schema of YAML 1.2. Duplicate keys,
tags, unbounded aliases and a second document are findings. Bad syntax raises ``yaml.YAMLError``.
"""

from collections.abc import Callable
from typing import Any, NoReturn

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml._yaml import CParser

from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.read.document import Path
from marelle.read.scalars import resolve
from marelle.read.words import Words
from marelle.read.words import yaml as words

MAX_DEPTH = 40
MAX_VALUES = 20_000
_CLOSERS = (MappingEndEvent, SequenceEndEvent)
_HARD_SPACES = "\u00a0\u202f"
_NOWHERE = ("?",)
_new = tuple.__new__


class _Stop(Exception):
    """The file is hostile or senseless: nothing more is read of it."""


class Builder:
    """Makes the values of one document. One use: ``build``, then read the attributes.

    A value that cannot be made is ``None`` and has no span, so that nobody speaks of it again;
    ``doubtful`` are the paths of values given twice; ``cut`` tells that a second document follows;
    ``most`` is how many values it may hold.
    """

    __slots__ = (
        "anchors", "count", "cut", "data", "doubtful", "found", "keys", "most", "next", "path",
        "stopped", "used", "values",
    )  # fmt: skip

    def __init__(self, path: str, text: str, room: int = 1) -> None:
        self.path = path
        self.most = room * MAX_VALUES
        self.next: Callable[[], Any] = CParser(text).get_event
        self.data: Any = None
        self.found: list[Diagnostic] = []
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.anchors: dict[str, tuple[Any, int, int] | None] = {}
        self.doubtful: set[Path] = set()
        self.used: dict[str, Span] = {}
        self.count = 0
        self.cut = False
        self.stopped = False

    def build(self) -> None:
        """Read everything; ``stopped`` tells that a limit was met and ``data`` is not whole."""
        try:
            self._stream()
            for name, span in self.used.items():
                self._find(codes.UNUSED_ANCHOR, span, words.unused_anchor(name))
        except _Stop:
            self.stopped = True

    def _stream(self) -> None:
        self.next()  # StreamStart
        if type(self.next()) is not DocumentStartEvent:
            self._stop(codes.EMPTY_FILE, Span(self.path), words.only_comments())
        self.data, _levels = self._value(self.next(), (), 0)
        self.next()  # DocumentEnd
        if type(event := self.next()) is DocumentStartEvent:
            self._find(codes.SEVERAL_DOCUMENTS, self._span(event), words.several_documents())
            self.cut = True

    def _value(self, event: Any, path: Path, depth: int) -> tuple[Any, int]:
        """Return the value that *event* begins, and how many levels it has."""
        self.count += 1
        if self.count > self.most:
            self._stop(codes.TOO_MANY_VALUES, self._span(event), words.too_many_values(self.most))
        if type(event) is ScalarEvent and not (event.tag or event.anchor):
            return self._scalar(event, path), 0  # most values are
        if type(event) is AliasEvent:
            return self._alias(event, path, depth)
        if event.tag:
            self._find(codes.YAML_TAG, self._span(event), words.tag())
        if not event.anchor:
            return self._plain(event, path, depth)
        return self._anchored(event, path, depth)

    def _plain(self, event: Any, path: Path, depth: int) -> tuple[Any, int]:
        if type(event) is ScalarEvent:
            return self._scalar(event, path), 0
        if depth >= MAX_DEPTH:
            self._stop(codes.TOO_DEEP, self._span(event), words.too_deep(MAX_DEPTH))
        if type(event) is MappingStartEvent:
            return self._mapping(event, path, depth)
        return self._sequence(event, path, depth)

    def _anchored(self, event: Any, path: Path, depth: int) -> tuple[Any, int]:
        """Return a value that aliases may repeat; while it is being read, none may."""
        name, before = event.anchor, self.count
        self.anchors[name] = None
        start = event.start_mark
        self.used[name] = Span(
            self.path,
            start.line + 1,
            start.column + 1,
            start.line + 1,
            start.column + len(name) + 2,
        )
        value, levels = self._plain(event, path, depth)
        self.anchors[name] = value, levels, self.count - before + 1
        return value, levels

    def _alias(self, event: Any, path: Path, depth: int) -> tuple[Any, int]:
        """Return the value of an alias, counted as if it had been written again."""
        span = self._span(event)
        self.used.pop(event.anchor, None)
        known = self.anchors.get(event.anchor)
        if known is None:
            self._find(codes.UNKNOWN_ALIAS, span, words.unknown_alias(event.anchor))
            return None, 0
        self.values[path] = span
        value, levels, size = known
        self.count += size
        if self.count > self.most or depth + levels > MAX_DEPTH:
            self._stop(codes.TOO_MANY_ALIASES, span, words.too_many_aliases())
        return value, levels

    def _scalar(self, event: Any, path: Path) -> Any:
        self.values[path] = span = self._span(event)
        if not event.implicit[0]:
            return event.value
        try:
            return resolve(event.value)
        except OverflowError:
            self._find(codes.BAD_NUMBER, span, words.bad_number(event.value))
            del self.values[path]
            return None

    def _sequence(self, start: Any, path: Path, depth: int) -> tuple[list[Any], int]:
        items: list[Any] = []
        deepest = 0
        while not isinstance(event := self.next(), _CLOSERS):
            item, levels = self._value(event, (*path, len(items)), depth + 1)
            items.append(item)
            deepest = max(deepest, levels)
        self._enclose(start, event, path, (*path, len(items) - 1))
        return items, deepest + 1

    def _mapping(self, start: Any, path: Path, depth: int) -> tuple[dict[str, Any], int]:
        entries: dict[str, Any] = {}
        deepest = 0
        last = path
        while not isinstance(event := self.next(), _CLOSERS):
            span = self._span(event)
            key = self._key(event, span, depth)
            if key is None:
                continue
            last = (*path, key)
            if key in entries:
                self.doubtful.add(last)
                first = Related(self.keys[last], _("déjà écrite ici"))
                self._find(codes.DUPLICATE_KEY, span, words.duplicate_key(key), first)
            self.keys[last] = span
            entries[key], levels = self._value(self.next(), last, depth + 1)
            deepest = max(deepest, levels)
        self._enclose(start, event, path, last)
        return entries, deepest + 1

    def _key(self, event: Any, span: Span, depth: int) -> str | None:
        """Return a key as it was typed; skip the entry whose key is not a word."""
        if type(event) is ScalarEvent:
            key: str = event.value
            if key.strip(_HARD_SPACES) != key:
                key = key.strip(_HARD_SPACES + " ")
                self._find(codes.BAD_KEY, span, words.spaced_key(key))
            return key
        self._find(codes.BAD_KEY, span, words.bad_key())
        self._value(event, _NOWHERE, depth + 1)
        self._value(self.next(), _NOWHERE, depth + 1)
        return None

    def _enclose(self, start: Any, end: Any, path: Path, last: Path) -> None:
        """Give a list or a mapping its span: up to its bracket, or to its last value."""
        begin, finish = start.start_mark, end.end_mark
        line, column = finish.line + 1, finish.column + 1
        if not start.flow_style and last in self.values:
            line, column = self.values[last][3:]
        self.values[path] = Span(self.path, begin.line + 1, begin.column + 1, line, column)

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        # Not by its class's own __new__, which costs as much again: there are a hundred a file.
        return _new(
            Span, (self.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        )

    def _find(self, code: Code, span: Span, said: Words, *related: Related) -> None:
        self.found.append(
            Diagnostic(code=code, span=span, message=said[0], hint=said[1], related=related)
        )

    def _stop(self, code: Code, span: Span, said: Words) -> NoReturn:
        self._find(code, span, said)
        raise _Stop
