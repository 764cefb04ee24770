"""A path on the phone: what fills its squares, what is kept of it, the code of a tutor."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from fakes.node import in_node
from marelle.outputs.site.signing import digest

SCRIPT = Path(__file__).with_name("road_in_node.mjs")
CASES = yaml.safe_load(Path(__file__).with_name("road_cases.yml").read_text("utf-8"))
DAY, NOW = 86_400_000, 10
STATUS = {"on": 5, "how": "said"}


def said(what: str, *args: Any) -> Any:
    """Return what the code of the pages says of a call."""
    (found,) = in_node(SCRIPT, {"what": what, "calls": [list(args)]})
    return found


def result(day: int, status: str, version: str, last: list[Any] | None = None) -> dict[str, Any]:
    """Return a result as phones keep it."""
    more = {"last": result(*last)} if last else {}
    return {"on": day * DAY, "status": status, "updated": version, **more}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["it"])
def test_a_square_is_filled_by_what_was_done(case: dict[str, Any]) -> None:
    """Each case of the table: every square, where to go on, and whether all is over."""
    results = {name: result(*one) for name, one in case.get("results", {}).items()}
    done = {name: {"on": on * DAY, "how": how} for name, (on, how) in case.get("done", {}).items()}
    steps = [{"kind": "module", "title": one["id"], **one} for one in case["steps"]]
    told = {"steps": steps, "rules": case.get("rules", {}), "results": results, "now": NOW * DAY}
    profile = {
        "on": {name: on * DAY for name, on in case.get("profiles", {}).items()},
        "levels": {
            name: {"n": n, "on": on * DAY} for name, (n, on) in case.get("levels", {}).items()
        },
    }
    kept = {"steps": done, **case.get("kept", {})}
    found = said("walked", {**told, "kept": kept, "stood": profile})
    days = [n * DAY if isinstance(n, int) else n for n in case["squares"]]
    assert found["squares"] == days
    for key in ("next", "why", "point", "old", "end"):
        assert found[key] == case.get(key, found[key])
    if "over" in case:
        assert found["over"] == case["over"] * DAY


def test_the_page_and_the_phone_agree_on_a_code() -> None:
    """However the tutor types it, the digest is that of the page; another code is another."""
    made = digest("accueil", "geste", "K7M2PX4")
    assert len(made) == 32
    for typed in ("K7M2PX4", "k7m2 px4", " K7M-2PX4 "):
        assert said("digest", "accueil", "geste", typed) == made
    assert said("digest", "accueil", "geste", "K7M2PX5") != made
    assert digest("accueil", "autre", "K7M2PX4") != made
    assert digest("accueil", "geste", "") == ""


@pytest.mark.parametrize(
    ("kept", "understood"),
    [
        (None, {}),
        (7, {}),
        ({"a": None}, {}),
        ({"a": {"steps": {"s": STATUS}}}, {"a": {"steps": {"s": STATUS}}}),
        ({"a": {"began": "x", "steps": {"s": {"on": "5", "how": "said"}}}}, {"a": {"steps": {}}}),
        (
            {"a": {"over": 5, "steps": {"s": {"on": 5, "how": "?"}}}},
            {"a": {"over": 5, "steps": {}}},
        ),
        ({"a": {"steps": {"s": {"on": 5, "how": "note", "note": 9}}}}, {"a": {"steps": {}}}),
        ({"a": {"over": 9e15, "steps": {"s": {"on": 9e15, "how": "said"}}}}, {"a": {"steps": {}}}),
        (
            {"a": {"over": 5, "end": {"s": STATUS, "t": 3}, "steps": {}}},
            {"a": {"over": 5, "end": {"s": STATUS}, "steps": {}}},
        ),
    ],
)
def test_what_makes_no_sense_is_as_none(kept: Any, understood: Any) -> None:
    """A damaged record, or one of a newer site, leaves what is sound in it."""
    assert said("soundPaths", kept) == understood


def test_two_phones_are_one_person() -> None:
    """The first day stays, steps of both count, and a note never leaves the phone."""
    note = {"on": 3, "how": "note", "note": "Moins vite."}
    mine = {"a": {"began": 4, "steps": {"s": STATUS}}}
    theirs = {"a": {"began": 2, "over": 9, "steps": {"f": note}}, "b": {"steps": {}}}
    assert said("without", theirs)["a"]["steps"] == {"f": {"on": 3, "how": "note"}}
    both = said("joined", mine, theirs)
    assert both["a"] == {"began": 2, "over": 9, "steps": {"s": STATUS, "f": note}}
    end = {"s": {**STATUS, "title": "Séance"}}
    over = {"a": {"over": 9, "end": end, "steps": {}}}
    assert said("without", over)["a"]["end"] == {"s": STATUS}
    assert said("joined", mine, over)["a"]["end"] == end
    assert both["b"] == {"steps": {}}
    assert said("joined", both, theirs) == both
    assert said("joined", {}, {}) == {}


def test_what_fills_a_square_tells_its_version() -> None:
    """The version that was done, not that of today: attestations say it."""
    one = {"id": "a", "any": [{"m": "a", "v": "2026-11-22"}]}
    done = {"a": {"on": 1, "status": "passed", "updated": "2025-03-01"}}
    found = said("walked", {"steps": [one], "results": done, "now": DAY})
    assert found["versions"] == ["2025-03-01"]
