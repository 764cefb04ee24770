"""What is kept of a learner on a path, as the menu of its package hears it from the modules."""

import json
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from marelle.outputs.packages.state import LIMIT
from scorm_types import broken_rules

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "tools/marelle/outputs/packages"
STATUS = ROOT / "theme/player/status.js"
MODULES = ["matelas", "balai-neuf", "benne"]
each_edition = pytest.mark.parametrize("edition", ["12", "2004"])
Step = list[Any]


def passed(score: float = 4) -> dict[str, Any]:
    """Return a result of success, out of 4."""
    return {"status": "passed", "score": score, "max": 4}


def failed(score: float = 1) -> dict[str, Any]:
    """Return a result of failure, out of 4."""
    return {"status": "failed", "score": score, "max": 4}


READ = {"status": "completed", "score": 0, "max": 0}


def walked(edition: str, steps: list[Step], kept: Any = None, room: int = LIMIT) -> dict[str, Any]:
    """Return what becomes of a learner who opens modules, one after the other."""
    one = {"edition": edition, "modules": MODULES, "room": room, "steps": steps, "kept": kept}
    (told,) = in_node(Path(__file__).with_name("walk_in_node.mjs"), [one], PACKAGES, STATUS)
    return dict(told)


GROUPS = [
    ([["matelas", passed()]], [["matelas"]], "passed", 100, None),
    ([["balai-neuf", READ]], [["matelas", "balai-neuf"], ["benne"]], "incomplete", None, "benne"),
    ([["matelas", failed()], ["benne", passed()]], [["matelas", "benne"]], "passed", 100, None),
    ([["matelas", failed()]], [["matelas", "benne"]], "failed", 25, "benne"),
    ([["benne", failed()], ["matelas", passed()]], [["matelas"]], "passed", 100, None),
]


@pytest.mark.parametrize(("steps", "needs", "status", "mean", "following"), GROUPS)
def test_one_of_a_group_is_enough(
    steps: list[Step], needs: list[list[str]], status: str, mean: float | None, following: str
) -> None:
    """Of a choice one module counts, the best; what is optional neither blocks nor counts."""
    one = {"edition": "12", "modules": MODULES, "room": LIMIT, "steps": steps, "needs": needs}
    (told,) = in_node(Path(__file__).with_name("walk_in_node.mjs"), [one], PACKAGES, STATUS)
    whole = told["whole"][-1]
    assert (whole["status"], told["next"]) == (status, following)
    if mean is not None:
        assert 100 * whole["score"] / whole["max"] == mean


WHOLES = [
    ([["matelas", passed()]], "incomplete", None, "balai-neuf"),
    ([["matelas", passed()], ["balai-neuf", READ], ["benne", passed(3)]], "passed", 87.5, None),
    ([["matelas", failed()], ["balai-neuf", READ], ["benne", passed()]], "failed", 62.5, "matelas"),
    ([["matelas", READ], ["balai-neuf", READ], ["benne", READ]], "completed", None, None),
    ([["benne", passed()], ["balai-neuf", READ]], "incomplete", None, "matelas"),
    ([["benne", passed()], ["balai-neuf"]], "incomplete", None, "balai-neuf"),
]


@each_edition
@pytest.mark.parametrize(("steps", "status", "mean", "following"), WHOLES)
def test_the_whole_is_what_became_of_its_modules(
    edition: str, steps: list[Step], status: str, mean: float | None, following: str | None
) -> None:
    """It is over when all are; the score is the mean of those that are graded."""
    told = walked(edition, steps)
    whole = told["whole"][-1]
    assert whole["status"] == status
    assert told["next"] == following
    assert told["left"] == len(steps)
    if mean is not None:
        assert whole["score"] / whole["max"] * 100 == mean


@each_edition
def test_nothing_is_lowered(edition: str) -> None:
    """A module that was passed, then failed, is passed, with its better score."""
    told = walked(edition, [["matelas", passed(3.5)], ["matelas", failed(), failed(0)]])
    assert told["walk"]["m"] == {"matelas": "p87.5"}
    assert told["seen"][1][:2] == ["passed", "87.5"]


@each_edition
def test_a_module_finds_its_state_while_it_is_in_hand(edition: str) -> None:
    """It is given back what it kept, until another is begun; what became of it stays."""
    told = walked(edition, [["matelas", failed()], ["matelas"], ["benne"], ["matelas"]])
    assert '"r":{"bon-canal":["failed"]}' in told["seen"][1][2]
    assert told["seen"][3] == ["failed", "25", ""]
    assert told["walk"]["in"] == "benne"


@each_edition
def test_a_module_that_is_read_again_takes_no_place(edition: str) -> None:
    """Who looks at a finished module, another being half done, comes back to the latter."""
    kept = {"v": 1, "m": {"matelas": "p100", "benne": "i"}, "in": "benne", "s": {"at": "q-1"}}
    told = walked(edition, [["matelas", passed()]], kept)
    assert told["walk"] == kept
    assert told["next"] == "benne"


@each_edition
def test_interactions_are_named_after_their_module(edition: str) -> None:
    """They are numbered one after the other, and no LMS refuses their names."""
    steps: list[Step] = [["balai-neuf", READ, READ], ["benne", passed()]]
    up = walked(edition, steps)["up"]
    named = [(name, told) for name, told in up if name.endswith(".id")]
    assert named == [
        ("cmi.interactions.0.id", "balai_neuf_bon_canal"),
        ("cmi.interactions.1.id", "balai_neuf_bon_canal"),
        ("cmi.interactions.2.id", "benne_bon_canal"),
    ]
    calls = [("Initialize", [""]), *(("SetValue", each) for each in up), ("Commit", [""])]
    assert broken_rules(edition, calls) == []


@each_edition
@pytest.mark.parametrize("kept", [None, 3, "x", {"r": {}}, {"m": {"gone": "p100"}, "in": "gone"}])
def test_what_is_kept_of_something_else_is_left(edition: str, kept: Any) -> None:
    """A state that is not of this path, or names modules that left it, begins a new one."""
    assert walked(edition, [], kept)["walk"] == {"v": 1, "m": {}, "in": "", "s": None}


HALF = {"status": "incomplete", "score": 0, "max": 4}


@each_edition
def test_another_module_does_not_make_the_first_forget(edition: str) -> None:
    """Each one that is half done finds its state again, while there is room for all."""
    steps: list[Step] = [["matelas", HALF], ["balai-neuf", HALF], ["benne", HALF], ["matelas"]]
    told = walked(edition, steps)
    assert '"r":{"bon-canal":["incomplete"]}' in told["seen"][3][2]
    assert list(told["walk"]["o"]) == ["balai-neuf", "benne"]
    over = walked(edition, [["balai-neuf", READ]], told["walk"])["walk"]
    assert "balai-neuf" not in over["o"]


@each_edition
def test_what_was_left_longest_ago_goes_first(edition: str) -> None:
    """What is kept never takes more than the LMS keeps; the one in hand is always there."""
    steps: list[Step] = [["matelas", HALF], ["balai-neuf", HALF], ["benne", HALF]]
    whole = walked(edition, steps)["walk"]
    most = len(json.dumps(whole, separators=(",", ":")))
    assert walked(edition, steps, room=most)["walk"] == whole
    less = walked(edition, steps, room=most - 1)["walk"]
    assert list(less["o"]) == ["balai-neuf"]
    least = walked(edition, steps, room=0)["walk"]
    assert "o" not in least
    assert least["s"] == whole["s"]
    assert least["s"]
