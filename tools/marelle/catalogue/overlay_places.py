"""Stage 3, model: a place in a module as an overlay makes it, in; where the overlay wrote it, out.

The line of « with: », the value below « fields: » that holds the words; else the entry itself.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from marelle.diagnostics import Span
from marelle.read.document import Node
from marelle.read.listing import MODULES


@dataclass(frozen=True, slots=True)
class Touch:
    """One entry of an overlay, and the words that it brings."""

    entry: Node
    words: str

    @property
    def span(self) -> Span:
        """Where the entry says what it changes."""
        return self.entry["at"].span


def touch(entry: Node) -> Touch:
    """Return what an entry brings to the file that it names."""
    words = entry.get("with") or json.dumps(entry.get("fields"), ensure_ascii=False, indent=1)
    return Touch(entry, words)


def places(
    module: str, sheet: str, texts: Mapping[str, bytes], touched: Mapping[str, Sequence[Touch]]
) -> Callable[[Span], Span]:
    """Return what tells, of a place of the adapted module, where *sheet* wrote it."""
    start = f"{MODULES}/{module}/"

    def here(span: Span) -> Span:
        name = span.path.removeprefix(start)
        entries = touched.get(name, ())
        lines = texts.get(name, b"").decode("utf-8", "replace").split("\n")
        line = lines[span.line - 1] if span.line <= len(lines) else ""
        written = (_written(each.entry, line, span) for each in entries)
        found = next(filter(None, written), None) if line.strip() else None
        return found or next((each.span for each in entries), Span(sheet))

    return here


def _written(entry: Node, line: str, span: Span) -> Span | None:
    """Return where *entry* writes the *line* on which *span* begins, if it does."""
    if "with" in entry:
        return _in_text(entry["with"], line, span)
    return _in_fields(entry["fields"], line) if "fields" in entry else None


def _in_text(node: Node, line: str, span: Span) -> Span | None:
    rows = str(node.value).split("\n")
    whole = [n for n, row in enumerate(rows) if row.strip() == line.strip()]
    part = [n for n, row in enumerate(rows) if row.strip() and row.strip() in line]
    if not (whole or part):
        return None
    rank = (whole or part)[0]
    source = node.document.text.split("\n")
    typed = source[node.span.line + rank] if node.span.line + rank < len(source) else ""
    block = source[node.span.line - 1][node.span.column - 1 :].startswith("|")
    if not block or typed.strip() != rows[rank].strip():
        return node.span  # on one line, or folded
    number = node.span.line + 1 + rank
    indent = len(typed) - len(rows[rank].rstrip())
    begin, end = indent + 1, len(typed) + 1
    if whole and span.end_line == span.line:
        begin, end = indent + span.column, indent + span.end_column
    return Span(node.span.path, number, begin, number, end)


def _in_fields(node: Node, line: str) -> Span | None:
    document, wanted = node.document, line.strip().rstrip(",")
    for path, span in document.values.items():
        if path[: len(node.path)] == node.path and path != node.path:
            value = document.at(path).value
            if not isinstance(value, dict | list):
                said = json.dumps(value, ensure_ascii=False)
                if wanted in (said, f"{json.dumps(path[-1], ensure_ascii=False)}: {said}"):
                    return span
    return None
