"""Refused values are called what they are: not every type is one of activities."""

import pytest

from marelle.catalogue.folder import read_checked
from marelle.diagnostics import Diagnostic


def refused(text: str, schema: str, name: str) -> Diagnostic:
    """Return the finding of code *name* in a document."""
    found = read_checked("x.yml", text.encode(), schema)[1]
    return next(d for d in found if d.code.name == name)


def test_the_type_of_a_series_is_not_that_of_an_activity() -> None:
    """It is told as a value of its key, with those that there are."""
    finding = refused("type: autre\n", "series", "unknown-value")
    assert "activité" not in finding.message + finding.hint
    assert "episodic" in finding.hint
    items = "title: x\nitems:\n  - {id: a, type: choise, prompt: x}\n"
    assert "choice" in refused(items, "activity-set", "unknown-activity").hint


@pytest.mark.parametrize("at", ["../../x.md", "media/../x.svg", "/etc/passwd", "a/b.md"])
def test_a_way_out_of_a_module_is_not_advised(at: str) -> None:
    """What climbs out is refused by its form, and no hint says to type it otherwise."""
    finding = refused(f"replace:\n  - {{at: {at}, with: x}}\n", "overlay", "bad-pattern")
    assert finding.span.line == 2
    assert at not in finding.hint
