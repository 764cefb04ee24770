"""The view for code scanners: SARIF 2.1.0 (OASIS), one run, one rule for each code that appears."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from marelle import __version__
from marelle.diagnostics import Code, Diagnostic, Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(found: Sequence[Diagnostic], _sources: Mapping[str, str]) -> str:
    """Return a SARIF log; addresses are relative to the project's root."""
    codes = sorted({d.code for d in found}, key=lambda code: code.id)
    rank = {code: index for index, code in enumerate(codes)}
    driver = {"name": "Marelle", "version": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, rank) for diagnostic in found],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.id,
        "name": code.name,
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(found: Diagnostic, rank: Mapping[Code, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code.id,
        "ruleIndex": rank[found.code],
        "level": found.gravity.value,
        "message": {"text": f"{found.message} {found.hint}".strip()},
        "locations": [{"physicalLocation": _location(found.span)}],
    }
    if found.related:
        result["relatedLocations"] = [
            {"physicalLocation": _location(related.span), "message": {"text": related.label}}
            for related in found.related
        ]
    if found.edits:
        result["fixes"] = [_fix(found)]
    return result


def _fix(found: Diagnostic) -> dict[str, Any]:
    """Return what ``check --fix`` types, as one change for each file."""
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in found.edits:
        place = _location(edit.span)
        change = {"deletedRegion": place["region"], "insertedContent": {"text": edit.new}}
        changes.setdefault(place["artifactLocation"]["uri"], []).append(change)
    return {
        "description": {"text": found.hint or found.message},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri}, "replacements": replacements}
            for uri, replacements in changes.items()
        ],
    }


def _location(span: Span) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(span.path)},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
