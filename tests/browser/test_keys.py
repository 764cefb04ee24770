"""From square to square with the arrow keys, in a real Chromium: never in a control's place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lesson_play
from browser.conftest import tiny_lesson
from browser.lesson_play import here, main_button, settled

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a lesson with a screen to read and a question."""
    with tiny_lesson(tmp_path_factory.mktemp("keys"), {}) as address:
        yield address


@pytest.fixture
def page(browser: Browser, lesson: str) -> Iterator[Page]:
    """The lesson, with all that comes late."""
    with lesson_play.opened(browser, lesson) as opened_page:
        settled(opened_page)
        yield opened_page


def test_arrows_go_from_square_to_square(page: Page) -> None:
    """Right goes on, left comes back, neither leaves the line; the address and the focus follow."""
    for anchor in ("#pourquoi", "#q-bon-reflexe", "#ciel"):
        page.keyboard.press("ArrowRight")
        page.wait_for_url(f"**/{anchor}")
        expect(here(page).locator("h2")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/#q-bon-reflexe")
    page.go_back()
    page.wait_for_url("**/#ciel")


def test_a_control_keeps_its_arrows(page: Page) -> None:
    """On an answer, a button or the menu, with a modifier, an arrow moves nobody."""
    page.goto(f"{page.url.partition('#')[0]}#q-bon-reflexe")
    here(page).locator("input").first.check()
    page.keyboard.press("ArrowRight")
    expect(here(page).locator("input").last).to_be_checked()
    main_button(page).focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Options").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    here(page).locator("h2").evaluate("title => { title.tabIndex = -1; title.focus(); }")
    page.keyboard.press("Shift+ArrowLeft")
    assert page.url.endswith("#q-bon-reflexe")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/#pourquoi")


def test_a_deep_link_and_a_return_find_their_square(page: Page, lesson: str) -> None:
    """An address opens its square; one without a square comes back to the last one."""
    page.goto(f"{lesson}#q-bon-reflexe")
    page.reload()
    expect(here(page)).to_contain_text("Que faites-vous")
    page.goto("about:blank")
    page.goto(lesson)
    page.wait_for_url("**/#q-bon-reflexe")
    expect(here(page)).to_contain_text("Que faites-vous")
