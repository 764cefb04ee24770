"""Stage 1, read: the bytes of a YAML file in, a ``Document`` and findings out, never an exception.

libyaml gives events; ``_Builder`` makes plain values of them and keeps the place of every key and
value. Duplicate keys, tags, unbounded aliases and a second document are findings. A line that
breaks the syntax in a known way is mended in memory, so that the errors after it are found too.
"""

from hashlib import sha256
from typing import Any

import yaml
from yaml import AliasEvent, DocumentStartEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent
from yaml._yaml import CParser

from marelle.diagnostics import Code, Diagnostic, Related, Span, codes
from marelle.i18n import _
from marelle.read.document import Document, Path
from marelle.read.scalars import resolve
from marelle.read.text import decode
from marelle.read.yaml_syntax import explain

MAX_BYTES = 512 * 1024
MAX_DEPTH = 40
MAX_VALUES = 20_000
MAX_MENDS = 20
_CLOSERS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def read_yaml(path: str, data: bytes) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document that *data* holds, and everything wrong with it as YAML.

    *path* is relative to the project's root. The document is ``None`` when no value could be
    made; it may exist beside errors, so that the schema is checked in the same run.
    """
    text, found = decode(path, data, MAX_BYTES)
    if text is None:
        return None, found
    builder, broken = _build(path, text)
    found += broken
    if builder is None:
        return None, found
    found += builder.found
    if builder.stopped:
        return None, found
    return Document(
        path=path,
        digest=sha256(data).hexdigest(),
        text=text,
        data=builder.data,
        values=builder.values,
        keys=builder.keys,
    ), found


def _build(path: str, text: str) -> tuple["_Builder | None", list[Diagnostic]]:
    """Build *text*; mend and build again while its syntax errors have a known remedy."""
    broken: list[Diagnostic] = []
    while True:
        builder = _Builder(path)
        try:
            builder.build(text)
        except yaml.YAMLError as error:
            finding, mended = explain(path, text, error)
            broken.append(finding)
            if mended is None or len(broken) > MAX_MENDS:
                return None, broken + builder.found
            text = mended
        else:
            return builder, broken


class _Stop(Exception):
    """The file is hostile or senseless: nothing more is read of it."""


class _Builder:
    """Makes the values of one document from libyaml's events. One use."""

    __slots__ = ("anchors", "count", "data", "found", "keys", "next", "path", "stopped", "values")

    def __init__(self, path: str) -> None:
        self.path = path
        self.data: Any = None
        self.found: list[Diagnostic] = []
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.anchors: dict[str, tuple[Any, int, int] | None] = {}
        self.count = 0
        self.stopped = False

    def build(self, text: str) -> None:
        """Fill ``data``, ``values``, ``keys`` and ``found``; raises ``YAMLError`` on bad syntax."""
        self.next = CParser(text).get_event
        try:
            self._stream()
        except _Stop:
            self.stopped = True

    def _stream(self) -> None:
        self.next()  # StreamStart
        if not isinstance(event := self.next(), DocumentStartEvent):
            self._stop(codes.EMPTY_FILE, Span(self.path), *_only_comments())
        self.data, _depth = self._value(self.next(), (), 0)
        self.next()  # DocumentEnd
        if isinstance(event := self.next(), DocumentStartEvent):
            self._stop(codes.SEVERAL_DOCUMENTS, self._span(event), *_several_documents())

    def _value(self, event: Any, path: Path, depth: int) -> tuple[Any, int]:
        """Return the value that *event* begins, and how many levels it has."""
        self.count += 1
        if self.count > MAX_VALUES:
            self._stop(codes.TOO_MANY_VALUES, self._span(event), *_too_many_values())
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event, path, depth)
        if event.tag:
            self._find(codes.YAML_TAG, self._span(event), *_tag(event.tag))
        anchor, before = event.anchor, self.count
        if anchor:
            self.anchors[anchor] = None
        if kind is ScalarEvent:
            value, levels = self._scalar(event, path), 0
        elif depth >= MAX_DEPTH:
            self._stop(codes.TOO_DEEP, self._span(event), *_too_deep())
        elif kind is MappingStartEvent:
            value, levels = self._mapping(event, path, depth)
        else:
            assert kind is SequenceStartEvent
            value, levels = self._sequence(event, path, depth)
        if anchor:
            self.anchors[anchor] = value, levels, self.count - before + 1
        return value, levels

    def _scalar(self, event: Any, path: Path) -> Any:
        self.values[path] = span = self._span(event)
        if not event.implicit[0]:
            return event.value
        try:
            return resolve(event.value)
        except OverflowError:
            self._find(codes.BAD_NUMBER, span, *_bad_number(event.value))
            return 0

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
            key, key_span = self._key(event, depth), self._span(event)
            last = (*path, key)
            if key in entries:
                self._find(codes.DUPLICATE_KEY, key_span, *_duplicate(key), first=self.keys[last])
            self.keys[last] = key_span
            entries[key], levels = self._value(self.next(), last, depth + 1)
            deepest = max(deepest, levels)
        self._enclose(start, event, path, last)
        return entries, deepest + 1

    def _key(self, event: Any, depth: int) -> str:
        """Return a key as it was typed; a key that is not a word is a finding."""
        if type(event) is ScalarEvent:
            return str(event.value)
        span = self._span(event)
        self._find(codes.BAD_KEY, span, *_bad_key())
        if type(event) is not AliasEvent:
            self._value(event, ("?",), depth + 1)
        return f"?{span.line}:{span.column}"

    def _alias(self, event: Any, path: Path, depth: int) -> tuple[Any, int]:
        """Return the value of an alias, counted as if it had been written again."""
        self.values[path] = span = self._span(event)
        known = self.anchors.get(event.anchor)
        if known is None:
            self._find(codes.UNKNOWN_ALIAS, span, *_unknown_alias(event.anchor))
            return None, 0
        value, levels, size = known
        self.count += size
        if self.count > MAX_VALUES or depth + levels > MAX_DEPTH:
            self._stop(codes.TOO_MANY_ALIASES, span, *_too_many_aliases())
        return value, levels

    def _enclose(self, start: Any, end: Any, path: Path, last: Path) -> None:
        """Give a list or a mapping its span: up to its bracket, or to its last value."""
        begin = start.start_mark
        if start.flow_style or last not in self.values:
            finish = end.end_mark
            line, column = finish.line + 1, finish.column + 1
        else:
            line, column = self.values[last].end_line, self.values[last].end_column
        self.values[path] = Span(self.path, begin.line + 1, begin.column + 1, line, column)

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _find(
        self, code: Code, span: Span, message: str, hint: str, first: Span | None = None
    ) -> None:
        related = (Related(first, _("déjà écrit ici")),) if first else ()
        self.found.append(
            Diagnostic(code=code, span=span, message=message, hint=hint, related=related)
        )

    def _stop(self, code: Code, span: Span, message: str, hint: str) -> None:
        self._find(code, span, message, hint)
        raise _Stop


def _only_comments() -> tuple[str, str]:
    return _("Ce fichier ne contient que des commentaires."), _(
        "Écrivez son contenu, ou supprimez-le."
    )


def _several_documents() -> tuple[str, str]:
    return _("Un second document YAML commence ici ; un fichier n’en contient qu’un."), _(
        "Supprimez la ligne « --- », ou mettez la suite dans un autre fichier."
    )


def _too_many_values() -> tuple[str, str]:
    return _("Ce fichier contient plus de {cap} valeurs.").format(cap=MAX_VALUES), _(
        "Répartissez son contenu en plusieurs fichiers."
    )


def _too_deep() -> tuple[str, str]:
    return _("Plus de {cap} blocs sont imbriqués les uns dans les autres.").format(
        cap=MAX_DEPTH
    ), _("Vérifiez les retraits et les crochets.")


def _tag(tag: str) -> tuple[str, str]:
    return _("Un point d’exclamation au début d’une valeur est réservé à YAML."), _(
        'Mettez tout le texte entre guillemets droits : "!…".'
    )


def _bad_number(word: str) -> tuple[str, str]:
    shown = word if len(word) <= 20 else f"{word[:20]}…"
    return _("« {word} » n’est pas un nombre que l’on peut garder exactement.").format(
        word=shown
    ), _("Si c’est du texte (un numéro, un code), mettez-le entre guillemets droits.")


def _duplicate(key: str) -> tuple[str, str]:
    return _("La clé « {key} » est écrite deux fois dans le même bloc.").format(key=key), _(
        "Gardez une seule des deux lignes."
    )


def _bad_key() -> tuple[str, str]:
    return _("Une clé doit être un simple mot ; ici c’est une liste ou un bloc."), _(
        "Si c’est du texte, mettez-le entre guillemets droits."
    )


def _unknown_alias(name: str) -> tuple[str, str]:
    return _("« *{name} » renvoie à un repère « &{name} » qui n’existe pas plus haut.").format(
        name=name
    ), _('Si c’est du texte, mettez-le entre guillemets droits : "*{name}…".').format(name=name)


def _too_many_aliases() -> tuple[str, str]:
    return _("Les renvois (« *nom ») multiplient le contenu de ce fichier au-delà des limites."), _(
        "Écrivez les valeurs en toutes lettres."
    )
