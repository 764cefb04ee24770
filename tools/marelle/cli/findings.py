"""Findings, shown in the form that was asked for."""

from collections.abc import Sequence
from pathlib import Path

from marelle.diagnostics import Diagnostic
from marelle.diagnostics.sources import sources_of
from marelle.diagnostics.views import full, view


def show_findings(
    root: Path, found: Sequence[Diagnostic], form: str = "full", *, every: bool = False
) -> None:
    """Print *found* in the view *form*, with the sources of the project in *root*.

    With *every*, people read one by one what mends itself too.
    """
    render = full.whole if every and form == "full" else view(form)
    print(render(found, sources_of(root, found)), end="")
