"""Stage 2, check: one refusal of the validator beside the document, as the explainers need it."""

from collections.abc import Sequence
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

    def told(self, keyword: str, *below: Step) -> list[Any]:
        """Return what the schemas of the value at *below* say with *keyword*, general first."""
        schemas = known.beside(self.schema, self.document.data, (*self.path, *below))
        return [schema[keyword] for schema in schemas if keyword in schema]

    def title(self, *below: Step) -> str:
        """Return the title the schema gives the value at *below*, or nothing."""
        return _first(self.told("title", *below))

    def example(self, *below: Step) -> str:
        """Return an example the schema gives for the value at *below*, or nothing."""
        return next((str(given[0]) for given in self.told("examples", *below) if given), "")

    def description(self) -> str:
        """Return what the schema says the value is, or nothing."""
        return _first(self.told("description"))

    def kinds(self, *below: Step) -> set[str]:
        """Return the JSON types the schema allows for the value at *below*."""
        return {kind for kind in self.told("type", *below) if isinstance(kind, str)}

    def bounds(self) -> tuple[Any, Any]:
        """Return the least and the greatest number the schema allows here, ``None`` if any."""
        least, greatest = self.told("minimum"), self.told("maximum")
        return max(least, default=None), min(greatest, default=None)

    def keys(self) -> list[str]:
        """Return the keys allowed where the value is."""
        return known.keys(self.schema, self.document.data, self.path)

    def owner(self, key: str) -> str:
        """Return the key beside which *key* may stand, in a block that holds this one; or nothing.

        A key that only one other block takes was put one level too deep.
        """
        for deep in range(len(self.path) - 1, -1, -1):
            above = self.path[:deep]
            if key in known.keys(self.schema, self.document.data, above):
                return str(self.path[deep])
        return ""

    def before(self, key: str = "") -> str:
        """Return what stands on its line before the value, or before one of its keys."""
        span = self.document.key_span(*self.path, key) if key else self.document.span(*self.path)
        return self.lines[span.line - 1][: span.column - 1].rstrip()

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


def _first(sentences: Sequence[str]) -> str:
    """Return the first of *sentences* in the language in use: schemas are written in French."""
    return _(sentences[0]) if sentences else ""


def listed(words: Sequence[object]) -> str:
    """Return *words* as an enumeration in quotation marks."""
    quoted = _("« {name} »")
    return ", ".join(quoted.format(name=word) for word in words)
