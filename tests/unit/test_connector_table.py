"""Every connector in every situation, and with every type: exactly what an LMS is asked and told.

The table is ``tests/golden/connectors``; ``MARELLE_GOLDEN=write`` writes it anew. Situations are a
file a connector; types are one file, for the form of an answer is all that they change.
"""

import os
import re
from pathlib import Path

import pytest

from contracts.activity_examples import FOLDERS
from marelle.activities import activity_types
from unit.connector_table import CONNECTORS, ROOT, SITUATIONS, played

GOLDEN = ROOT / "tests/golden/connectors"


def compared(golden: Path, got: str) -> None:
    """Compare with a golden, or write it."""
    if os.environ.get("MARELLE_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got


@pytest.mark.parametrize("connector", CONNECTORS)
def test_every_situation(connector: str) -> None:
    """A connector makes these calls or requests, in this order, and no other."""
    parts = [f"== {name}\n" + "\n".join(played()[connector, name]) for name in SITUATIONS]
    compared(GOLDEN / f"{connector}.txt", "\n\n".join(parts) + "\n")


def test_every_type() -> None:
    """An answer of each type is told to each LMS in this very form."""
    parts = []
    for folder in FOLDERS:
        told = [f"{c}: {line}" for c in CONNECTORS for line in forms(played()[c, folder.name])]
        parts.append("\n".join([f"== {folder.name}", *told]))
    assert len(parts) == len(activity_types()) == 20
    compared(GOLDEN / "types.txt", "\n\n".join(parts) + "\n")


def forms(lines: list[str]) -> list[str]:
    """Return what says the form of an answer: its type, its patterns, the response, the result."""
    wanted = re.compile(
        r"(?:LMS)?SetValue cmi\.interactions\.0\.((?:type|correct_.*|\w+_response|result) .*)"
        r"|  (answered .*|  \S.*)|(localStorage .*)"
    )
    found = [wanted.match(line) for line in lines]
    return [next(filter(None, match.groups())) for match in found if match]


def test_no_rule_of_cmi5_is_broken() -> None:
    """In no situation, with no type, has the strict LMS anything to say."""
    wrong = {asked: [x for x in lines if x[0] == "!"] for asked, lines in played().items()}
    assert {asked: rules for asked, rules in wrong.items() if rules} == {}


def test_no_golden_is_left_over() -> None:
    """Every golden belongs to a connector, or is the table of types."""
    expected = {f"{name}.txt" for name in (*CONNECTORS, "types")}
    assert {path.name for path in GOLDEN.iterdir()} == expected
