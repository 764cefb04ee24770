"""A code gives back what it was made of, or says that it cannot; a merge never lowers anything."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DAY = 86_400_000
ON = 1_800_000_000_000 // DAY * DAY
PASSED = {"status": "passed", "score": 4.5, "max": 5, "on": ON}
FIRST = "041QK6R65MSDC26FHR"  # made by version 1: `tri`, passed
RECORDS = {
    "dans-ma-rue": {"v": 1, "at": "q-a", "r": {"a": ["x", "é"], "b": 3}, "fin": PASSED},
    "plpdma": {"v": 1, "at": "", "r": {}, "fin": {**PASSED, "status": "failed", "score": 0}},
    "tri": {"v": 1, "at": "q-z", "r": {"z": {"k": True}}, "seed": 7},
    ".deck": {"cards": [1, 2]},
}


def said(what: str, *args: Any) -> Any:
    """Return what the code of the page says."""
    return in_node(HERE / "carry_in_node.mjs", {"what": what, "args": args})


def code(*, whole: bool) -> str:
    """Return the code of the records."""
    made: str = said("encode", RECORDS, whole)["said"]
    return made


def test_a_whole_code_gives_everything_back() -> None:
    """Results to a tenth and a day, answers of what is begun, what features remember."""
    finished = {**RECORDS["dans-ma-rue"], "at": "", "r": {}}
    assert said("decode", code(whole=True)) == {"said": {**RECORDS, "dans-ma-rue": finished}}


def test_a_short_code_has_the_results_only() -> None:
    """Finished modules, without their answers: some forty letters each at most."""
    short = code(whole=False)
    found = said("decode", short)["said"]
    assert {name: record["fin"] for name, record in found.items()} == {
        name: RECORDS[name]["fin"] for name in ("dans-ma-rue", "plpdma")
    }
    assert len(short) < 80


def test_the_version_that_was_followed_is_five_letters() -> None:
    """It comes back as it was, for five letters; a result whose version is not known has none."""
    known = {"tri": {"v": 1, "at": "", "r": {}, "fin": {**PASSED, "v": "68fc02"}}}
    unknown = {"tri": {**known["tri"], "fin": {**PASSED, "v": ""}}}
    made = [said("encode", records, False)["said"] for records in (known, unknown)]
    assert said("decode", made[0]) == {"said": known}
    assert said("decode", made[1]) == {"said": {"tri": {**known["tri"], "fin": PASSED}}}
    assert len(made[0]) - len(made[1]) <= 5


def test_what_was_done_again_keeps_its_day() -> None:
    """The best result leaves with the day of the newer one, which paths count."""
    again = {"on": ON + 3 * DAY, "v": "", "updated": "", "status": "passed"}
    known = {"tri": {"v": 1, "at": "", "r": {}, "fin": {**PASSED, "v": "68fc02", "last": again}}}
    made = said("encode", known, False)["said"]
    assert said("decode", made) == {"said": known}


def test_a_code_of_the_first_age_is_still_read() -> None:
    """What a page of the last release shows is understood."""
    assert said("decode", FIRST) == {"said": {"tri": {"v": 1, "at": "", "r": {}, "fin": PASSED}}}


def test_a_typed_code_forgives() -> None:
    """Spaces, dashes, small letters, O for 0, I and L for 1."""
    typed = re.sub("(.{4})", r"\1 - ", code(whole=False).lower())
    typed = typed.replace("0", "o").replace("1", "l", 1).replace("1", "I")
    assert said("decode", typed) == said("decode", code(whole=False))


def test_every_wrong_letter_is_seen() -> None:
    """One letter changed anywhere, two swapped, or an end cut: the code is refused."""
    good = code(whole=False)
    for at in range(0, len(good) - 1, 7):
        bad = good[:at] + ("Z" if good[at] != "Z" else "Y") + good[at + 1 :]
        assert said("decode", bad) == {"refused": "bad"}, at
    assert said("decode", good[:-4]) == {"refused": "bad"}
    assert said("decode", "") == {"refused": "bad"}
    assert said("decode", "U" + good) == {"refused": "bad"}


def test_another_version_is_told_apart() -> None:
    """A sound code of a version that is not ours is not called wrong."""
    assert said("decode", other_version()) == {"refused": "version"}


def other_version() -> str:
    """Return the code of version 4, with nothing in it."""
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    rest = 0xFFFF ^ (4 << 8)
    for _ in range(8):
        rest = ((rest << 1) ^ 0x1021 if rest & 0x8000 else rest << 1) & 0xFFFF
    bits = f"{4:08b}{rest:016b}0"
    return "".join(letters[int(bits[at : at + 5], 2)] for at in range(0, 25, 5))


@pytest.mark.parametrize(
    ("mine", "theirs", "status"),
    [
        ({"status": "passed"}, {"status": "failed"}, "passed"),
        ({"status": "failed"}, {"status": "passed"}, "passed"),
        ({"status": "completed"}, {"status": "failed"}, "completed"),
    ],
)
def test_a_merge_keeps_the_best_result(
    mine: dict[str, str], theirs: dict[str, str], status: str
) -> None:
    """Whichever way it goes, what was passed stays passed, and most answers stay."""
    one = {"v": 1, "at": "x", "r": {"a": 1, "b": 2}, "fin": {**PASSED, **mine}}
    other = {"v": 1, "at": "y", "r": {"a": 3}, "fin": {**PASSED, **theirs}}
    for pair in ((one, other), (other, one)):
        found = said("merged", *pair)["said"]
        assert found["fin"]["status"] == status
        assert (found["at"], found["r"]) == ("x", {"a": 1, "b": 2})


def test_a_seed_is_no_answer() -> None:
    """What was drawn or mixed, and not answered, weighs nothing in a code nor in a merge."""
    seeds = {"bank.defi": "k3y5e7", "mix.": "abcdef"}
    begun = {"v": 1, "at": "x", "r": {"a": 1}}
    drawn = {"v": 1, "at": "y", "r": seeds}
    assert said("merged", begun, drawn)["said"]["r"] == {"a": 1}
    assert said("merged", drawn, begun)["said"]["r"] == {"a": 1}
    empty = said("encode", {"m": {"v": 1, "at": "", "r": {}}}, True)
    assert said("encode", {"m": drawn}, True) == empty


def test_a_merge_with_nothing_changes_nothing() -> None:
    """A record that is on one side only is as it was."""
    record = RECORDS["dans-ma-rue"]
    assert said("merged", None, record) == said("merged", record, None) == {"said": record}


def test_the_qr_library_is_the_one_that_is_pinned() -> None:
    """What is shipped of lean-qr is the published file, and its licence is in it."""
    folder = ROOT / "theme/later/carry"
    shipped = (folder / "lean-qr.js").read_text("utf-8")
    pinned = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]["lean-qr"]
    assert f"lean-qr {pinned}," in shipped
    assert "Permission is hereby granted" in (folder / "lean-qr.min.js").read_text("utf-8")
    published = ROOT / "node_modules/lean-qr/index.mjs"
    if published.is_file():  # after `npm ci`
        assert published.read_text("utf-8").partition(";export{")[0] in shipped
