"""The queue of the tracker with servers that refuse, and phones that are full."""

from pathlib import Path
from typing import Any

from fakes.node import in_node

SCRIPT = Path(__file__).with_name("tracker_in_node.mjs")


def found(what: str, *args: int) -> Any:
    """Return what the queue does in one of the cases of the script."""
    return in_node(SCRIPT, None, what, *args)


def test_a_full_queue_takes_no_more() -> None:
    """A phone that never finds a network keeps the first ones, and `localStorage` stays empty."""
    said = found("full")
    assert said == {"limit": said["limit"], "waiting": said["limit"], "refused": 0, "written": 0}


def test_without_a_database_little_is_written() -> None:
    """The room of the lessons is not taken."""
    assert found("unwritten") == {"written": 200, "sent": "kept"}


def test_a_refused_statement_blocks_no_other() -> None:
    """A server that refuses one statement gets all the others; that one is tried five times."""
    said = found("poison")
    assert said == {"all": [True] * 6, "waiting": 0, "refused": 1, "times": 5}


def test_an_id_that_the_server_has_is_delivered() -> None:
    """409, for a statement alone, says that it arrived earlier."""
    assert found("known") == {"sent": True, "waiting": 0, "refused": 0}


def test_a_server_that_is_not_ready_loses_nothing() -> None:
    """Errors, closed doors, wrong addresses: everything waits."""
    assert found("away", 500, 503, 429, 401, 403, 404, 0) == [[False, 2]] * 7


def test_a_no_stops_what_is_being_sent() -> None:
    """It is asked before each batch: of five, those after the answer do not leave."""
    assert found("stopped") == {"sent": False, "requests": 2, "waiting": 60, "refused": 0}


def test_nothing_is_left_of_who_said_no() -> None:
    """Neither in the database, nor beside it."""
    assert found("cleared") == {"waiting": 0, "refused": 0, "written": 0}
