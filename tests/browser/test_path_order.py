"""A learning path whose order is fixed, in an LMS run by scorm-again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from browser.scorm_lms import RUNTIME, launched
from browser.scorm_packages import each_edition, in_an_lms, status
from browser.test_path import BALAI, BENNE, BOTH, FAILED, MATELAS, check, go, link, play
from fakes.roads import CHANGES, PATH, SAID

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]
FIXED = {**CHANGES, PATH: SAID.replace("steps:", "order: fixed\nsteps:")}


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where each edition of the path is."""
    with in_an_lms(tmp_path_factory, FIXED, "rue") as each:
        yield each


@each_edition
def test_locked_squares_say_why(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """What waits says for what, does not open, and opens once that was done, even failed."""
    with launched(browser, addresses[edition], edition, {}) as session:
        menu = session.frame
        first = "D’abord\u00a0: Signaler un matelas"
        for module in (BALAI, BENNE):
            expect(link(menu, module).locator("em")).to_have_text(first)
            expect(link(menu, module)).to_have_attribute("aria-disabled", "true")
        link(menu, BENNE).dispatch_event("click")
        expect(menu.locator("iframe")).to_have_count(0)
        go(menu, "Commencer")
        play(menu, "wrong")
        expect(link(menu, MATELAS).locator("em")).to_have_text("À revoir")
        expect(link(menu, BALAI)).to_be_focused()
        expect(link(menu, BALAI).locator("em")).to_have_text("À faire")
        expect(link(menu, BENNE).locator("em")).to_contain_text("D’abord\u00a0: Signaler un balai")
        go(menu, "Continuer")
        play(menu, "right", BOTH)
        go(menu, "Continuer")
        play(menu, "right")
        expect(menu.locator("[role=status]")).to_contain_text("Recommencez ce qui est à revoir")
        menu.get_by_role("button", name="Quitter").click()
        menu.get_by_text("Vous pouvez fermer cette fenêtre.").wait_for()
        check(session)
        assert status(session.values, edition) == FAILED[edition]


def test_without_javascript_all_opens(browser: Browser, addresses: dict[str, str]) -> None:
    """Nothing is locked where nothing can tell what was done."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{addresses['12']}/package/index.html")
    page.locator(f"[data-module={BENNE}]").click()
    expect(page.locator("main[data-module=benne]")).to_be_visible()
    context.close()
