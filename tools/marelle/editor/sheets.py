"""A file of the project as it is typed in, its values with their places and its schema out.

It may well be half written: what cannot be read is left out, and the rest is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marelle.catalogue.files import ASIDES
from marelle.catalogue.folder import SHEET, is_package, is_scene
from marelle.catalogue.news import NEWS
from marelle.catalogue.series import SHEET as SERIES
from marelle.catalogue.shared import schema_of
from marelle.check import known
from marelle.diagnostics import Span
from marelle.editor.places import lines_of
from marelle.read.article import read_article
from marelle.read.document import Document, Path
from marelle.read.listing import MODULES, OVERLAYS, PODCASTS
from marelle.read.yaml_file import read_yaml

_IN_MODULE = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file says in YAML, and the name of the schema of that."""

    document: Document
    schema: str

    def beside(self, place: Path) -> list[Mapping[str, Any]]:
        """Return every schema of the value at *place*, which may not be there yet."""
        if not self.schema:
            return []
        return [*known.beside(self.schema, self.document.data, place)]

    def keys(self, place: Path) -> list[str]:
        """Return the keys that are allowed in the mapping at *place*."""
        return known.keys(self.schema, self.document.data, place) if self.schema else []


@dataclass(frozen=True, slots=True)
class Spot:
    """What is at a place of a sheet: the value at ``path``, or the key that introduces it."""

    path: Path
    key: bool
    span: Span


def sheet_of(path: str, text: str) -> Sheet | None:
    """Return what the *text* of a file says in YAML; nothing of a lesson."""
    if path.startswith(NEWS) and path.endswith(".md"):
        head, _body, _found = read_article(path, text.encode("utf-8", "replace"))
        return Sheet(head, "article") if head else None
    if not path.endswith(".yml"):
        return None
    document, _found = read_yaml(path, text.encode("utf-8", "replace"))
    return Sheet(document, _schema(path, document)) if document else None


def _schema(path: str, document: Document) -> str:
    name = path.rpartition("/")[2]
    if path.startswith(f"{MODULES}/"):
        if name == SHEET:
            return "package" if is_package(document) else "module"
        own = "scene" if is_scene(document) else "activity-set"
        return ASIDES.get(name, own) if path.count("/") == _IN_MODULE else own
    if path.startswith(f"{PODCASTS}/"):
        return "series" if name == SERIES else "episode"
    return "overlay" if path.startswith(OVERLAYS) else schema_of(path)


def spot(document: Document, line: int, column: int) -> Spot | None:
    """Return what is at *line* and *column*: the deepest key or value there."""
    at = (line, column)
    for path, span in document.keys.items():
        if span[1:3] <= at <= span[3:]:
            return Spot(path, key=True, span=span)
    around = [p for p, s in document.values.items() if s[1:3] <= at <= s[3:]]
    if not around:
        return None
    deepest = max(around, key=len)
    return Spot(deepest, key=False, span=document.values[deepest])


def value_at(document: Document, path: Path) -> object:
    """Return the value at *path*, or nothing."""
    value = document.data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def inside(sheet: Sheet, span: Span, name: str, *, last: bool = False) -> Span:
    """Return where *name* stands in a value or a key, which may be between quotation marks."""
    row = lines_of(sheet.document.text)[span.line - 1]
    typed = row[span.column - 1 : span.end_column - 1]
    at = typed.rfind(name) if last else typed.find(name)
    column = span.column + max(at, 0)
    return Span(span.path, span.line, column, span.line, column + len(name))
