"""The SCORM connectors, played in Node against an LMS that says every call it gets.

The expected calls are in ``tests/golden/scorm``; ``MARELLE_GOLDEN=write`` writes them anew.
"""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from marelle.ids import lms_id
from scorm_types import broken_rules

ROOT = Path(__file__).parents[2]
CONNECTORS = ROOT / "tools" / "marelle" / "outputs" / "packages"
GOLDEN = ROOT / "tests" / "golden" / "scorm"
EDITIONS = ("12", "2004")
TYPES = {"bon-canal": "choice", "numero": "fill-in", "carte": "likert"}
ITEMS = {
    "bon-canal": {
        "prompt": "Un matelas bloque le trottoir. Que faites-vous ?",
        "key": {"correct": ["par-appli"]},
        "fields": ["rien", "par-appli", "pousser"],
    },
    "numero": {
        "prompt": "Composez le numéro.",
        "key": {"correct": {"numero": ["3975", "39 75"]}},
        "fields": [],
    },
    "carte": {"prompt": "Que veut dire DPE ?", "key": {}, "fields": ["", "known", "review"]},
}


def answer(id: str, response: Any, score: float, max: int = 1) -> list[Any]:
    """Return the step of an answer."""
    success = score == (max or 1)
    given = {"id": id, "response": response, "score": score, "max": max, "success": success}
    return ["answer", given]


def save(at: str, **responses: Any) -> list[Any]:
    """Return the step of a state to keep."""
    kept = {name.replace("_", "-"): response for name, response in responses.items()}
    return ["save", {"v": 1, "at": at, "r": kept}]


def finish(status: str, score: float, max: int = 2) -> list[Any]:
    """Return the step of a result."""
    return ["finish", {"status": status, "score": score, "max": max}]


START = [["start"]]
RIGHT = [answer("bon-canal", ["par-appli"], 1), save("q-bon-canal", bon_canal=["par-appli"])]
WRONG = [answer("bon-canal", ["rien"], 0), save("q-bon-canal", bon_canal=["rien"])]
TYPED = [
    answer("numero", {"numero": "39\u00a075, à 8\u202fh"}, 0),
    save("q-numero", numero={"numero": "39\u00a075, à 8\u202fh"}),
]
CARD = [answer("carte", "known", 0, max=0), save("q-carte", carte="known")]
HIDE, CLOSE = [["visibilitychange"]], [["pagehide"]]
HALF = '{"v":1,"at":"q-bon-canal","r":{"bon-canal":["par-appli"]}}'
DONE = {
    "12": {"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100"},
    "2004": {
        "cmi.completion_status": "completed",
        "cmi.success_status": "passed",
        "cmi.score.raw": "100",
    },
}
FAILED = {
    "12": {"cmi.core.lesson_status": "failed", "cmi.core.score.raw": "50"},
    "2004": {
        "cmi.completion_status": "completed",
        "cmi.success_status": "failed",
        "cmi.score.raw": "50",
    },
}
STATE = {"cmi.suspend_data": HALF}
COUNT = {"cmi.interactions.0.id": "bon_canal"}
WORSE = [START, [save("terre")], [*WRONG, finish("failed", 0)], CLOSE]

# What happens in a session, by the name of its golden: a list of events.
SESSIONS: dict[str, dict[str, Any]] = {
    "ungraded": {
        "events": [
            START,
            [save("terre")],
            [*CARD, finish("completed", 0, max=0)],
            [save("ciel", carte="known"), finish("completed", 0, max=0)],
            CLOSE,
        ]
    },
    "ungraded-with-a-score": {"events": [START, [*RIGHT, finish("completed", 1)], CLOSE]},
    "passed": {"events": [START, RIGHT, [*TYPED, finish("passed", 2)], [["click"]], CLOSE]},
    "failed": {"events": [START, WRONG, [*TYPED, finish("failed", 2 / 3)], HIDE, CLOSE]},
    "half-way": {"events": [START, [save("terre")], RIGHT, [save("q-numero")], HIDE, CLOSE]},
    "half-way-by-the-button": {"events": [START, RIGHT, [["leave"]], TYPED, CLOSE]},
    "resumed": {
        "cmi": {"any": STATE | COUNT},
        "events": [START, [*TYPED, finish("passed", 2)], CLOSE],
    },
    "reviewed": {"cmi": DONE, "events": WORSE},
    "mended": {"cmi": FAILED, "events": [START, [*RIGHT, finish("passed", 2)], CLOSE]},
    "worse-again": {"cmi": FAILED, "events": WORSE},
    "shown-only": {
        "cmi": {"12": {"cmi.core.lesson_mode": "review"}, "2004": {"cmi.mode": "review"}},
        "events": [START, [*RIGHT, finish("passed", 2)], HIDE, CLOSE],
    },
    "told-completed": {
        "status": "completed",
        "events": [START, [finish("failed", 1)], CLOSE],
    },
    "told-incomplete": {
        "status": "passed_incomplete",
        "events": [START, [finish("failed", 1)], [finish("passed", 2)], CLOSE],
    },
}
each_session = pytest.mark.parametrize(
    ("edition", "name"), [(edition, name) for edition in EDITIONS for name in SESSIONS]
)


def session(edition: str, name: str) -> dict[str, Any]:
    """Return a session as the runner reads it."""
    told = SESSIONS[name]
    cmi = told.get("cmi", {})
    return {
        "connector": str(CONNECTORS / "scorm" / f"scorm{edition}.js"),
        "page": {
            "lms": {"types": TYPES, "status": told.get("status", "passed_failed")},
            "items": ITEMS,
        },
        "cmi": cmi.get("any", {}) | cmi.get(edition, {}),
        "events": told["events"],
    }


@lru_cache
def played() -> dict[tuple[str, str], list[str]]:
    """Play every session of both editions in one Node process."""
    names = [(edition, name) for edition in EDITIONS for name in SESSIONS]
    runner = Path(__file__).with_name("connectors_in_node.mjs")
    lines = in_node(runner, [session(edition, name) for edition, name in names])
    return dict(zip(names, lines, strict=True))


def calls(lines: list[str]) -> list[tuple[str, list[str]]]:
    """Return the calls among the lines of a session."""
    found = [re.match(r"(LMS)?([A-Z]\w+)(?: (\S+))?(?: (.*))?$", line) for line in lines]
    return [(m[2], [part for part in (m[3], m[4] or "") if part is not None]) for m in found if m]


@each_session
def test_exact_calls(edition: str, name: str) -> None:
    """A session makes exactly the calls of its golden, in order."""
    golden = GOLDEN / f"{edition}-{name}.txt"
    got = "\n".join(played()[edition, name]) + "\n"
    if os.environ.get("MARELLE_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got


def test_no_golden_is_left_over() -> None:
    """Every golden belongs to a session."""
    expected = {f"{edition}-{name}.txt" for edition in EDITIONS for name in SESSIONS}
    assert {path.name for path in GOLDEN.iterdir()} == expected


@each_session
def test_calls_satisfy_the_strictest_lms(edition: str, name: str) -> None:
    """Every value has its type, every order is respected, the end comes once."""
    assert broken_rules(edition, calls(played()[edition, name])) == []


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", ["reviewed", "worse-again", "shown-only"])
def test_nothing_is_lowered(edition: str, name: str) -> None:
    """A finished module that is opened again, and done worse, keeps its status and its score."""
    names = [args[0] for verb, args in calls(played()[edition, name]) if verb == "SetValue"]
    assert not [name for name in names if "status" in name or "score" in name]


@pytest.mark.parametrize("id", ["rien", "par-appli", "a1-b2-c3", "x"])
def test_ids_are_spelled_alike(id: str, tmp_path: Path) -> None:
    """JavaScript and Python give an id the same form for an LMS."""
    runner = tmp_path / "ids.mjs"
    notation = (CONNECTORS / "notation.js").as_uri()
    runner.write_text(
        f'import {{ lmsId }} from "{notation}"; process.stdout.write(JSON.stringify(lmsId("{id}")))'
    )
    assert in_node(runner) == lms_id(id)
