"""A number that is typed in a positioning: its unit may stand beside it, words may not."""

import pytest
from playwright.sync_api import Browser, expect

from browser.lesson_play import main_button, opened
from browser.standing_play import say
from browser.waiting import until

pytestmark = pytest.mark.browser


def test_a_number_may_have_its_unit_and_nothing_else(browser: Browser, site: str) -> None:
    """« 9 kg » is right as « 9 » is; « neuf » is asked again, and not held against anybody."""
    with opened(browser, f"{site}/positionnement/calculs-mesures/") as page:
        main_button(page).click()
        field = page.locator("main .item:defined input[inputmode]")
        for _question in range(3):
            page.locator("main .item:defined").wait_for()
            if field.count():
                break
            say(page, "unknown")
        question = page.locator("h2").inner_text()
        for typed in ("neuf", "9 carottes"):
            field.fill(typed)
            main_button(page).click()
            expect(page.locator("main .item [role=status]")).to_contain_text("Tapez un nombre")
            expect(page.locator("h2")).to_have_text(question)
        field.fill("9 kg")
        main_button(page).click()
        expect(page.locator("h2")).not_to_have_text(question)
        said = "JSON.parse(localStorage['mrl1:0:.positioning'])['calculs-mesures'].a"
        until(page, f"() => {said}['repas-en-plus']?.startsWith('1')")
