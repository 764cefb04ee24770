"""The view for an editor or ``grep``: one line for each finding."""

from collections.abc import Mapping, Sequence

from marelle.diagnostics import Diagnostic
from marelle.diagnostics.views._text import gravity, one_line


def render(found: Sequence[Diagnostic], _sources: Mapping[str, str]) -> str:
    """Return ``path:line:column: gravity CODE sentence → hint``, one finding a line."""
    return "".join(_line(diagnostic) for diagnostic in found)


def _line(found: Diagnostic) -> str:
    span = found.span
    hint = f" → {one_line(found.hint)}" if found.hint else ""
    place = f"{one_line(span.path)}:{span.line}:{span.column}"
    words = f"{gravity(found)} {found.code.id} {one_line(found.message)}{hint}"
    return f"{place}: {' '.join(words.split())}\n"
