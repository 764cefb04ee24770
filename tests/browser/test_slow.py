"""A slow phone on a slow network, with a finger: a lesson is played to its end without waiting."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.slow import play_slowly

pytestmark = pytest.mark.browser
# Far above what one sees (`make audit` says it), so that a machine at work does not decide.
FIRST_QUESTION, TAP, JUMP = 15_000, 2_000, 0.02


def test_a_slow_phone_plays_a_lesson(browser: Browser, demo: Path) -> None:
    """Six times slower, on slow 3G: the first question soon answers, taps are seen, nothing jumps.

    What a tap costs is the processor's own time: other programs of this machine do not count.
    """
    waits = play_slowly(browser, demo / "site", "laicite-au-guichet")
    assert waits.shown <= waits.usable < FIRST_QUESTION
    assert waits.again < FIRST_QUESTION
    assert waits.work < TAP, waits.where
    assert waits.jumps < JUMP
    whole, _, most = waits.score.partition(" / ")
    assert whole == most != ""
