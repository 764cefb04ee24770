"""How the connectors find an LMS and write an answer, piece by piece, in Node."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from scorm_types import broken_rules

FOLDER = Path(__file__).parents[2] / "tools" / "marelle" / "outputs" / "packages"
RUNNER = Path(__file__).with_name("scorm_pieces_in_node.mjs")
LONG = [f"une-etape-assez-longue-{n}.un-choix-aussi-{n}" for n in range(12)]
CUT = ",".join(step.replace("-", "_") for step in LONG[:5])

# Case, then edition, type, key, response, ids of the form; then type, patterns, response told.
NOTATIONS: dict[str, tuple[list[Any], list[Any]]] = {
    "letters come from the whole form": (
        ["12", "choice", {"correct": ["zoe"]}, ["zoe"], ["zoe", "ali", "bea"]],
        ["choice", ["c"], "c"],
    ),
    "letters do not depend on the order shown": (
        ["12", "choice", {"correct": ["zoe"]}, ["zoe"], ["bea", "ali", "zoe"]],
        ["choice", ["c"], "c"],
    ),
    "a set has one spelling": (
        ["2004", "choice", {"correct": ["b", "a-a"]}, ["b", "a-a"], []],
        ["choice", ["a_a[,]b"], "a_a[,]b"],
    ),
    "a number": (
        ["2004", "numeric", {"correct": 0.3, "tolerance": 0.1}, " 0,30 ", []],
        ["numeric", ["0.2[:]0.4"], "0.3"],
    ),
    "a number with a minus sign": (
        ["12", "numeric", {"correct": -4, "tolerance": 0}, "−4", []],
        ["numeric", ["-4"], "-4"],
    ),
    "a big number travels as text": (
        ["2004", "numeric", {"correct": 1200.5, "tolerance": 1}, "1 200,5", []],
        ["fill-in", ["1200.5"], "1 200,5"],
    ),
    "a big answer travels as text": (
        ["12", "numeric", {"correct": 10, "tolerance": 0}, "2500", []],
        ["fill-in", ["10"], "2500"],
    ),
    "what is not a number travels as text": (
        ["2004", "numeric", {"correct": 10, "tolerance": 0}, "dix [,] ou\tonze", []],
        ["fill-in", ["10"], "dix , ou onze"],
    ),
    "every accepted answer is in a pattern": (
        ["2004", "fill-in", {"correct": {"a": ["x", "y"], "b": ["z"]}}, {"b": "Z", "a": "Y"}, []],
        ["fill-in", ["x[,]z", "y[,]z"], "Y[,]Z"],
    ),
    "five patterns at most": (
        ["2004", "fill-in", {"correct": {"a": list("abcdefgh")}}, {"a": "h"}, []],
        ["fill-in", list("abcde"), "h"],
    ),
    "a text is not a language": (
        ["2004", "fill-in", {"correct": {"a": ["x"]}}, {"a": "{lang=en}x"}, []],
        ["fill-in", ["x"], "(lang=en}x"],
    ),
    "a long road is cut between two steps": (
        ["12", "performance", {"correct": LONG[:1]}, LONG, []],
        ["performance", [CUT.split(",")[0]], CUT],
    ),
    "a long text has no type of its own in the first edition": (
        ["12", "long-fill-in", {}, "Je regarde\n d’abord. " + "x" * 400, []],
        ["fill-in", [], "Je regarde d’abord. " + "x" * 230],
    ),
    "a long text is whole in the second": (
        ["2004", "long-fill-in", {}, "{lang=fr}Je regarde\n d’abord. " + "x" * 400, []],
        ["long-fill-in", [], "(lang=fr}Je regarde d’abord. " + "x" * 400],
    ),
    "a neutral answer has no pattern": (
        ["12", "likert", {}, "known", ["", "known", "review"]],
        ["likert", [], "a"],
    ),
}
# Each window: its parent, its opener, whether another origin closes it, what its API is.
API: dict[str, Any] = {"api": "api"}
WINDOWS: dict[str, tuple[dict[str, dict[str, Any]], str | None]] = {
    "in the window": ({"content": API}, "content"),
    "in the parent": ({"content": {"parent": "top"}, "top": API}, "top"),
    "the nearest wins": (
        {"content": {"parent": "near"}, "near": {"parent": "top"} | API, "top": API},
        "near",
    ),
    "above a frame of another origin": (
        {"content": {"parent": "shut"}, "shut": {"parent": "top", "closed": True}, "top": API},
        "top",
    ),
    "in the opener of the window above": (
        {"content": {"parent": "top"}, "top": {"opener": "lms"}, "lms": API},
        "lms",
    ),
    "above the opener": (
        {"content": {"opener": "frame"}, "frame": {"parent": "lms"}, "lms": API},
        "lms",
    ),
    "an element of that name is not it": (
        {"content": {"parent": "top", "api": "element"}, "top": API},
        "top",
    ),
    "windows that open each other": (
        {"content": {"opener": "other"}, "other": {"opener": "content"}},
        None,
    ),
    "nowhere": ({"content": {"parent": "top"}, "top": {"closed": True}}, None),
}
SPANS = {
    0: ["0000:00:00.00", "PT0H0M0.00S"],
    59_999: ["0000:00:59.99", "PT0H0M59.99S"],
    3_661_230: ["0001:01:01.23", "PT1H1M1.23S"],
    400 * 3_600_000: ["0400:00:00.00", "PT400H0M0.00S"],
    -5: ["0000:00:00.00", "PT0H0M0.00S"],
}


@lru_cache
def all_told() -> dict[str, Any]:
    """Run every case in one Node process."""
    names = ("edition", "type", "key", "response", "fields")
    sent = {
        "folder": str(FOLDER),
        "notations": [dict(zip(names, given, strict=True)) for given, _ in NOTATIONS.values()],
        "windows": [plan for plan, _ in WINDOWS.values()],
        "spans": list(SPANS),
    }
    told: dict[str, Any] = in_node(RUNNER, sent)
    return told


@pytest.mark.parametrize("case", NOTATIONS)
def test_notation(case: str) -> None:
    """An answer is written as the edition asks, and right patterns as answers are."""
    told = all_told()["notations"][list(NOTATIONS).index(case)]
    assert told == dict(zip(("type", "patterns", "response"), NOTATIONS[case][1], strict=True))


@pytest.mark.parametrize("case", WINDOWS)
def test_search_of_the_api(case: str) -> None:
    """The API is found where the standards say, whatever closes the way."""
    assert all_told()["windows"][list(WINDOWS).index(case)] == WINDOWS[case][1]


def test_late_lms_is_waited_for() -> None:
    """An API that appears a moment later is found; a window of one's own waits for none."""
    assert all_told()["came"] == "content"
    assert all_told()["never"] is None
    assert all_told()["waited"] < 40


def test_durations() -> None:
    """Durations are written to the hundredth, and a clock set back gives none."""
    assert all_told()["spans"] == list(SPANS.values())


BEGIN = [("Initialize", [""])]
TYPED = [
    ("SetValue", ["cmi.interactions.0.id", "bon_canal"]),
    ("SetValue", ["cmi.interactions.0.type", "choice"]),
    ("SetValue", ["cmi.interactions.0.student_response", "a,b"]),
]
END = [("Commit", [""]), ("Finish", [""])]
# What scorm-again lets pass with SCORM 1.2, and a few orders; each is one change of the above.
REFUSED: dict[str, list[tuple[str, list[str]]]] = {
    "a long state": [("SetValue", ["cmi.suspend_data", '{"v":1}' + " " * 4_090])],
    "a state with accents": [("SetValue", ["cmi.suspend_data", '{"v":1,"r":"é"}'])],
    "a state without version": [("SetValue", ["cmi.suspend_data", '{"v":2}'])],
    "a result of SCORM 2004": [("SetValue", ["cmi.interactions.0.result", "incorrect"])],
    "a decimal comma": [("SetValue", ["cmi.core.score.raw", "3,14"])],
    "a big score": [("SetValue", ["cmi.core.score.raw", "1000"])],
    "a status never to be set": [("SetValue", ["cmi.core.lesson_status", "not attempted"])],
    "an unknown element": [("SetValue", ["cmi.completion_status", "completed"])],
    "an interaction without a type": [("SetValue", ["cmi.interactions.1.id", "autre"])],
    "an interaction out of rank": [
        ("SetValue", ["cmi.interactions.2.id", "autre"]),
        ("SetValue", ["cmi.interactions.2.type", "choice"]),
    ],
    "a score after the status": [
        ("SetValue", ["cmi.core.lesson_status", "passed"]),
        ("SetValue", ["cmi.core.score.raw", "90"]),
    ],
    "two endings": [
        ("SetValue", ["cmi.core.lesson_status", "passed"]),
        ("SetValue", ["cmi.core.lesson_status", "failed"]),
    ],
    "two commits": [("Commit", [""])],
    "an early end": [("Finish", [""])],
}


@pytest.mark.parametrize("case", REFUSED)
def test_checker_refuses(case: str) -> None:
    """Our checker of calls sees each fault, and none in a sound session."""
    assert broken_rules("12", [*BEGIN, *TYPED, *END]) == []
    assert broken_rules("12", [*BEGIN, *TYPED, *REFUSED[case], *END])


@pytest.mark.parametrize("response", ["choice_a", "a, b", "a,a", "", "a.b", "ab"])
def test_checker_knows_the_forms(response: str) -> None:
    """A response in another form than its type's is refused."""
    calls = [*BEGIN, *TYPED[:2], ("SetValue", [TYPED[2][1][0], response]), *END]
    assert broken_rules("12", calls)
    assert re.search("choice", broken_rules("12", calls)[-1])
