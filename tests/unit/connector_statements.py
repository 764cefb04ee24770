"""Every statement that the connectors of cmi5 and xAPI make, in each situation and of each type."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from contracts.activity_examples import FOLDERS
from fakes.node import in_node
from unit.connector_table import SITUATIONS, of_type, session

Statement = dict[str, Any]
# What a judge must refuse, or it is no judge: each is one change of a good statement.
FAULTS: dict[str, Statement] = {
    "no id that is a UUID": {"id": "1"},
    "nobody": {"actor": {"objectType": "Agent"}},
    "a verb that is no IRI": {"verb": {"id": "passed"}},
    "a score above 1": {"result": {"score": {"scaled": 1.5}}},
    "a duration that is none": {"result": {"duration": "a minute"}},
    "a registration that is no UUID": {"context": {"registration": "7"}},
    "an interaction of no known type": {
        "object": {
            "objectType": "Activity",
            "id": "https://marelle.example/m/matelas/#q-a",
            "definition": {"interactionType": "drawing"},
        }
    },
}


@lru_cache
def statements() -> tuple[Statement, ...]:
    """Return the statements, those of cmi5 first."""
    asked = []
    for connector in ("cmi5", "xapi"):
        asked += [session(connector, name, raw=True) for name in SITUATIONS]
        asked += [of_type(connector, folder) | {"raw": True} for folder in FOLDERS]
    told = in_node(Path(__file__).with_name("connectors_in_node.mjs"), asked)
    return tuple(one for session in told for one in session)


def faulty() -> list[Statement]:
    """Return a good statement with each fault in turn."""
    return [statements()[0] | fault for fault in FAULTS.values()]
