"""Coming back to a lesson whose questions changed, and opening it at one of its squares."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import PHONE, answer_right, here, main_button, play, settled

pytestmark = pytest.mark.browser
RECORD = "JSON.parse(localStorage['mrl1:0:dans-ma-rue'])"
NOTE = "Nouvelle question depuis votre dernière visite"


@pytest.fixture
def lesson(browser: Browser, site: str) -> Callable[[str], Page]:
    """Open the lesson on a phone of its own, as it was published or with another text in it."""
    context = browser.new_context(viewport=PHONE, service_workers="block", reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site}/m/dans-ma-rue/")

    def edit(pattern: str, instead: str) -> Page:
        def answer(route):  # type: ignore[no-untyped-def]  # a route of Playwright
            html = route.fetch().text()
            edited, times = re.subn(pattern, instead, html)
            assert times
            route.fulfill(body=edited, content_type="text/html")

        page.route(re.compile(r"/m/dans-ma-rue/(#.*)?$"), answer)
        return page

    return lambda pattern="": edit(*pattern) if pattern else page


def test_only_a_question_that_changed_is_asked_again(lesson: Callable[..., Page]) -> None:
    """After an update, a changed question is asked again and says so; the others keep answers."""
    page = lesson()
    play(page)
    kept = page.evaluate(RECORD)
    address = page.url.split("#")[0]
    lesson((r'data-id="bon-reflexe" data-v="....', 'data-id="bon-reflexe" data-v="zzzz'))
    page.goto(f"{address}#q-bon-reflexe")
    page.reload()
    settled(page)
    expect(here(page).get_by_text(NOTE)).to_be_visible()
    expect(page.get_by_text(NOTE)).to_have_count(1)
    expect(page.locator(".item:not([data-done])")).to_have_count(1)
    now = page.evaluate(RECORD)
    assert now["fin"] == kept["fin"]
    assert now["r"] == kept["r"]  # what was said before stays until it is answered anew
    answer_right(page)
    expect(here(page).get_by_text(NOTE)).to_be_hidden()
    assert page.evaluate(RECORD)["q"]["bon-reflexe"] == "zzzz"


def come_back(page: Page, record: Any, at: str = "#q-bon-reflexe") -> None:
    """Open the lesson *at* a square, on a phone that kept *record*."""
    address = page.url.split("#")[0]
    page.goto(f"{address}../../aide/")
    page.evaluate("text => (localStorage['mrl1:0:dans-ma-rue'] = text)", json.dumps(record))
    page.goto(f"{address}{at}")
    settled(page)


def test_nothing_is_called_new_that_may_not_be(lesson: Callable[..., Page]) -> None:
    """After the end, a question without an answer is no news; nor is one whose answer is lost."""
    page = lesson()
    play(page)
    record = page.evaluate(RECORD)
    del record["q"]["equipes"], record["r"]["bon-reflexe"]
    come_back(page, record)
    expect(page.get_by_text(NOTE)).to_have_count(0)
    expect(page.locator(".item:not([data-done])")).to_have_count(2)


def test_a_lesson_begun_again_is_not_called_new(lesson: Callable[..., Page]) -> None:
    """Finished, begun again, left after one answer: the other questions are those of before."""
    page = lesson()
    play(page)
    page.get_by_role("button", name="Recommencer").click()
    page.goto(f"{page.url.split('#')[0]}#q-bon-reflexe")
    answer_right(page)
    page.reload()
    settled(page)
    expect(page.get_by_text(NOTE)).to_have_count(0)
    assert page.evaluate(RECORD)["fin"]


@pytest.mark.parametrize("kept", [{}, {"r": None}, {"r": 5, "q": 5, "at": 5, "fin": 5}], ids=str)
def test_a_damaged_record_breaks_no_lesson(lesson: Callable[..., Page], kept: Any) -> None:
    """A record that says nothing sound is as none: the lesson opens, and is played to its end."""
    page = lesson()
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    come_back(page, {"v": 1, **kept})
    expect(page.locator("html.js")).to_have_count(1)
    page.goto(f"{page.url.split('#')[0]}#")
    play(page)
    assert errors == []
    assert page.evaluate(RECORD)["fin"]["status"] == "passed"


def test_a_place_that_is_gone_is_the_start(lesson: Callable[..., Page]) -> None:
    """Who stopped on a screen that has another name since comes back to the first square."""
    page = lesson()
    play(page)
    record = page.evaluate(RECORD) | {"at": "ancien-ecran"}
    come_back(page, record, "")
    settled(page)
    expect(page.locator("section.now")).to_have_id("terre")


def test_a_first_visit_has_nothing_new(lesson: Callable[..., Page]) -> None:
    """Nothing is called new to who never came."""
    page = lesson()
    settled(page)
    expect(page.locator("[data-fresh]")).to_have_count(0)
    expect(page.get_by_text(NOTE)).to_have_count(0)


@pytest.mark.parametrize("height", [480, 800])
def test_a_link_to_a_square_shows_its_header(browser: Browser, site: str, height: int) -> None:
    """Opened straight at a square, the page starts at its top, with the line of squares in view."""
    context = browser.new_context(viewport={"width": 360, "height": height})
    page = context.new_page()
    for anchor in ("q-bon-reflexe", "pourquoi", "ciel"):
        page.goto(f"{site}/aide/")
        page.goto(f"{site}/m/dans-ma-rue/#{anchor}")
        settled(page)
        assert page.evaluate("scrollY") == 0
        expect(page.locator("header nav")).to_be_in_viewport()
    context.close()


def test_feedback_is_said_once(lesson: Callable[..., Page]) -> None:
    """What the verdict says of an answer is not repeated in the correction that opens under it."""
    page = lesson()
    page.goto(f"{page.url}#q-bon-reflexe")
    here(page).get_by_role("radio").first.check()
    main_button(page).click()
    expect(here(page).get_by_role("status").locator("p").first).not_to_be_empty()
    status = here(page).get_by_role("status").locator("p").all_inner_texts()
    fix = here(page).locator(".fix").inner_text()
    assert [said for said in status if said in fix] == []
    expect(here(page).locator(".fix .right")).to_be_visible()
