"""Clocks: a set of activities that may be played against time, and what a page needs for it."""

import pytest

from fakes.tiny import ACTIVITIES, MODULE, loaded, project
from marelle.outputs.packages.state import state_size
from marelle.render.modifiers import late_modifiers


def read(tmp_path, seconds):
    """Return the module whose set has a clock of *seconds*."""
    text = ACTIVITIES.replace("items:", f"timer: {seconds}\nitems:")
    return loaded(project(tmp_path, {f"{MODULE}verifier.yml": text}))


def test_a_clock_needs_its_script_alone(tmp_path):
    """Only the page of such a set loads it, and the state is no longer for it."""
    module, plain = read(tmp_path / "a", 90).module, loaded(project(tmp_path / "b", {})).module
    assert (module.screens[1].timer, plain.screens[1].timer) == (90, 0)
    assert late_modifiers(module) == ("timer",)
    assert late_modifiers(plain) == ()
    assert state_size(module) == state_size(plain)


@pytest.mark.parametrize(("seconds", "code"), [(5, "MRL210"), (601, "MRL211"), ("vite", "MRL202")])
def test_a_clock_is_in_seconds(tmp_path, seconds, code):
    """From 10 to 600, where the number is written."""
    found = read(tmp_path, seconds).diagnostics
    assert [(d.code.id, d.span.line, d.span.path.rpartition("/")[2]) for d in found] == [
        (code, 2, "verifier.yml")
    ]
