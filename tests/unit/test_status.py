"""The status machine that every connector asks: what it tells, and what it never takes back.

The table is ``tests/golden/status.txt``; ``MARELLE_GOLDEN=write`` writes it anew.
"""

import os
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/status.txt"
MODES = ("passed_failed", "passed_incomplete", "completed")
RANK = {"failed": 1, "completed": 2, "passed": 3}
Told = dict[str, Any]


def result(status: str, score: float, max: int = 4) -> Told:
    """Return a result of a module, as the session gives it."""
    return {"status": status, "score": score, "max": max}


PASSED, FAILED, BETTER = result("passed", 4), result("failed", 1), result("passed", 3.5)
READ = result("completed", 0, 0)
SITUATIONS: dict[str, tuple[str, float | None, list[Told]]] = {
    "left half-way": ("", None, []),
    "resumed, left again": ("incomplete", None, []),
    "ungraded": ("", None, [READ]),
    "ungraded, with points": ("", None, [result("completed", 3)]),
    "passed": ("", None, [PASSED]),
    "failed": ("", None, [FAILED]),
    "failed, tried again, passed": ("", None, [FAILED, PASSED]),
    "passed, tried again, failed": ("", None, [PASSED, FAILED]),
    "passed, tried again, better": ("", None, [BETTER, PASSED]),
    "failed another time, passed": ("failed", 25, [PASSED]),
    "failed another time, worse": ("failed", 50, [FAILED]),
    "passed another time, looked at": ("passed", 100, []),
    "passed another time, failed": ("passed", 100, [FAILED]),
    "passed another time, better": ("passed", 80, [PASSED]),
    "completed another time, looked at": ("completed", None, [READ]),
}


@lru_cache
def histories() -> list[tuple[str, str, float | None, tuple[int, ...]]]:
    """Return every history of at most three results, from everything an LMS may say first."""
    before = [("", None), ("not attempted", None), ("unknown", None), ("incomplete", 10.0)]
    before += [("failed", 50.0), ("completed", None), ("completed", 50.0), ("passed", 75.0)]
    ends = [ends for length in range(4) for ends in product(range(len(RESULTS)), repeat=length)]
    return [(m, b, raw, e) for m, (b, raw), e in product(MODES, before, ends)]


RESULTS = (PASSED, BETTER, FAILED, result("failed", 0), result("completed", 2), READ)


def play(history: list[Told]) -> list[Any]:
    """Return what the machine told in each history."""
    told: list[Any] = in_node(
        Path(__file__).with_name("status_in_node.mjs"), history, ROOT / "theme/player/status.js"
    )
    return told


def line(told: Told | None) -> str:
    """Return what was told, in one line."""
    return " ".join(f"{name}={value}" for name, value in told.items()) if told else "–"


def test_the_table() -> None:
    """Each situation in each mode tells exactly what its line of the table says."""
    asked = [(mode, name) for mode in MODES for name in SITUATIONS]
    history = []
    for mode, name in asked:
        before, raw, results = SITUATIONS[name]
        history.append({"mode": mode, "before": before, "raw": raw, "results": results})
    rows = []
    for (mode, name), (first, told, end) in zip(asked, play(history), strict=True):
        steps = [f"opened: {line(first)}", *(f"finished: {line(each)}" for each in told)]
        rows.append(f"{mode}, {name}\n  " + "\n  ".join([*steps, f"left: exit={end}"]))
    got = "\n".join(rows) + "\n"
    if os.environ.get("MARELLE_GOLDEN") == "write":
        GOLDEN.write_text(got, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == got


@lru_cache
def all_told() -> list[Any]:
    """Play every history in one Node process."""
    return play(
        [
            {"mode": mode, "before": before, "raw": raw, "results": [RESULTS[e] for e in ends]}
            for mode, before, raw, ends in histories()
        ]
    )


def test_nothing_that_was_reached_is_lowered() -> None:
    """Over every history, a status never gets worse and a score never gets smaller."""
    for (_mode, before, raw, _ends), (_first, told, _end) in zip(
        histories(), all_told(), strict=True
    ):
        rank, best = RANK.get(before, 0), -1.0 if raw is None else raw
        for each in filter(None, told):
            now = RANK.get(each["success"], RANK.get(each["completion"], 0))
            assert now >= rank
            assert each.get("raw", 101) > best
            rank, best = now, each.get("raw", best)


def test_every_word_is_one_of_the_standard() -> None:
    """Nothing but the vocabulary of SCORM 2004 (RTE 4.2) is told, the score before the status."""
    for first, told, end in all_told():
        assert end in {"suspend", "normal"}
        for each in [first, *filter(None, told)]:
            assert each.get("completion", "completed") in {"incomplete", "completed"}
            assert each.get("success", "unknown") in {"unknown", "passed", "failed"}
            assert 0 <= each.get("raw", 0) <= 100
            assert "completion" in each or list(each) == ["exit"]
            assert list(each) == [n for n in ("raw", "completion", "success", "exit") if n in each]


@pytest.mark.parametrize("mode", MODES)
def test_a_mode_keeps_its_promise(mode: str) -> None:
    """`passed_incomplete` tells no failure, `completed` neither failure nor success."""
    never = {
        "passed_failed": set(),
        "passed_incomplete": {"failed"},
        "completed": {"failed", "passed"},
    }
    asked = [
        told for history, told in zip(histories(), all_told(), strict=True) if history[0] == mode
    ]
    said = {each["success"] for _, told, _ in asked for each in told if each}
    assert said
    assert not said & never[mode]
