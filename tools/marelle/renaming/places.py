"""What was read of a project and two names in, the edits that say the new name for the old one out.

A name is changed where a reading found it to be one, never by looking for its letters: a word of a
text that is spelled alike stays.
"""

import re
from collections.abc import Iterable, Iterator

from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Edit, Span
from marelle.load import Parts
from marelle.read.document import Document, Node, Path

_STEPS = ("module", "evaluation")


def references(parts: Parts, kind: str, name: str) -> Iterator[Reference]:
    """Yield every place that names what is of this *kind* and called *name*, once each."""
    every: list[Reference] = [*parts.shared.references]
    for folders in (parts.modules, parts.series, parts.overlays):
        for folder in folders.values():
            every += folder.references
    found = {one.span: one for one in every if (one.kind, one.id) == (kind, name)}
    return (one for span, one in found.items() if span.line)


def named_edits(text: str, found: Iterable[Reference], old: str, new: str) -> Iterator[Edit]:
    """Yield the edits of one file: of names that stand alone, and of links to what they name."""
    lines = text.split("\n")
    link = re.compile(rf"(?<![\w-])[a-z]+:{re.escape(old)}(?![\w-])")
    alone = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    for one in found:
        span = one.span
        for row in range(span.line, min(span.end_line, len(lines)) + 1):
            line = lines[row - 1]
            begin = span.column - 1 if row == span.line else 0
            end = span.end_column - 1 if row == span.end_line else len(line)
            for match in (link if one.link else alone).finditer(line, begin, end):
                at = match.end() - len(old)
                yield Edit(Span(span.path, row, at + 1, row, at + len(old) + 1), old, new)


def step_edits(document: Document, old: str) -> Iterator[Edit]:
    """Yield the edits by which steps of a path keep the name that phones know them by."""
    for step in document.root.records("steps"):
        key = next((key for key in _STEPS if step.get(key) == old), "")
        if key and "id" not in step:
            yield _kept_id(document, step, key, old)


def _kept_id(document: Document, step: Node, key: str, old: str) -> Edit:
    first = min((document.key_span(*step.path, name) for name in step.value), default=step.span)
    return inserted(document, first, f"id: {old}")


def former_edit(
    sheet: Document, at: Path, before: str, old: str, new: str
) -> tuple[list[Edit], bool]:
    """Return the edits by which the record *at* a place of a sheet says that it was called *old*.

    What it was called stands before its key *before*. False when it says *new* among its former
    names, in a way that is left to its author.
    """
    path = sheet.path
    listed = sheet.at(at).get("formerly")
    if not listed:
        return [inserted(sheet, sheet.key_span(*at, before), f"formerly: [{old}]")], True
    span = sheet.span(*at, "formerly")
    if span.line != span.end_line:
        last = sheet.span(*at, "formerly", len(listed) - 1)
        dash = sheet.text.split("\n")[last.line - 1][: last.column - 1]
        place = Span(path, last.line, last.end_column, last.line, last.end_column)
        return [Edit(place, "", f"\n{dash}{old}")], new not in listed and dash.strip() == "-"
    typed = sheet.text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
    names = [name for name in (*listed, old) if name != new]
    place = Span(path, span.line, span.column, span.line, span.end_column)
    return [Edit(place, typed, f"[{', '.join(dict.fromkeys(names))}]")], typed.startswith("[")


def inserted(document: Document, first: Span, text: str) -> Edit:
    """Return the edit that puts a key before another, on its line between braces, else above."""
    line = document.text.split("\n")[first.line - 1]
    before = line[: first.column - 1]
    flow = "{" in before.partition("#")[0] or before.rstrip().endswith(",")
    apart = ", " if flow else "\n" + " " * (first.column - 1)
    return Edit(first._replace(end_line=first.line, end_column=first.column), "", f"{text}{apart}")
