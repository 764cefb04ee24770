"""Help: what schemas and the project say of a place, in French, as Markdown."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from marelle.check import known
from marelle.diagnostics import Span
from marelle.editor.names import Names
from marelle.editor.places import lines_of
from marelle.editor.pointed import pointed
from marelle.editor.sheets import Sheet, sheet_of, spot, value_at
from marelle.i18n import _
from marelle.read.document import Path

_WORD = re.compile(r"[^\W_][\w-]*")


def told(names: Names, path: str, text: str, line: int, column: int) -> tuple[str, Span] | None:
    """Return the help about a place of the file *path*, and what it is about."""
    sheet = sheet_of(path, text)
    parts: list[str] = []
    span = None
    found = spot(sheet.document, line, column) if sheet else None
    if sheet and found:
        span = found.span if found.span.line == found.span.end_line else None
        parts.append(of_place(sheet, found.path))
        if found.path[-1:] == ("type",):
            parts.append(of_type(value_at(sheet.document, found.path)))
        elif not found.key:
            words = meanings(sheet.beside(found.path))
            parts.append(words.get(str(value_at(sheet.document, found.path)), ""))
    if name := pointed(path, text, sheet, line, column):
        span = name.span
        meaning = names.known(name.kind, path, name.within).get(name.name, "")
        parts.append(f"**{name.name}** — {meaning}" if meaning else "")
    if term := _term(names, path, text, line, column):
        parts.append(term[0])
        span = span or term[1]
    said = "\n\n".join(filter(None, parts))
    return (said, span or Span(path, line, column, line, column)) if said else None


def of_place(sheet: Sheet, path: Path) -> str:
    """Return what the schema says of the value at *path*."""
    schemas = sheet.beside(path)
    title, description = _first(schemas, "title"), _first(schemas, "description")
    if not title and not description:
        return ""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    head = f"**{title}**" + (f" · `{key}`" if key else "")
    examples = _first(schemas, "examples")
    example = _("Par exemple : {example}").format(example=f"`{examples[0]}`") if examples else ""
    return "\n\n".join(filter(None, (head, _(description) if description else "", example)))


def meanings(schemas: Iterable[Any]) -> dict[str, str]:
    """Return the words of a list of *schemas*, and what each means, where they say it."""
    found: dict[str, str] = {}
    for schema in schemas:
        words = schema.get("enum", ())
        said = schema.get("enumDescriptions", [""] * len(words))
        found |= {
            str(word): _(each) if each else "" for word, each in zip(words, said, strict=True)
        }
    return found


def of_type(type_: object) -> str:
    """Return what a type of activity is for."""
    about = known.load("activities")["$defs"].get(type_ if isinstance(type_, str) else "", {})
    return f"**{_(about['title'])}** — {_(about['description'])}" if "title" in about else ""


def title_of(sheet: Sheet, path: Path) -> str:
    """Return the title of the value at *path*, or nothing."""
    title = _first(sheet.beside(path), "title")
    return _(title) if title else ""


def _term(names: Names, path: str, text: str, line: int, column: int) -> tuple[str, Span] | None:
    """Return what the glossary says of the word at a place, and the word's own."""
    rows = lines_of(text)
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    for match in _WORD.finditer(row):
        if match.start() < column <= match.end() + 1:
            if not (meaning := names.known("term", "").get(match[0], "")):
                return None
            said = f"**{match[0]}** — {meaning}", names.definition(match[0])
            word = Span(path, line, match.start() + 1, line, match.end() + 1)
            return "\n\n".join(filter(None, said)), word
    return None


def _first(schemas: Sequence[Any], key: str) -> Any:
    return next((schema[key] for schema in schemas if schema.get(key)), "")
