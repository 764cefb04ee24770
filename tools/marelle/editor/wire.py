"""What is said to an editor: our findings, spans and edits in, the values of its protocol out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from lsprotocol import types

from marelle.diagnostics import Diagnostic, Edit, Severity, Span
from marelle.editor.outline import Part
from marelle.editor.places import Position, column, lines_of, position

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
Texts = Callable[[str], str]


class Wire:
    """Says places in the units of *encoding*; *text* and *uri* give those of a file, by path."""

    def __init__(self, text: Texts, uri: Texts, encoding: str) -> None:
        self._text, self.uri, self._encoding = text, uri, encoding

    def place(self, path: str, at: types.Position) -> tuple[int, int]:
        """Return the line and the column, as we count, of what an editor points at."""
        lines = lines_of(self._text(path))
        return column(lines, Position(at.line, at.character), self._encoding)

    def range(self, span: Span, lines: Sequence[str] | None = None) -> types.Range:
        """Return a span in the file it is in, whose *lines* may be given."""
        lines = [*lines] if lines is not None else lines_of(self._text(span.path))
        ends = (span.line, span.column), (span.end_line, span.end_column)
        if span == Span(span.path):  # a whole file: its first line tells
            ends = (1, 1), (1, len(lines[0]) + 1)
        start, end = (types.Position(*position(lines, *at, self._encoding)) for at in ends)
        return types.Range(start=start, end=end)

    def location(self, span: Span) -> types.Location:
        """Return a place of a file."""
        return types.Location(uri=self.uri(span.path), range=self.range(span))

    def edit(self, span: Span, new: str) -> types.TextEdit:
        """Return what to type at a place."""
        return types.TextEdit(range=self.range(span), new_text=new)

    def edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Return the edits of a finding, in one file."""
        return [self.edit(_replaced(each), each.new) for each in edits]

    def changes(self, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        """Return edits of any files, as one change."""
        by_uri: dict[str, list[types.TextEdit]] = {}
        for each in edits:
            of_file = by_uri.setdefault(self.uri(each.span.path), [])
            of_file.append(self.edit(_replaced(each), each.new))
        return types.WorkspaceEdit(changes=by_uri)

    def moves(
        self, texts: Mapping[str, str], moves: Iterable[tuple[str, str]]
    ) -> types.WorkspaceEdit:
        """Return whole *texts* to write, by path, then what is moved from a path to another."""
        done: list[types.TextDocumentEdit | types.RenameFile] = []
        for path, text in texts.items():
            lines = lines_of(self._text(path))
            whole = Span(path, 1, 1, len(lines), len(lines[-1]) + 1)
            named = types.OptionalVersionedTextDocumentIdentifier(self.uri(path))
            edit = types.TextEdit(range=self.range(whole, lines), new_text=text)
            done.append(types.TextDocumentEdit(text_document=named, edits=[edit]))
        done += [types.RenameFile(self.uri(old), self.uri(new)) for old, new in moves]
        return types.WorkspaceEdit(document_changes=done)

    def symbol(self, part: Part, lines: Sequence[str]) -> types.DocumentSymbol:
        """Return a part of a file of these *lines*, with its own."""
        return types.DocumentSymbol(
            name=part.name,
            detail=part.detail or None,
            kind=types.SymbolKind.Field,
            range=self.range(part.span, lines),
            selection_range=self.range(part.at, lines),
            children=[self.symbol(each, lines) for each in part.inside],
        )

    def finding(
        self, found: Diagnostic, lines: Sequence[str], explained: Mapping[str, Path]
    ) -> types.Diagnostic:
        """Return a finding in a file of these *lines*; *explained* has the page of each code."""
        page = explained.get(found.code.id)
        return types.Diagnostic(
            range=self.range(found.span, lines),
            severity=_SEVERITIES[found.gravity],
            code=f"{found.code.id} {found.code.name}",
            code_description=types.CodeDescription(href=page.as_uri()) if page else None,
            source="marelle",
            message=f"{found.message}\n{found.hint}".strip(),
            related_information=[
                types.DiagnosticRelatedInformation(self.location(other.span), other.label)
                for other in found.related
            ],
        )


def _replaced(edit: Edit) -> Span:
    """Return the span of what an edit replaces, which is on one line."""
    span = edit.span
    end = span.column + len(edit.old)
    return Span(span.path, span.line, span.column, span.line, end)
