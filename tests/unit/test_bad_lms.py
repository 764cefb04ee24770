"""An LMS that fails, forbids or answers nonsense: no verdict is lost, no learner is misled."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from unit.connector_table import CLOSED, FAILED, HALF, LEFT, PASSED, RIGHT, START, session

TELL, KEEP, READ = (
    "POST /xapi/statements",
    "PUT /xapi/activities",
    "GET /xapi/activities/state marelle",
)
DATA = "GET /xapi/activities/state LMS.LaunchData"
ALWAYS = 999
DONE, AFTER = [START, PASSED, CLOSED], [START, CLOSED]
LOST = [START, FAILED, CLOSED]
BEFORE = {"said": ["completed", "passed"], "ms": 5, "before": "passed", "raw": 100}


def sessions(*events: Any, **fails: Any) -> list[dict[str, Any]]:
    """Return sessions of which the first fails so."""
    first, *more = events
    return [{"events": first, **fails}, *({"events": one} for one in more)]


ACCOUNT = {"homePage": "https://lms.example", "name": "1625378"}
OLD = {"accountServiceHomePage": "https://lms.example", "accountName": "1625378"}
AGENT = {"objectType": "Agent", "account": ACCOUNT}
# As an LMS names learners, and as statements must.
ACTORS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({**AGENT, "name": "Léa"}, {**AGENT, "name": "Léa"}),
    ({"objectType": "Person", "name": ["Léa"], "account": [OLD]}, {**AGENT, "name": "Léa"}),
    (
        {"name": ["Léa"], "mbox": ["mailto:lea@lms.example", "mailto:l@lms.example"]},
        {"objectType": "Agent", "name": "Léa", "mbox": "mailto:lea@lms.example"},
    ),
]
VERDICTS = {
    f"{connector}, {name}, {status}": {
        "connector": connector,
        "sessions": sessions(events, AFTER, AFTER, fails=[[TELL, status, ALWAYS]]),
    }
    for connector in ("cmi5", "xapi")
    for name, events in (("passed", DONE), ("failed", LOST))
    for status in (503, 429, 0)
}
# By name: what a learner and an LMS go through, for cmi5 unless it says another connector.
CASES: dict[str, dict[str, Any]] = {
    **VERDICTS,
    "failed, and told": {"sessions": sessions(LOST, AFTER)},
    **{
        f"state {status}": {
            "kept": BEFORE,
            "sessions": sessions([START, FAILED, CLOSED], fails=[[READ, status, 2]], wait=9000),
        }
        for status in (401, 403, 429, 503)
    },
    **{
        f"state not kept, {status}": {
            "sessions": sessions([START, RIGHT], fails=[[KEEP, status, 2]], wait=9000)
        }
        for status in (401, 403, 429, 503)
    },
    "left without a network": {
        "sessions": sessions([START, PASSED, LEFT], fails=[[TELL, 0, 4], [KEEP, 0, 2]], wait=20000)
    },
    "left, one failure": {
        "data": {"returnURL": "https://lms.example/back"},
        "sessions": sessions([START, PASSED, LEFT], fails=[[TELL, 503, 3]], wait=20000),
    },
    "left, and forbidden": {
        "data": {"returnURL": "https://lms.example/back"},
        "sessions": sessions([START, PASSED, LEFT], fails=[[TELL, 403, ALWAYS]]),
    },
    **{
        f"launch data {status}": {"sessions": sessions(DONE, fails=[[DATA, status, ALWAYS]])}
        for status in (401, 403)
    },
    "no template": {"data": {"contextTemplate": None}, "sessions": sessions(DONE)},
    **{
        f"mastery {mastery}": {"data": {"masteryScore": mastery}, "sessions": sessions(DONE)}
        for mastery in ("abc", 5, -1, 0.755)
    },
    **{
        f"actor {at}": {
            "connector": "xapi",
            "launch": {"actor": json.dumps(actor)},
            "knows": known,
            "sessions": sessions(DONE),
        }
        for at, (actor, known) in enumerate(ACTORS)
    },
    "actor null": {"launch": {"actor": "null"}, "sessions": sessions(DONE)},
    "an endpoint with a query": {
        "launch": {"endpoint": "https://lms.example/xapi?tenant=4"},
        "sessions": sessions(DONE),
    },
    "forbidden, then no network": {
        "sessions": sessions([START, RIGHT], fails=[[TELL, 401, 1], [TELL, 0, ALWAYS]])
    },
    "no token yet": {"sessions": sessions(HALF, fails=[["POST /fetch", 500, ALWAYS]], wait=9000)},
    "forbidden for a while": {
        "sessions": sessions([START, RIGHT], fails=[[TELL, 401, 2]], wait=9000)
    },
}


@lru_cache
def played() -> dict[str, dict[str, Any]]:
    """Play every case in one Node process."""
    asked = [session(case.get("connector", "cmi5"), "passed") | case for case in CASES.values()]
    for one, case in zip(asked, CASES.values(), strict=True):
        one["connector"] = session(case.get("connector", "cmi5"), "passed")["connector"]
    told = in_node(Path(__file__).with_name("bad_lms_in_node.mjs"), asked)
    return dict(zip(CASES, told, strict=True))


@pytest.mark.parametrize("case", VERDICTS)
def test_a_verdict_is_told_later(case: str) -> None:
    """What no LMS acknowledged before the page was closed is told once, by the next session."""
    told, verdict = played()[case], case.split(", ")[1]
    assert told["verbs"].count(verdict) == 1
    first = told["verbs"].index("initialized")
    assert told["verbs"].index(verdict) > first
    assert "unsent" not in told["state"]
    assert told["complaints"] == told["errors"] == []


def test_a_verdict_that_came_is_not_told_again() -> None:
    """A page that closes does not know that the LMS heard: the next session asks it."""
    told = played()["failed, and told"]
    assert told["verbs"].count("failed") == 1
    assert told["complaints"] == []


@pytest.mark.parametrize("status", [401, 403])
def test_a_state_that_is_forbidden(status: int) -> None:
    """What cannot be read is not written over; nothing is told, and the learner reads so."""
    told = played()[f"state {status}"]
    assert told["state"] == BEFORE
    assert told["verbs"] == []
    assert told["read"][0]["words"] == ["C’est fini"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_state_that_comes_later(status: int) -> None:
    """It is asked again; what was passed stays passed."""
    told = played()[f"state {status}"]
    assert told["state"]["before"] == "passed"
    assert "failed" not in told["verbs"]


@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_a_state_that_is_not_taken(status: int) -> None:
    """It is sent again until it is."""
    assert played()[f"state not kept, {status}"]["state"]["state"]["r"] == {"bon-canal": ["appli"]}


@pytest.mark.parametrize("case", ["left without a network", "left, one failure"])
def test_a_page_that_is_left(case: str) -> None:
    """The end is sent until the LMS has it; only then may the learner close."""
    told = played()[case]
    assert told["verbs"][-2:] == ["passed", "terminated"]
    assert told["read"][0]["words"][-2:] == ["Envoi", "Au revoir"]
    back = ["go to https://lms.example/back"] if case == "left, one failure" else []
    assert told["read"][0]["went"] == back


def test_a_page_that_is_left_for_nothing() -> None:
    """An LMS that forbids the end: the learner reads it, and is not sent away."""
    (told,) = played()["left, and forbidden"]["read"]
    assert told["words"][-1] == "C’est fini"
    assert told["went"] == []


def test_what_the_learner_reads_of_it() -> None:
    """A lesson says when the LMS does not answer or forbids, for as long as it does."""
    assert played()["no token yet"]["read"][0]["words"] == ["Attente"]
    assert played()["forbidden for a while"]["read"][0]["words"] == ["C’est fini"]
    assert "answered" in played()["forbidden for a while"]["verbs"]
    assert played()["forbidden for a while"]["read"][0]["at_last"] == ""
    assert played()["forbidden, then no network"]["read"][0]["at_last"] == "C’est fini"


@pytest.mark.parametrize("status", [401, 403])
def test_launch_data_that_is_forbidden(status: int) -> None:
    """An AU that does not know how it was launched records nothing, and says so."""
    told = played()[f"launch data {status}"]
    assert told["verbs"] == []
    assert told["read"][0]["words"] == ["C’est fini"]


@pytest.mark.parametrize("case", ["no template", "mastery abc", "mastery 5", "mastery -1"])
def test_launch_data_that_makes_no_sense(case: str) -> None:
    """The lesson does without: its own pass mark judges, and nothing breaks."""
    told = played()[case]
    assert "passed" in told["asked"]
    assert "failed" not in told["asked"]
    assert told["errors"] == []


@pytest.mark.parametrize("at", range(len(ACTORS)))
def test_how_a_learner_is_named(at: int) -> None:
    """The lists of the first Tin Can launches become an Agent; an Agent stays itself."""
    assert [json.loads(actor) for actor in played()[f"actor {at}"]["actors"]] == [ACTORS[at][1]]


def test_a_launch_for_nobody() -> None:
    """Without a learner nothing is told, and the lesson says so."""
    told = played()["actor null"]
    assert told["verbs"] == told["errors"] == []
    assert told["read"][0]["words"] == ["C’est fini"]


def test_an_endpoint_with_a_query() -> None:
    """The path is added to its path, its query stays."""
    told = played()["an endpoint with a query"]
    assert told["verbs"][-1] == "terminated"
    assert "/xapi/statements?tenant=4" in told["asked"]


def test_a_pass_mark_in_french() -> None:
    """A pass mark of the LMS is read as its language writes it."""
    told = played()["mastery 0.755"]
    assert told["shown"] == "Réussi à partir de 75,5\u00a0%"
