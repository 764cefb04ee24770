"""What some activities let one do besides their form: touch the picture, press − and +."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.activity_pages import opened, tab_to
from contracts.activity_examples import accepted_item, kind_of
from marelle.activities import FOLDER

pytestmark = pytest.mark.browser


def example(name: str) -> tuple[Any, Any]:
    """Return the type and the item of an accepted example: ``hotspot/dangers``."""
    folder, _, file = name.partition("/")
    path = FOLDER / folder / "examples" / "accepted" / f"{file}.yml"
    return kind_of(path), accepted_item(path)


def said(page: Page) -> Any:
    """Return the answer as it stands."""
    return page.evaluate("item().read()")


def test_touching_the_picture_ticks_the_list(browser: Browser) -> None:
    """A zone touched is ticked, touched again it is not; then the answer is kept."""
    with opened(browser.new_context(), *example("hotspot/dangers")) as page:
        page.locator(".zones > g").nth(2).click()
        page.locator(".zones > g").nth(0).click()
        assert said(page) == ["flaque", "rallonge"]
        page.locator(".zones > g").nth(0).click()
        assert said(page) == ["rallonge"]
        tab_to(page, "[value=extincteur]")
        page.keyboard.press("Space")
        drawn = "[...document.querySelectorAll('.zones > g')].map((zone) => zone.matches('.on'))"
        assert page.evaluate(drawn) == [False, True, True]
        page.locator("#main").click()
        page.locator(".zones > g").nth(0).click()
        assert said(page) == ["extincteur", "rallonge"]


def test_buttons_move_the_handle(browser: Browser) -> None:
    """Untouched, a slider has no answer; its buttons move it by a step, which is said in French."""
    with opened(browser.new_context(), *example("slider/decimal")) as page:
        assert said(page) is None
        page.get_by_role("button", name="Plus").click()
        page.get_by_role("button", name="Plus").click()
        page.get_by_role("button", name="Moins").click()
        assert said(page) == "-19.5"
        assert page.locator("output").inner_text() == "-19,5"
        assert page.locator("input").get_attribute("aria-valuetext") == "-19,5\u00a0°C"


def test_nobody_waits_for_a_tutor(browser: Browser) -> None:
    """A sheet asks for nothing; unsigned it is refused kindly; what was missed is signed again."""
    with opened(browser.new_context(), *example("checklist/hands")) as page:
        assert page.evaluate("item().action") == ""
        sign = page.get_by_role("button", name="Signer")
        page.locator("[value=savonner]").check()
        sign.click()
        assert page.locator(".item > [role=status]").inner_text() == "Répondez d’abord."
        page.locator("[name=tutor]").fill(" É.b ")
        sign.click()
        assert said(page) == ["savonner.done", "tutor.eb"]
        page.locator("[value=secher]").check()
        sign.click()
        told = page.evaluate("told.map(([, { score, success }]) => [score, success])")
        assert told == [[0, False], [0, True]]
        assert page.locator("[value=secher]").is_disabled()
