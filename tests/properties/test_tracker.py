"""The queue of the tracker: whatever ends a page, nothing is lost and nothing counts twice."""

import json
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("tracker_in_node.mjs")
SEQUENCES = 500


@pytest.mark.parametrize("seed", range(4))
def test_random_lives_of_pages_lose_nothing_and_double_nothing(seed: int) -> None:
    """2 000 sequences in all: answers, deaths, no network, a clock that jumps, several tabs."""
    command = ["node", str(SCRIPT), str(seed), str(SEQUENCES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found = json.loads(done.stdout)
    assert found["sequences"] == SEQUENCES
    assert found["events"] > SEQUENCES
    assert found["deaths"] > SEQUENCES / 2
    assert found["again"] > SEQUENCES / 10  # the server did see some twice, and kept one
    assert (found["lost"], found["unheard"], found["left"]) == (0, 0, 0)
    assert found["complaints"] == []
