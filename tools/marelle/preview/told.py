"""Findings as a page shows them: diagnostics and their sources in, plain data for JSON out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from marelle.diagnostics import Diagnostic, Severity, Span
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views._excerpt import excerpt
from marelle.diagnostics.views._text import gravity, one_line
from marelle.i18n import _

# A page is no terminal: beyond these, it says how many more there are.
_SHOWN = 30
_NOWHERE: dict[str, Any] = {"place": "", "kind": "", "lines": "", "hint": "", "related": []}


def told(root: Path, found: Sequence[Diagnostic]) -> dict[str, Any]:
    """Return the errors and the remarks of *found*, and how many of each there are."""
    errors = [d for d in found if d.gravity is Severity.ERROR]
    remarks = [d for d in found if d.gravity is not Severity.ERROR]
    shown = [*errors[:_SHOWN], *remarks[:_SHOWN]]
    sources = sources_of(root, shown)
    return {
        "errors": [_finding(d, sources) for d in errors[:_SHOWN]],
        "remarks": [_finding(d, sources) for d in remarks[:_SHOWN]],
        "counts": [len(errors), len(remarks)],
    }


def abroad(state: Mapping[str, Any]) -> dict[str, Any]:
    """Return what another machine is told of a *state*: that the page is late, and what is wrong.

    No place, no excerpt, no remark, nothing of this machine: sources are the author's.
    """
    told = dict(state)
    if state.get("trouble"):
        told["trouble"] = _("La page n’est pas à jour.")
    if findings := state.get("findings"):
        errors = [_NOWHERE | {"message": each["message"]} for each in findings["errors"]]
        counts = [findings["counts"][0], 0]
        told["findings"] = {"errors": errors, "remarks": [], "counts": counts}
    return told


def _finding(found: Diagnostic, sources: Any) -> dict[str, Any]:
    return {
        "place": _place(found.span),
        "kind": f"{gravity(found)} {found.code.id} {found.code.name}",
        "message": one_line(found.message),
        "lines": _lines(found.span, sources, 1),
        "hint": one_line(found.hint),
        "related": [
            {"place": f"{_place(r.span)} · {r.label}", "lines": _lines(r.span, sources, 0)}
            for r in found.related
        ],
    }


def _place(span: Span) -> str:
    return f"{one_line(span.path)}:{span.line}:{span.column}"


def _lines(span: Span, sources: Any, around: int) -> str:
    if span.path not in sources or span == Span(span.path):
        return ""
    return "\n".join(excerpt(span, sources[span.path], around))
