"""Banks: a set that asks a few of its activities, drawn by lot."""

import pytest

from fakes.tiny import ACTIVITIES, MODULE, loaded, project
from marelle.outputs.packages.state import state_size

MORE = ACTIVITIES.partition("items:\n")[2].replace("bon-reflexe", "autre-reflexe")


def read(tmp_path, draw, more=MORE):
    """Return the module whose set draws *draw* of two activities."""
    text = ACTIVITIES.replace("items:", f"bank: {{draw: {draw}}}\nitems:") + more
    return loaded(project(tmp_path, {f"{MODULE}verifier.yml": text}))


def test_a_bank_says_how_many_it_asks(tmp_path):
    """The set asks what it draws, and the state has room for the seed."""
    module = read(tmp_path, 1).module
    assert (module.screens[1].draw, module.screens[1].asked) == (1, 1)
    whole = loaded(project(tmp_path, {f"{MODULE}verifier.yml": ACTIVITIES + MORE})).module
    assert whole.screens[1].asked == 2
    assert state_size(module) - state_size(whole) == len('"bank.verifier":"k3y5e7",')


def test_the_time_is_that_of_what_is_drawn(tmp_path):
    """Drawing one of six questions is not as long as answering the six."""
    six = "".join(MORE.replace("autre-reflexe", f"reflexe-{n}") for n in range(5))
    assert [d.code.id for d in read(tmp_path / "a", 1, six).diagnostics] == []
    text = ACTIVITIES + six
    whole = loaded(project(tmp_path / "b", {f"{MODULE}verifier.yml": text}))
    assert [d.code.id for d in whole.diagnostics] == ["MRL501"]


@pytest.mark.parametrize(("draw", "more"), [(2, MORE), (1, "")])
def test_a_draw_must_leave_something_out(tmp_path, draw, more):
    """Drawing everything is refused, where the number is written."""
    found = [d for d in read(tmp_path, draw, more).diagnostics if d.code.id == "MRL211"]
    assert [(d.span.line, d.span.path.rpartition("/")[2]) for d in found] == [(2, "verifier.yml")]
    assert "au sort" in found[0].message
