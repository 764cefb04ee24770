"""The view for programs. Its shape is a promise: whatever breaks a reader raises ``version``."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from marelle.diagnostics import Diagnostic, Edit

VERSION = 1


def render(found: Sequence[Diagnostic], _sources: Mapping[str, str]) -> str:
    """Return ``{"version": 1, "diagnostics": […]}``; lines and columns count from 1.

    ``edits`` are what ``check --fix`` types, all of them together: a place, and its replacement.
    """
    whole = {"version": VERSION, "diagnostics": [_plain(diagnostic) for diagnostic in found]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plain(found: Diagnostic) -> dict[str, Any]:
    span = found.span
    return {
        "code": found.code.id,
        "name": found.code.name,
        "severity": found.gravity.value,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": found.message,
        "hint": found.hint,
        "edits": [_typed(edit) for edit in found.edits],
    }


def _typed(edit: Edit) -> dict[str, Any]:
    return {
        "path": edit.span.path,
        "line": edit.span.line,
        "column": edit.span.column,
        "end_line": edit.span.end_line,
        "end_column": edit.span.end_column,
        "replacement": edit.new,
    }
