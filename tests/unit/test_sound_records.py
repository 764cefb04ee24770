"""Records that were damaged, made by hand or written by a newer site; a clock put back. In Node."""

import json
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node

NODE = Path(__file__).parent / "sound_in_node.mjs"
MEMORY = {"stability": 2.3, "difficulty": 6.4, "last": 20000, "due": 20002}
CARD = {"v": "abcd", "memory": MEMORY}
SAID = {"ref": "a#b", "v": "abcd", "day": 20000, "grade": 3}
TRY = {"right": 2, "of": 3, "code": "4ABCDXY"}
BEGUN = {"right": 1, "of": 3, "answered": ["a#b"]}
DONE = {"on": 1, "v": "", "updated": "", "status": "passed", "score": 1, "max": 1}


def said(what: str, *args: Any, **kept: Any) -> Any:
    """Return what the modules of the pages say, and what the phone has then."""
    return in_node(NODE, {"what": what, "args": args, **kept})


@pytest.mark.parametrize(
    ("kept", "sound"),
    [
        (None, {}),
        (5, {}),
        ({"cards": None}, {"cards": {}}),
        ({"cards": {"a": None, "b": CARD, "c": {"v": "x"}}}, {"cards": {"b": CARD}}),
        ({"waiting": 5, "day": "x", "done": 2}, {"done": 2}),
        ({"waiting": [None, SAID, {**SAID, "grade": 9}]}, {"waiting": [SAID]}),
        ({"cards": {"b": CARD}, "later": 1}, {"cards": {"b": CARD}, "later": 1}),
    ],
)
def test_only_what_is_sound_of_reviews_is_read(kept: Any, sound: Any) -> None:
    """A part that cannot be understood is not there; the others, and what is newer, stay."""
    assert said("soundReviews", kept)[0] == sound


def test_only_what_is_sound_of_tries_is_read() -> None:
    """A first try is finished, with a code, or begun, with what was answered."""
    kept = {"x": {}, "y": None, "z": TRY, "b": BEGUN, "t": {"right": "2", "of": 3, "code": ""}}
    assert said("soundTries", kept)[0] == {"z": TRY, "b": BEGUN}


def test_one_damaged_result_hides_no_other() -> None:
    """Results that say nothing are left out, in the records of modules as among the best ones."""
    fin = {"status": "completed", "score": 0, "max": 0, "on": 2}
    kept = {
        "mrl1:0:a": "not JSON",
        "mrl1:0:b": json.dumps({"v": 1, "fin": fin}),
        "mrl1:0:c": json.dumps({"v": 1, "fin": {}}),
        "mrl1:0:.done": json.dumps({"d": None, "e": DONE, "f": {"status": "passed"}}),
    }
    found = said("results", "mrl1:0:", kept=kept)[0]
    assert found == {"b": {"v": "", "updated": "", **fin}, "e": DONE}


def test_what_is_not_understood_is_put_aside() -> None:
    """Before something is written over a record of a newer site, the whole of it is kept."""
    newer = json.dumps({"cards": {"a": {"memory": [1, 2]}}, "waiting": [], "day": 1, "done": 0})
    after = said("tally", kept={"mrl1:0:.reviews": newer})[1]
    assert after["mrl1:0:.reviews~"] == newer
    assert json.loads(after["mrl1:0:.reviews"])["total"] == 1
    sound = json.dumps({"cards": {"b": CARD}, "day": 1}, separators=(",", ":"))  # as pages write
    assert "mrl1:0:.reviews~" not in said("tally", kept={"mrl1:0:.reviews": sound})[1]


@pytest.mark.parametrize(
    ("days", "done"),
    [([10, 10, 9, 8, 10, 11], [0, 1, 2, 3, 4, 0]), ([400, 400, 10, 10], [0, 1, 0, 1])],
    ids=["put back", "far ahead"],
)
def test_a_clock_put_back_gives_no_second_share(days: list[int], done: list[int]) -> None:
    """A day before the last one seen counts as that one; after a clock far ahead, all is as new."""
    assert in_node(NODE, {"days": days}) == done


OLD = {**MEMORY, "last": 19990}
WAIT = {"ref": "a#z", "v": "abcd", "day": 20001, "grade": 1}


def together(name: str, mine: Any, theirs: Any) -> Any:
    """Return what one has of a feature after getting what another phone has of it."""
    return said("together", name, mine, theirs)[0]


def test_reviews_of_two_phones_are_all_kept() -> None:
    """Of each question the later memory; every answer that waits, once; no day is counted twice."""
    mine = {
        "cards": {"a#a": CARD, "a#b": {"v": "old", "memory": OLD}},
        "waiting": [WAIT],
        "day": 20001,
        "done": 3,
        "days": 2,
        "total": 30,
    }
    theirs = {
        "cards": {"a#b": CARD, "a#c": CARD},
        "waiting": [WAIT, {**SAID, "ref": "a#b"}, {**SAID, "ref": "a#d"}],
        "day": 20001,
        "done": 5,
        "days": 4,
        "total": 20,
    }
    both = together(".reviews", mine, theirs)
    assert both["cards"] == {"a#a": CARD, "a#b": CARD, "a#c": CARD}
    assert both["waiting"] == [{**SAID, "ref": "a#d"}, WAIT]
    assert [both[name] for name in ("day", "done", "days", "total")] == [20001, 5, 4, 30]
    assert together(".reviews", both, theirs) == both
    assert together(".reviews", {**mine, "day": 20002, "done": 1}, theirs)["done"] == 1


def test_of_other_features_nothing_is_lost() -> None:
    """The first day of a badge, the finished try, the best result; one's own preference."""
    assert together(".badges", {"a": 5, "b": 1}, {"a": 3, "c": 2}) == {"a": 3, "b": 1, "c": 2}
    assert together(".challenges", {"x": BEGUN, "y": TRY}, {"x": TRY, "y": BEGUN}) == {
        "x": TRY,
        "y": TRY,
    }
    better = {**DONE, "score": 0.5}
    assert together(".done", {"m": better}, {"m": DONE, "n": better}) == {"m": DONE, "n": better}
    assert together(".survey", {"m": "1"}, {"m": "2", "n": "3"}) == {"m": "1", "n": "3"}
    assert together(".sprint", "calm", "timed") == "calm"
    assert together(".sprint", None, "timed") == "timed"


def test_what_is_damaged_takes_nothing_from_the_other_phone() -> None:
    """A record without sense, here or there, is as none."""
    for name, sound in ((".badges", {"a": 5}), (".challenges", {"x": TRY}), (".done", {"m": DONE})):
        assert together(name, {"a": None, "m": None, "x": {}}, sound) == sound
        assert together(name, sound, 5) == sound
    assert together(".reviews", {"cards": None}, {"cards": {"a#a": CARD}})["cards"] == {"a#a": CARD}
