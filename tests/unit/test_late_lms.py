"""An LMS of cmi5 that answers late: the lesson goes on without it, and loses nothing."""

from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from unit.connector_table import CLOSED, FAILED, HALF, PASSED, RIGHT, START, session

RUNNER = Path(__file__).with_name("late_lms_in_node.mjs")
BEFORE = {"v": 1, "at": "q-sigle", "r": {"sigle": "known"}, "q": {}}


def played(slow: int, events: list[Any]) -> dict[str, Any]:
    """Return what comes of a session where the LMS takes *slow* ms to answer, and knew of one."""
    kept = {"said": [], "ms": 1000, "state": BEFORE}
    told: dict[str, Any] = in_node(
        RUNNER, session("cmi5", "passed") | {"events": events, "slow": slow, "kept": kept}
    )
    assert told["complaints"] == []
    return told


def test_an_lms_in_time() -> None:
    """Within the patience of a page, the learner finds where they stopped."""
    told = played(500, [START, RIGHT, CLOSED])
    assert told["started"] == BEFORE


@pytest.mark.parametrize(
    ("events", "verbs"),
    [
        (HALF, ["initialized", "answered", "terminated"]),
        ([START, PASSED, CLOSED], ["initialized", "answered", "completed", "passed", "terminated"]),
        ([START, FAILED, CLOSED], ["initialized", "answered", "completed", "failed", "terminated"]),
    ],
    ids=["half-way", "passed", "failed"],
)
def test_an_lms_too_late(events: list[Any], verbs: list[str]) -> None:
    """After it, the lesson begins; what was done is told in its order, beside what was kept."""
    told = played(4000, events)
    assert told["started"] is None
    assert told["verbs"] == verbs
    assert set(told["state"]["state"]["r"]) == {"sigle", "bon-canal"}
