"""Stage 2, check: one refusal of the validator beside the document, as the explainers need it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marelle.check import known
from marelle.diagnostics import Code, Diagnostic, Related, Span
from marelle.i18n import _
from marelle.read.document import Document, Path, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``keyword`` refused the value at ``path``; ``limit`` is what it says: a length, a word."""

    document: Document
    schema: str
    path: Path
    keyword: str
    limit: Any
    lines: Sequence[str]

    @property
    def place(self) -> Path:
        """Where the mistake is: the path of the value, or of the one that is missing."""
        return (*self.path, self.limit) if self.keyword == "required" else self.path

    @property
    def value(self) -> Any:
        """The refused value."""
        value = self.document.data
        for step in self.path:
            value = value[step]
        return value

    @property
    def name(self) -> str:
        """What to call the value in a sentence: its key, or the key of its list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def subject(self) -> str:
        """What the value is, to begin a sentence: its key, or an element of a list."""
        if not self.path:
            return _("Ce fichier")
        if isinstance(self.path[-1], int):
            return _("Cet élément de « {name} »").format(name=self.name)
        return _("« {name} »").format(name=self.name)

    @property
    def typed(self) -> str:
        """The value exactly as the author typed it, when it is on one line."""
        span = self.document.span(*self.path)
        line = self.lines[span.line - 1]
        return line[span.column - 1 : span.end_column - 1] if span.line == span.end_line else ""

    def title(self, *below: Step) -> str:
        """Return the title the schema gives the value at *below*, or nothing."""
        schemas = known.beside(self.schema, self.document.data, (*self.path, *below))
        return _said(schemas, "title")

    def example(self, *below: Step) -> str:
        """Return an example the schema gives for the value at *below*, or nothing."""
        schemas = known.beside(self.schema, self.document.data, (*self.path, *below))
        return next((str(s["examples"][0]) for s in schemas if s.get("examples")), "")

    def description(self) -> str:
        """Return what the schema says the value is, or nothing."""
        schemas = known.beside(self.schema, self.document.data, self.path)
        return _said(schemas, "description")

    def kinds(self, *below: Step) -> set[str]:
        """Return the JSON types the schema allows for the value at *below*."""
        schemas = known.beside(self.schema, self.document.data, (*self.path, *below))
        return {schema["type"] for schema in schemas if isinstance(schema.get("type"), str)}

    def bounds(self) -> tuple[Any, Any]:
        """Return the least and the greatest number the schema allows here, ``None`` if any."""
        schemas = list(known.beside(self.schema, self.document.data, self.path))
        least = [s["minimum"] for s in schemas if "minimum" in s]
        greatest = [s["maximum"] for s in schemas if "maximum" in s]
        return max(least, default=None), min(greatest, default=None)

    @property
    def dated(self) -> bool:
        """Whether the schema wants a date here."""
        schemas = known.beside(self.schema, self.document.data, self.path)
        return any(schema.get("format") == "date" for schema in schemas)

    def keys(self) -> list[str]:
        """Return the keys allowed where the value is."""
        return known.keys(self.schema, self.document.data, self.path)

    def after_comma(self, key: str) -> bool:
        """Tell whether *key* follows a comma: in ``{…}``, a text with a comma makes such keys."""
        span = self.document.key_span(*self.path, key)
        line = self.lines[span.line - 1]
        return line[: span.column - 1].rstrip().endswith(",")

    def on_value(
        self, code: Code, message: str, hint: str, related: Sequence[Related] = ()
    ) -> Diagnostic:
        """Return a finding on the value; on its first line when it has several."""
        return self._at(self.first_line(self.path), code, message, hint, related)

    def on_key(self, key: str, code: Code, message: str, hint: str) -> Diagnostic:
        """Return a finding on a key of the value, which is a mapping."""
        return self._at(self.document.key_span(*self.path, key), code, message, hint)

    def on_block(self, code: Code, message: str, hint: str) -> Diagnostic:
        """Return a finding on a whole block: on the key that introduces it, or its first key."""
        span = self.document.keys.get(self.path) or self._first_key()
        return self._at(span, code, message, hint)

    def first_line(self, path: Path) -> Span:
        """Return the span of the value at *path*, cut at the end of its first line."""
        span = self.document.span(*path)
        if span.end_line == span.line:
            return span
        line = self.lines[span.line - 1]
        return span._replace(end_line=span.line, end_column=max(len(line), span.column) + 1)

    def _first_key(self) -> Span:
        value = self.value
        if isinstance(value, dict) and value:
            return self.document.key_span(*self.path, next(iter(value)))
        return self.first_line(self.path)

    def _at(
        self, span: Span, code: Code, message: str, hint: str, related: Sequence[Related] = ()
    ) -> Diagnostic:
        return Diagnostic(code=code, span=span, message=message, hint=hint, related=tuple(related))


def _said(schemas: Iterable[Mapping[str, Any]], what: str) -> str:
    """Return the first *what* of *schemas* in the language in use: they are written in French."""
    french = next((s[what] for s in schemas if what in s), "")
    return _(french) if french else ""


def listed(words: Sequence[object]) -> str:
    """Return *words* as an enumeration in quotation marks."""
    quoted = _("« {name} »")
    return ", ".join(quoted.format(name=word) for word in words)
