"""The end of the service of who has no sign: no page of before shows or writes anything again."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.activity_pages import FLAGS
from browser.lesson_play import PHONE, answer_right, settled
from browser.waiting import until

pytestmark = pytest.mark.browser
LESSON = "/m/dans-ma-rue/"
# What an answer asks for: a page that still waits for something is not frozen when one leaves it.
ARRIVED = """() => ["/badges/", "/files.json"].every((end) =>
  performance.getEntriesByType("resource").some(({ name }) => name.endsWith(end)))"""


def erase(page: Page, site: str) -> None:
    """End the service of who is here."""
    page.goto(f"{site}/")
    for name in ("Options", "Changer de personne", "Fin de service", "Tout effacer"):
        page.get_by_role("button", name=name).click()


@pytest.mark.parametrize("how", ["back", "tab", "slept"])
def test_the_end_of_service_of_nobody_leaves_nothing(browser: Browser, site: str, how: str) -> None:
    """Who has no sign is erased too: no page of before, frozen or open, writes anything again."""
    cache = {"ignore_default_args": ["--disable-back-forward-cache"]}
    own = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=FLAGS, **cache)
    page = own.new_context(viewport=PHONE).new_page()
    if how == "slept":  # this clock stops while a phone sleeps
        page.add_init_script("performance.now = () => 0")
    page.goto(f"{site}{LESSON}#q-bon-reflexe")
    settled(page)
    answer_right(page)
    until(page, ARRIVED)
    ended = page if how == "back" else page.context.new_page()
    erase(ended, site)
    expect(ended.get_by_role("heading", level=1)).to_be_visible()  # the page of before hides all
    if how == "back":
        page.evaluate("window.home = true")
        page.evaluate("history.back()")
        page.wait_for_function("() => !window.home")
    expect(page).to_have_url(f"{site}/")
    kept = "Object.keys(localStorage).filter((key) => key.startsWith('mrl1:0:'))"
    until(ended, f"() => !{kept}.length")
    own.close()


def test_erasing_is_told_before_what_is_long(browser: Browser, site: str) -> None:
    """While the caches are not empty yet, another page of who left is gone already."""
    phone = browser.new_context(viewport=PHONE)
    page, other = phone.new_page(), phone.new_page()
    page.goto(f"{site}{LESSON}")
    settled(page)
    other.add_init_script(
        "Object.defineProperty(navigator, 'serviceWorker', {value: {ready: new Promise(() => {})}})"
    )
    erase(other, site)
    expect(page).to_have_url(f"{site}/")
    until(other, "() => document.body.hidden")
    phone.close()
