"""Stages 3 and 4, inside the activity types: what those have in common that pair things.

An answer gives each left side, by id, the id of one right side: ``Interaction.MATCHING``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from marelle.activities.base import Key, Response
from marelle.activities.parts import json_size


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A left side and the right side that goes with it, as texts."""

    id: str
    left: str
    right: str


def score(key: Key, response: Response) -> float:
    """Return the share of the left sides that got their right side."""
    if not isinstance(response, dict):
        return 0.0
    rights = key["correct"]
    found = [left for left, right in rights.items() if response.get(left) == right]
    return len(found) / len(rights)


def response_size(lefts: Iterable[str], rights: Iterable[str]) -> int:
    """Return the size of an answer that gives every left side the longest right id."""
    longest = max(rights, key=len)
    return json_size(dict.fromkeys(lefts, longest))
