"""Two tabs of one lesson: no answer is lost, whichever writes last, and both end with the same."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.lesson_play import PHONE, answer_right, here, play, settled
from browser.waiting import until

pytestmark = pytest.mark.browser
MODULE = "dans-ma-rue"
RECORD = f"JSON.parse(localStorage['mrl1:0:{MODULE}'])"
NOTE = "Nouvelle question depuis votre dernière visite"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of its own, that keeps what its tabs share."""
    context = browser.new_context(viewport=PHONE, service_workers="block", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def tab(phone: BrowserContext, site: str) -> Callable[[], Page]:
    """Open the lesson in one more tab, and wait for what comes late."""

    def opened() -> Page:
        page = phone.new_page()
        page.goto(f"{site}/m/{MODULE}/")
        settled(page)
        return page

    return opened


def questions(page: Page) -> list[str]:
    """Return the anchors of the questions."""
    anchors: list[str] = page.locator(".item").evaluate_all("items => items.map(({ id }) => id)")
    return anchors


def to(page: Page, anchor: str) -> None:
    """Go to a square."""
    page.evaluate("(anchor) => { location.hash = anchor; }", anchor)
    expect(page.locator(f".now:is(#{anchor}, :has(#{anchor}))")).to_be_visible()


def answers(page: Page, anchors: set[str]) -> None:
    """Wait until the questions at *anchors* have a kept answer, and no other: tabs hear it late."""
    kept = f"Object.keys({RECORD}.r).map((id) => `q-${{id}}`).sort()"
    until(page, f"all => {kept}.join() === all.join()", sorted(anchors))
    record = page.evaluate(RECORD)
    assert record["r"].keys() <= record["q"].keys()


def test_tabs_that_hear_nothing_lose_no_answer(
    phone: BrowserContext, tab: Callable[[], Page]
) -> None:
    """What another tab wrote stays, even when tabs tell each other nothing, as sleeping ones."""
    phone.route("**/later/tabs-*", lambda route: route.abort())
    one, other = tab(), tab()
    asked = questions(one)[:3]
    for anchor, page in zip(asked, (one, other, one), strict=True):
        to(page, anchor)
        answer_right(page)
    to(other, "terre")  # who only moves takes nothing away either
    answers(one, set(asked))
    for page in (one, other):
        page.reload()
        expect(page.locator(".item[data-done]")).to_have_count(3)


def test_an_answer_shows_in_the_other_tab(tab: Callable[[], Page]) -> None:
    """A tab that shows its result hears what was missing, and comes to the end."""
    one, other = tab(), tab()
    asked = questions(one)
    for anchor in asked[:-1]:
        to(other, anchor)
        answer_right(other)
    to(other, "ciel")
    expect(here(other).locator(".score")).to_contain_text("Il reste des cases à jouer.")
    to(one, asked[-1])
    answer_right(one)
    expect(here(other).locator(".score")).to_contain_text("Bravo")
    expect(one.locator(".item[data-done]")).to_have_count(len(asked))
    answers(one, set(asked))
    until(other, f"() => {RECORD}.fin?.status === 'passed'")
    assert one.url.endswith(asked[-1])  # nobody was moved


def test_a_new_start_is_not_undone_by_the_other_tab(tab: Callable[[], Page]) -> None:
    """After « Recommencer » in one tab, the other brings nothing back; nothing is called new."""
    one, other = tab(), tab()
    one.bring_to_front()  # a page that nobody sees draws once a second
    play(one)
    expect(other.locator(".item:not([data-done])")).to_have_count(0)
    first, second, *_ = questions(one)
    one.get_by_role("button", name="Recommencer").click()
    to(other, first)
    to(other, "ciel")
    answers(one, set())
    to(one, second)
    answer_right(one)
    answers(other, {second})
    for page in (one, other):
        page.reload()
        settled(page)
        expect(page.locator(".item[data-done]")).to_have_count(1)
        expect(page.get_by_text(NOTE)).to_have_count(0)


def test_a_tab_of_somebody_else_writes_nothing_of_theirs(
    site: str, tab: Callable[[], Page]
) -> None:
    """Another person on this phone: the open lesson leaves, and neither record has the other's."""
    one, other = tab(), tab()
    asked = questions(one)
    to(one, asked[0])
    answer_right(one)
    other.evaluate("localStorage['mrl1:profile'] = 'x1'")
    one.wait_for_url(f"{site}/")
    theirs = tab()  # what comes home may send the other tab there too
    answers(theirs, {asked[0]})
    to(theirs, asked[1])
    answer_right(theirs)
    answers(theirs, {asked[0]})
    record = theirs.evaluate(RECORD.replace(":0:", ":x1:"))
    assert list(record["r"]) == [asked[1].removeprefix("q-")]
