"""Every activity type in each of its states, on a phone: nothing is found, by any check."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit.checkers import nu
from audit.states import look
from audit.visits import SCHEMES, Findings, visitor
from contracts.activity_examples import FOLDERS, name_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def judged(browser: Browser) -> Iterator[Callable[[Path], Findings]]:
    """Return what is found of a type, in one theme for each; a type is looked at once."""

    @cache
    def findings(folder: Path) -> Findings:
        found, example = Findings(), min(folder.glob("examples/accepted/*.yml"))
        look(context, example, found, scheme=SCHEMES[FOLDERS.index(folder) % 2])
        return found

    with visitor(browser) as context:
        yield findings


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_nothing_is_found_in_any_state(judged: Callable[[Path], Findings], folder: Path) -> None:
    """Untouched, right, partly right, wrong, corrected; heard, and not said by colour alone."""
    assert "\n".join(judged(folder).lines()) == ""


def test_every_state_is_sound_html(judged: Callable[[Path], Findings], tmp_path: Path) -> None:
    """The Nu checker finds nothing in the live page of any state of any type."""
    documents = {place: html for each in FOLDERS for place, html in judged(each).documents.items()}
    assert len(documents) >= 3 * len(FOLDERS)
    assert nu(documents, tmp_path) == []
