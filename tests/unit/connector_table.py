"""What happens to a learner, told to every connector: situations in, sessions for Node out.

A session is a list of events, an event a list of steps: see ``connectors_in_node.mjs``.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from contracts.activity_examples import FOLDERS, kind_of, scored
from fakes.node import in_node

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "tools/marelle/outputs/packages"
CONNECTORS = {
    "scorm12": PACKAGES / "scorm/scorm12.js",
    "scorm2004": PACKAGES / "scorm/scorm2004.js",
    "cmi5": PACKAGES / "xapi/cmi5.js",
    "xapi": PACKAGES / "xapi/xapi.js",
    "local": ROOT / "theme/player/local.js",
}
TYPES = {"bon-canal": "choice", "sigle": "likert"}
ITEMS = {
    "bon-canal": {
        "prompt": "Un matelas bloque le trottoir. Que faites-vous\u00a0?",
        "key": {"correct": ["appli"]},
        "fields": ["rien", "appli"],
    },
    "sigle": {"prompt": "Que veut dire DPE\u00a0?", "key": {}, "fields": ["known", "review"]},
}
Event = list[list[Any]]


def answered(id: str, response: Any, success: bool, max: int = 1) -> Event:
    """Return the event of an answer, and of the state it leaves."""
    score = max if success else 0
    given = {"id": id, "response": response, "score": score, "max": max, "success": success}
    return [
        ["answer", given],
        ["save", {"v": 1, "at": f"q-{id}", "r": {id: response}, "q": {}}, id],
    ]


def ended(event: Event, status: str, score: int, max: int = 1) -> Event:
    """Return an event after which the module is finished."""
    return [*event, ["finish", {"status": status, "score": score, "max": max}]]


START: Event = [["start", "matelas"]]
MOVED: Event = [["save", {"v": 1, "at": "terre", "r": {}, "q": {}}]]
RIGHT = answered("bon-canal", ["appli"], True)
WRONG = answered("bon-canal", ["rien"], False)
CARD = answered("sigle", "known", True, max=0)
PASSED, FAILED = ended(RIGHT, "passed", 1), ended(WRONG, "failed", 0)
READ = ended(CARD, "completed", 0, 0)
CLOSED: Event = [["pagehide"]]
LEFT: Event = [["leave"]]
AGAIN: Event = [["restart"]]
HALF = [START, MOVED, RIGHT, CLOSED]
# By name: the events of a session, and those of an earlier one.
SITUATIONS: dict[str, tuple[list[Event], list[Event]]] = {
    "ungraded, finished": ([START, MOVED, READ, CLOSED], []),
    "graded, answered, not finished": ([START, MOVED, RIGHT, [["visibilitychange"]]], []),
    "passed": ([START, MOVED, PASSED, LEFT], []),
    "failed": ([START, MOVED, FAILED, LEFT], []),
    "left half-way": (HALF, []),
    "resumed": ([START, PASSED, CLOSED], HALF),
    "retried at once": ([START, FAILED, AGAIN, PASSED, CLOSED], []),
    "retried another day": ([START, AGAIN, PASSED, CLOSED], [START, FAILED, CLOSED]),
    "reviewed after completion": ([START, AGAIN, FAILED, CLOSED], [START, PASSED, CLOSED]),
}


def session(connector: str, name: str, **more: Any) -> dict[str, Any]:
    """Return a session as the runner reads it."""
    events, before = SITUATIONS[name]
    lms = {"types": TYPES, "status": "passed_failed"}
    file = str(CONNECTORS[connector])
    whole = {"connector": file, "page": {"lms": lms, "items": ITEMS}, "data": {}, "events": events}
    return whole | ({"before": before} if before else {}) | more


def of_type(connector: str, folder: Path) -> dict[str, Any]:
    """Return a session in which the first example of a type is answered rightly."""
    kind = kind_of(folder)
    item, _why, response, score = next(scored(folder))
    assert score == 1, folder
    points = 1 if kind.scored else 0
    page = {
        "lms": {"types": {item.id: kind.interaction.value}, "status": "passed_failed"},
        "items": {item.id: {"prompt": item.prompt, "key": kind.model.key(item), "fields": []}},
    }
    page["items"][item.id]["fields"] = values(kind.drawing.render(item))
    events = [START, answered(item.id, response, True, points)]
    return {"connector": str(CONNECTORS[connector]), "page": page, "data": {}, "events": events}


def values(html: str) -> list[str]:
    """Return what the fields of a form may say."""
    return list(dict.fromkeys(re.findall(r'\bvalue="([^"]*)"', html)))


@lru_cache
def played() -> dict[tuple[str, str], list[str]]:
    """Play every situation, then every type, with every connector, in one Node process."""
    asked = {(c, name): session(c, name) for c in CONNECTORS for name in SITUATIONS}
    asked |= {(c, folder.name): of_type(c, folder) for c in CONNECTORS for folder in FOLDERS}
    lines = in_node(Path(__file__).with_name("connectors_in_node.mjs"), list(asked.values()))
    return dict(zip(asked, lines, strict=True))
