"""The queue of the tracker: whatever ends a page, nothing is lost and nothing counts twice."""

from pathlib import Path

import pytest

from fakes.node import in_node

SCRIPT = Path(__file__).with_name("tracker_in_node.mjs")
SEQUENCES = 500


@pytest.mark.parametrize("seed", range(4))
def test_random_lives_of_pages_lose_nothing_and_double_nothing(seed: int) -> None:
    """2 000 sequences in all: answers, deaths, no network, a clock that jumps, several tabs."""
    found = in_node(SCRIPT, None, seed, SEQUENCES)
    assert found["sequences"] == SEQUENCES
    assert found["events"] > SEQUENCES
    assert found["deaths"] > SEQUENCES / 2
    assert found["again"] > SEQUENCES / 10  # the server did see some twice, and kept one
    assert (found["lost"], found["unheard"], found["left"]) == (0, 0, 0)
    assert found["complaints"] == []
