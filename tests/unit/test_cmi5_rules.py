"""The LMS double is strict: it is silent on our session, and each fault breaks the rule it must.

Without this, nothing would be said of a connector that the double does not complain of.
"""

from collections.abc import Callable
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node
from unit.connector_table import session

RUNNER = Path(__file__).with_name("connectors_in_node.mjs")
CMI5 = "https://w3id.org/xapi/cmi5/context"
MASTERY = f"{CMI5}/extensions/masteryscore"
Session = list[dict[str, Any]]


@lru_cache
def passed() -> Session:
    """Return what our connector tells: initialized, answered, completed, passed, terminated."""
    (told,) = in_node(RUNNER, [session("cmi5", "passed", raw=True, data={"masteryScore": 0.8})])
    return list(told)


def verb(name: str) -> int:
    """Return the place of a verb in that session."""
    return [one["verb"]["display"]["en"] for one in passed()].index(name)


def changed(name: str, change: Callable[[dict[str, Any]], object]) -> Session:
    """Return the session after a change of one of its statements."""
    whole = deepcopy(passed())
    change(whole[verb(name)])
    return whole


def again(name: str, at: str = "passed", **more: Any) -> Session:
    """Return the session with a statement that comes once more, after *at*."""
    copy = {**deepcopy(passed()[verb(name)]), **more}
    return [*passed()[: verb(at) + 1], copy, *passed()[verb(at) + 1 :]]


def without(name: str) -> Session:
    """Return the session without one of its statements."""
    return [one for n, one in enumerate(passed()) if n != verb(name)]


def failed() -> dict[str, Any]:
    """Return the statement of a failure."""
    one = deepcopy(passed()[verb("passed")])
    one["verb"]["id"] = one["verb"]["id"].replace("passed", "failed")
    return one | {"result": {**one["result"], "success": False, "score": {"scaled": 0.1}}}


def category(name: str) -> Callable[[dict[str, Any]], object]:
    """Return the change that takes a category away."""

    def change(one: dict[str, Any]) -> None:
        lists = one["context"]["contextActivities"]
        lists["category"] = [x for x in lists["category"] if not x["id"].endswith(name)]

    return change


# What is told, then the rule that it breaks.
FAULTS: dict[str, tuple[Callable[[], Session], str]] = {
    "no initialized": (lambda: without("initialized"), "9.3.2 initialized comes first"),
    "two initialized": (lambda: again("initialized"), "9.3 no verb twice in a session"),
    "an answer first": (
        lambda: [passed()[1], passed()[0], *passed()[2:]],
        "9.3.2 initialized comes first",
    ),
    "after terminated": (
        lambda: again("answered", "terminated"),
        "9.3.8 nothing comes after terminated",
    ),
    "completed twice": (lambda: again("completed"), "9.3 told once in a registration"),
    "passed twice": (lambda: again("passed"), "9.3 told once in a registration"),
    "failed after passed": (
        lambda: [*passed()[:-1], failed(), passed()[-1]],
        "9.3 no failure after a success",
    ),
    "no category": (
        lambda: changed("completed", category("cmi5")),
        "9.6.2.1 the category cmi5 is there",
    ),
    "no category moveon": (
        lambda: changed("passed", category("moveon")),
        "9.6.2.2 the category moveon goes with success and completion",
    ),
    "a template cut": (
        lambda: changed("answered", lambda x: x["context"]["contextActivities"].pop("grouping")),
        "10.2.1 the context template is whole",
    ),
    "another registration": (
        lambda: changed("answered", lambda x: x["context"].update(registration="7")),
        "9.6.1 the registration is the one of the launch",
    ),
    "another actor": (
        lambda: changed("passed", lambda x: x.update(actor={"mbox": "mailto:a@b.example"})),
        "9.2 the actor is the one of the launch",
    ),
    "another object": (
        lambda: changed("passed", lambda x: x["object"].update(id="https://a.example/")),
        "9.4 the object is the unit as launched",
    ),
    "no duration": (
        lambda: changed("terminated", lambda x: x["result"].pop("duration")),
        "9.5.4 duration",
    ),
    "a score at the end": (
        lambda: changed("completed", lambda x: x["result"].update(score={"scaled": 1})),
        "9.5.1 only a judgement has a score",
    ),
    "passed without success": (
        lambda: changed("passed", lambda x: x["result"].pop("success")),
        "9.5.2 success",
    ),
    "passed below the mark": (
        lambda: changed("passed", lambda x: x["result"]["score"].update(scaled=0.5)),
        "9.3.4 the mastery score decides",
    ),
    "no mark in the context": (
        lambda: changed("passed", lambda x: x["context"]["extensions"].pop(MASTERY)),
        "9.6.3.2 the mastery score is in the context",
    ),
    "local time": (
        lambda: changed("answered", lambda x: x.update(timestamp="2026-11-21T09:00:00+01:00")),
        "9.7 the timestamp is in UTC",
    ),
}


def asked(told: Session, **data: Any) -> dict[str, Any]:
    """Return a session as the runner reads it: what was told, under a launch with a pass mark."""
    first = passed()[0]
    launch = {
        "actor": first["actor"],
        "registration": first["context"]["registration"],
        "activityId": first["object"]["id"],
    }
    lists = {"grouping": first["context"]["contextActivities"]["grouping"]}
    said = {"masteryScore": 0.8, "contextTemplate": {"contextActivities": lists}} | data
    return {"data": said, "launch": launch, "statements": told}


@lru_cache
def held() -> dict[str, list[str]]:
    """Return the rules that each session breaks, all in one Node process."""
    every = {name: asked(fault()) for name, (fault, _rule) in FAULTS.items()}
    every |= {mode: asked(passed(), launchMode=mode) for mode in ("Normal", "Browse", "Review")}
    found = in_node(Path(__file__).with_name("cmi5_rules_in_node.mjs"), list(every.values()))
    return dict(zip(every, found, strict=True))


def test_ours_breaks_none() -> None:
    """The session that the faults are put into is sound."""
    assert held()["Normal"] == []


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_breaks_its_rule(name: str) -> None:
    """The double names the rule that a fault breaks."""
    assert FAULTS[name][1] in held()[name]


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_modes_that_record_nothing(mode: str) -> None:
    """A judgement is refused where nothing counts."""
    assert set(held()[mode]) == {"10.2.2 only the ends are told when nothing counts"}
