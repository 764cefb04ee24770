"""What waits for an LMS: nothing is lost, nothing comes twice, nothing is out of its order."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from fakes.node import in_node

ALL = ["a", "b", "c"]
# What goes wrong with each request in turn; then the statements that the LMS has in the end.
MOODS: dict[str, tuple[list[str], list[str]]] = {
    "nothing": ([], ALL),
    "no network": (["cut before"] * 4, ALL),
    "an answer that is lost": (["cut after", "cut before"], ALL),
    "a server that fails": (["refuse", "refuse"], ALL),
    "an LMS that forbids for a while": (["forbidden"], ALL),
    "too many at once": (["", "too much"], ALL),
    "one that is refused for good": (["never"], ["b", "c"]),
}


@lru_cache
def played() -> dict[str, dict[str, Any]]:
    """Play every mood in one Node process."""
    asked = [{"moods": moods, "statements": ALL} for moods, _kept in MOODS.values()]
    told = in_node(Path(__file__).with_name("outbox_in_node.mjs"), asked)
    return dict(zip(MOODS, told, strict=True))


@pytest.mark.parametrize("mood", MOODS)
def test_all_arrives_in_its_order(mood: str) -> None:
    """Whatever goes wrong on the way, the LMS has each statement once, in order, and the state."""
    assert played()[mood]["kept"] == MOODS[mood][1]
    assert played()[mood]["state"] == {"after": "c"}


def test_a_failure_is_tried_again() -> None:
    """Each failed request is one more, and a good day asks no more than it must."""
    assert played()["nothing"]["requests"] <= 5
    assert played()["no network"]["requests"] >= len(MOODS["no network"][0]) + 2
