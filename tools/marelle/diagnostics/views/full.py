"""The view for a person at a terminal: the place, a sentence, the lines, carets, what to type."""

from collections.abc import Mapping, Sequence

from marelle.diagnostics import Diagnostic, Span
from marelle.diagnostics.views._excerpt import excerpt
from marelle.diagnostics.views._text import gravity, one_line, tally
from marelle.i18n import _


def render(found: Sequence[Diagnostic], sources: Mapping[str, str]) -> str:
    """Return a paragraph for each finding, then how many there are and how to learn more."""
    if not found:
        return ""
    paragraphs = [_paragraph(diagnostic, sources) for diagnostic in found]
    end = _("Pour comprendre un code : marelle explain {code}").format(code=found[0].code.id)
    return "\n\n".join([*paragraphs, f"{tally(found)}\n{end}"]) + "\n"


def _paragraph(found: Diagnostic, sources: Mapping[str, str]) -> str:
    lines = [
        f"{_place(found.span)} · {gravity(found)} {found.code.id} {found.code.name}",
        one_line(found.message),
        *_lines(found.span, sources, 1),
    ]
    for related in found.related:
        lines.append(f"  {_place(related.span)} · {related.label}")
        lines += _lines(related.span, sources, 0)
    if found.hint:
        lines.append(f"→ {one_line(found.hint)}")
    return "\n".join(lines)


def _lines(span: Span, sources: Mapping[str, str], around: int) -> list[str]:
    """Return the source around *span*; nothing for a finding about a whole file."""
    if span.path not in sources or span == Span(span.path):
        return []
    return [f"  {line}" for line in excerpt(span, sources[span.path], around)]


def _place(span: Span) -> str:
    return f"{one_line(span.path)}:{span.line}:{span.column}"
