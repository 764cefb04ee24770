"""The view for GitHub Actions: workflow commands that put each finding beside its line."""

from collections.abc import Mapping, Sequence

from marelle.diagnostics import Diagnostic, Severity


def render(found: Sequence[Diagnostic], _sources: Mapping[str, str]) -> str:
    """Return ``::error file=…,line=…::sentence``, one finding a line."""
    return "".join(_command(diagnostic) for diagnostic in found)


def _command(found: Diagnostic) -> str:
    span = found.span
    about = {
        "file": span.path,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": span.end_column,
        "title": f"{found.code.id} {found.code.name}",
    }
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in about.items())
    kind = "notice" if found.gravity is Severity.NOTE else found.gravity.value
    words = f"{found.message}\n{found.hint}" if found.hint else found.message
    return f"::{kind} {properties}::{_data(words)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
