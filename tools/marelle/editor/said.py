"""The name of something of the catalogue, or of a file, in; every place that says it out."""

import re
from collections.abc import Iterator
from itertools import chain

from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Span
from marelle.editor.names import Names
from marelle.editor.places import lines_of
from marelle.editor.pointed import Named
from marelle.editor.project import Project

# What no name goes on with, before and after.
_BEFORE, _AFTER = r"(?<![A-Za-z0-9_./-])", r"(?![A-Za-z0-9_/-]|\.[A-Za-z0-9])"


def references(project: Project) -> Iterator[Reference]:
    """Yield all that names something of the catalogue."""
    parts = project.parts
    yield from parts.shared.references
    for loaded in (parts.modules, parts.series, parts.overlays):
        yield from chain.from_iterable(each.references for each in loaded.values())


def in_references(project: Project, names: Names, path: str, named: Named) -> Iterator[Span]:
    """Yield where a name of the catalogue is given, then where each reference to it writes it."""
    if given := names.given(named.kind, named.name, path, named.within):
        yield given
    for each in references(project):
        if (each.kind, each.id) == (named.kind, named.name):
            start = f"{each.kind}:" if each.link else ""
            rows = lines_of(project.text(each.span.path))
            yield from _written(rows, each.span, start, named.name)


def in_files(project: Project, names: Names, path: str, name: str) -> Iterator[Span]:
    """Yield where the files beside *path* write the *name* of a file of theirs."""
    folder = names.folder(path)
    for file in (f"{folder}/{each}" for each in names.files(path)):
        if file.endswith((".md", ".yml")):
            rows = lines_of(project.text(file))
            whole = Span(file, 1, 1, len(rows), len(rows[-1]) + 1)
            yield from _written(rows, whole, "", name)


def _written(rows: list[str], span: Span, start: str, name: str) -> Iterator[Span]:
    """Yield where *name*, after *start*, is written in a part of a file."""
    wanted = re.compile(f"{_BEFORE}{start}({re.escape(name)}){_AFTER}")
    for number in range(span.line, min(span.end_line, len(rows)) + 1):
        first = span.column if number == span.line else 1
        for match in wanted.finditer(rows[number - 1], first - 1):
            if number < span.end_line or match.end() < span.end_column:
                yield Span(span.path, number, match.start(1) + 1, number, match.end(1) + 1)
