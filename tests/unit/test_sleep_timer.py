"""The sleep timer of an episode, by a clock of our own: minutes of listening, at any speed."""

from pathlib import Path

import pytest

from fakes.node import in_node

NODE = Path(__file__).with_name("sleep_in_node.mjs")


def stopped(**case: object) -> dict:
    """Return how the timer of *case* ended."""
    return in_node(NODE, [case])[1]


@pytest.mark.parametrize("minutes", [5, 10, 15])
def test_it_stops_after_the_minutes_asked_for(minutes: int) -> None:
    """Not a second earlier; it says so when it is set and when it stops, and is set no more."""
    told = stopped(choice=str(minutes), seconds=minutes * 60 + 5)
    assert told["at"] == minutes * 60
    assert told["over"] == 1
    assert told["said"] == [
        f"L’épisode s’arrêtera dans {minutes} minutes.",
        "La minuterie a arrêté l’épisode.",
    ]
    assert stopped(choice=str(minutes), seconds=minutes * 60 - 1)["at"] is None


def test_every_choice_is_tested() -> None:
    """The minutes offered are those above."""
    assert in_node(NODE, [])[0] == {"minutes": [5, 10, 15]}


def test_a_pause_does_not_count() -> None:
    """An hour on the bench leaves the minutes that were left, all but the one being counted."""
    told = stopped(choice="5", seconds=4200, stops=[[100, 3700]])
    assert told["at"] == 300 + 3600 + 1  # the first tick after a silence is not listening


def test_speed_changes_nothing() -> None:
    """Minutes are those of who listens, not those of the episode."""
    told = stopped(choice="5", seconds=400, speed=1.5)
    assert (told["at"], told["time"]) == (300, 450)


def test_it_can_be_set_anew_and_put_out() -> None:
    """A new choice begins again; none lets the episode play to its end."""
    again = {"at": 200, "choice": "5"}
    assert stopped(choice="5", seconds=600, again=again)["at"] == 500
    assert stopped(choice="5", seconds=600, again={"at": 200, "choice": ""})["at"] is None


def test_the_end_of_the_chapter_is_that_of_the_sound() -> None:
    """At any speed, it stops where the next chapter begins."""
    assert stopped(choice="chapter", seconds=100)["time"] == 60
    assert stopped(choice="chapter", seconds=100, speed=1.5)["time"] == 60
