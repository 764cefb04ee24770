"""What is kept of a learner on a path, and what is said when nothing is."""

import pytest
from playwright.sync_api import Browser, expect

from browser.scorm_lms import RUNTIME, launched, quiet_page
from browser.scorm_module import press
from browser.scorm_packages import each_edition
from browser.test_path import BALAI, MATELAS, addresses, answer, check, go, link

__all__ = ["addresses"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not RUNTIME.is_dir(), reason="scorm-again is not installed: npm ci"),
]


@each_edition
def test_two_modules_half_done(browser: Browser, addresses: dict[str, str], edition: str) -> None:
    """Who leaves one half-way, then begins another, finds the first again, in a new session."""
    cmi: dict[str, str] = {}
    with launched(browser, addresses[edition], edition, cmi) as first:
        menu = first.frame
        for module in (BALAI, MATELAS):
            link(menu, module).click()
            press(menu.frame_locator("iframe"))
            if module == BALAI:
                answer(menu, "bon-reflexe", "wrong")
            menu.frame_locator("iframe").get_by_role("button", name="Sommaire").click()
            menu.locator("iframe").wait_for(state="detached")
        first.close()
        check(first)
    with launched(browser, addresses[edition], edition, cmi) as second:
        menu = second.frame
        expect(menu.locator(".steps em")).to_have_text(["En cours", "En cours", "À faire"])
        link(menu, BALAI).click()
        asked = menu.frame_locator("iframe").locator("#q-bon-reflexe")
        expect(asked).to_have_attribute("data-done", "wrong")
        check(second)


@each_edition
def test_an_lms_that_records_nothing(
    browser: Browser, addresses: dict[str, str], edition: str
) -> None:
    """In a frame without an LMS, the menu says so, and the module that is played does too."""
    with quiet_page(browser, addresses[edition]) as page:
        page.goto(f"{addresses[edition]}/lms.html")
        page.evaluate(
            """() => {
              const frame = document.createElement("iframe");
              Object.assign(frame, { width: 400, height: 700, src: "package/index.html" });
              document.body.append(frame);
            }"""
        )
        menu = page.frame_locator("iframe")
        told = "Votre plateforme n’enregistre plus rien ici."
        expect(menu.locator("main > .note")).to_contain_text(told)
        go(menu, "Commencer")
        press(menu.frame_locator("iframe"))
        module = answer(menu, "bon-reflexe", "right")
        expect(module.locator("main > .note")).to_contain_text(told)
