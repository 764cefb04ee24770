"""What authors type goes into sentences: never a screenful, never a line of its own."""

import pytest

from fakes.tiny import MODULE, SHEET, project
from marelle.catalogue import load_project
from marelle.diagnostics import LONGEST, Diagnostic, Span, codes
from marelle.diagnostics.views import view


def test_an_enormous_value_is_cut(tmp_path):
    """300 KB where a list is wanted: every sentence stays of a readable length."""
    huge = "mot" * 100_000
    changed = SHEET.replace("audience: [terrain]", f"audience: {huge}")
    _catalogue, found = load_project(project(tmp_path, {MODULE + "module.yml": changed}))
    assert found
    assert max(len(text) for d in found for text in (d.message, d.hint)) <= LONGEST


@pytest.mark.parametrize(("form", "lines"), [("concise", 1), ("full", 6)])
def test_a_line_break_in_a_name_stays_in_its_line(form, lines):
    """A file named with a line break, in its place and in the sentence, adds no line."""
    name = "a\nb\u2028c.md"
    found = Diagnostic(
        code=codes.BAD_FILE_NAME, span=Span(name), message=f"Le nom {name}.", hint=f"{name}."
    )
    shown = view(form)([found], {})
    assert len(shown.splitlines()) == lines
    assert "a·b·c.md" in shown
