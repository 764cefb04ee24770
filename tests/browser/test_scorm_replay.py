"""A story replayed in an LMS: what was earned there is never lowered, nor lost half-way."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.scorm_lms import RUNTIME, Session, launched
from browser.scorm_module import press
from browser.scorm_packages import EDITIONS, PASSED, RAW, each_edition, in_an_lms, status
from fakes.tiny import MODULE
from scorm_types import broken_rules

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
STORY = """\
title: Une histoire
items:
  - id: trottoir
    type: scenario
    prompt: Un matelas
    gauges: [{id: passage, label: Passage, start: 2}]
    start: debut
    nodes:
      - id: debut
        text: Un matelas barre le trottoir.
        choices:
          - id: agir
            text: Je le signale.
            goto: bravo
            consequence: 1
            effects: {passage: +3}
            feedback: Bien.
          - {id: rester, text: Je reste là., goto: rate, consequence: -1, feedback: Dommage.}
      - {id: bravo, text: Le trottoir est libre., ending: success}
      - {id: rate, text: Le trottoir est barré., ending: failure}
"""
GOOD, POOR, AGAIN = "Je le signale.", "Je reste là.", "Rejouer depuis le début"


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of the story is."""
    with in_an_lms(tmp_path_factory, {MODULE + "verifier.yml": STORY}) as each:
        yield each


def follow(session: Session, *links: str) -> None:
    """Follow links of the story by their words."""
    for words in links:
        session.frame.get_by_role("link", name=words).click()


def saved(session: Session) -> list[str]:
    """Return the road that the LMS keeps."""
    road: list[str] = json.loads(session.values["cmi.suspend_data"])["r"]["trottoir"]
    return road


@each_edition
def test_a_worse_end_lowers_nothing(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """Passed, then replayed badly to the end of the module: still passed, one interaction."""
    assert set(addresses) == set(EDITIONS)
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        press(first.frame)
        press(first.frame)
        follow(first, GOOD)
        first.frame.get_by_text("Une fin heureuse.").wait_for()
        follow(first, AGAIN, POOR)
        first.frame.get_by_text("Votre meilleur résultat est gardé.").wait_for()
        press(first.frame)
        first.close()
        assert broken_rules(edition, first.calls) == []
        assert status(first.values, edition) == PASSED[edition]
        assert float(first.values[RAW[edition]]) == 100
        assert len(first.interactions) == 1
        assert saved(first) == ["debut.agir"]


@each_edition
def test_a_replay_left_half_way_is_forgotten(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """Closed in the middle of a replay, the module opens again on the end that was reached."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        press(first.frame)
        press(first.frame)
        follow(first, POOR, AGAIN)
        first.close()
    with launched(browser, addresses[edition], edition, cmi) as second:
        second.frame.get_by_text("Une fin malheureuse.").wait_for()
        follow(second, AGAIN, GOOD)
        second.frame.get_by_text("Une fin heureuse.").wait_for()
        second.close()
        assert saved(second) == ["debut.agir"]
