"""A positioning passes every check in each of its states: start, question, between, profile."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from audit.checkers import nu
from audit.probes import PHONE, WATCH
from audit.visits import SCHEMES, Findings, Scheme, judge
from browser.lesson_play import main_button, settled

pytestmark = pytest.mark.browser
ADDRESS = "positionnement/calculs-mesures/"
UNFOLD = "document.querySelectorAll('details').forEach((each) => (each.open = true))"


@pytest.fixture(scope="module", params=SCHEMES[1:])
def judged(
    request: pytest.FixtureRequest, browser: Browser, site: str
) -> Callable[[bool], Findings]:
    """Return what is found in its states, or where its script never comes; each is seen once."""
    scheme: Scheme = request.param

    options = {"viewport": PHONE, "reduced_motion": "reduce"}

    @cache
    def findings(script: bool) -> Findings:
        found = Findings()
        with browser.new_context(color_scheme=scheme, **options) as phone:
            page = phone.new_page()
            page.add_init_script(WATCH)
            if not script:
                page.route("**/assets/deck/**", lambda route: route.abort())
            page.goto(f"{site}/{ADDRESS}")
            for state in states(page) if script else whole(page):
                judge(page, found, f"{state} ({scheme})", tab=state in ("start", "profile"))
            found.add("policy", "all", page.evaluate("violations"))
        return found

    return findings


def states(page: Page) -> Iterator[str]:
    """Put the page in each of its states, and yield their names."""
    main_button(page).wait_for()
    yield "start"
    main_button(page).click()
    for number in range(12):
        page.locator("main .item:defined").wait_for()
        if number in (0, 1, 4):
            yield f"question {number + 1}"
        before = page.locator("h2").inner_text()
        page.get_by_role("button", name="Je ne sais pas").click()
        page.wait_for_function("b => document.querySelector('h2').innerText !== b", arg=before)
        if page.locator("h2").inner_text() == "Étape suivante":
            yield "between"
            main_button(page).click()
    page.locator(".profile").wait_for()
    page.reload()  # the focus begins at the top again
    page.locator(".profile").wait_for()
    settled(page)
    page.evaluate(UNFOLD)
    yield "profile"


def whole(page: Page) -> Iterator[str]:
    """Unfold the page as one reads it without its script."""
    page.evaluate(UNFOLD)
    yield "whole"


def test_nothing_is_found_in_any_state(judged: Callable[[bool], Findings]) -> None:
    """Axe, our probes and the policy say nothing, from the start to the profile."""
    assert "\n".join(judged(True).lines()) == ""


def test_nothing_is_found_without_javascript(judged: Callable[[bool], Findings]) -> None:
    """As a page to read and to do with a pencil, it passes them all too."""
    assert "\n".join(judged(False).lines()) == ""


def test_every_state_is_sound_html(judged: Callable[[bool], Findings], tmp_path: Path) -> None:
    """The Nu checker finds nothing in the live page of any of them."""
    documents = judged(True).documents | judged(False).documents
    assert len(documents) > 5
    assert nu(documents, tmp_path) == []
