"""Findings, shown in the form that was asked for."""

from collections.abc import Sequence
from pathlib import Path

from marelle.diagnostics import Diagnostic
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views import view


def show_findings(root: Path, found: Sequence[Diagnostic], form: str = "full") -> None:
    """Print *found* in the view *form*, with the sources of the project in *root*."""
    print(view(form)(found, sources_of(root, found)), end="")
