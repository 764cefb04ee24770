"""A slow phone on a slow network, with a finger: a lesson is played to its end without waiting."""

import pytest
from playwright.sync_api import Browser

from audit.slow import play_slowly

pytestmark = pytest.mark.browser
# Far above what one sees (`make audit` says it), so that a machine at work does not decide.
FIRST_QUESTION, TAP = 15_000, 2_000


def test_a_slow_phone_plays_a_lesson(browser: Browser, site: str) -> None:
    """Six times slower, on slow 3G: the first question soon answers, and every tap is seen."""
    waits = play_slowly(browser, f"{site}/m/laicite-au-guichet/")
    assert waits.shown <= waits.usable < FIRST_QUESTION
    assert waits.worst < TAP, waits.where
    whole, _, most = waits.score.partition(" / ")
    assert whole == most != ""
