"""By keyboard alone, from the home page to the end of a lesson: no click, no script's help."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.activity_pages import tab_to
from browser.lesson_play import here, opened, settled

pytestmark = pytest.mark.browser
MAIN = "footer button + button"


def follow(page: Page, link: str) -> None:
    """Reach a link with Tab, and open it."""
    tab_to(page, link)
    page.keyboard.press("Enter")


def answer(page: Page) -> None:
    """Tick what is right of the question on show, with Tab, the arrows and the space bar."""
    right = here(page).locator(".item:defined").evaluate("item => item.key.correct")
    many = here(page).locator("input[type=checkbox]").count()
    for value in right if isinstance(right, list) else [str(right).lower()]:
        tab_to(page, "section.now input")
        for _ in range(12):
            if page.evaluate("document.activeElement.value") == value:
                break
            page.keyboard.press("Tab" if many else "ArrowDown")
        if not page.evaluate("document.activeElement.checked"):
            page.keyboard.press("Space")
    follow(page, MAIN)
    expect(here(page).get_by_role("status")).not_to_be_empty()


def test_from_home_to_heaven(browser: Browser, site: str) -> None:
    """Home, a collection, a lesson, every question right, the end: Tab, space, arrows, Enter."""
    with opened(browser, f"{site}/") as page:
        follow(page, "a[href*='collections/relation-usagers/']")
        page.wait_for_url("**/collections/relation-usagers/")
        follow(page, "a[data-module=laicite-au-guichet]")
        page.wait_for_url("**/m/laicite-au-guichet/**")
        settled(page)
        while not page.url.endswith("#ciel"):
            if here(page).locator(".item").count():
                answer(page)
            before = page.url
            follow(page, MAIN)
            page.wait_for_url(lambda url, left=before: url != left)
            expect(here(page).locator("h2")).to_be_focused()
        expect(page.locator(".score")).to_contain_text("Bravo")
