"""The view for GitLab: a Code Quality report, which merge requests compare by fingerprint."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from marelle.diagnostics import Diagnostic, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(found: Sequence[Diagnostic], _sources: Mapping[str, str]) -> str:
    """Return a JSON array; a fingerprint outlives lines that are added above its finding."""
    seen: Counter[str] = Counter()
    return json.dumps([_plain(d, seen) for d in found], ensure_ascii=False, indent=2) + "\n"


def _plain(found: Diagnostic, seen: Counter[str]) -> dict[str, Any]:
    span = found.span
    what = f"{found.code.id}\0{span.path}\0{found.message}"
    seen[what] += 1
    return {
        "description": f"{found.message} {found.hint}".strip(),
        "check_name": found.code.name,
        "fingerprint": sha256(f"{what}\0{seen[what]}".encode()).hexdigest(),
        "severity": _SEVERITIES[found.gravity],
        "location": {"path": span.path, "lines": {"begin": span.line, "end": span.end_line}},
    }
