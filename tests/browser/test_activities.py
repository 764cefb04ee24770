"""Every accepted example of every activity type, in a real Chromium: keyboard, touch, return."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from audit.probes import STYLE
from browser.activity_pages import answers, opened, plain
from browser.by_keyboard import answer_by_keyboard
from contracts.activity_examples import ACCEPTED, accepted_item, kind_of, name_of
from marelle.activities.base import Interaction
from marelle.activities.scenario.moments import Life, Moment

pytestmark = pytest.mark.browser
each_example = pytest.mark.parametrize("path", ACCEPTED, ids=name_of)
SPOILT = [None, 0, True, "<img src=x onerror=alert(1)>", ["<img>"], {"a": "<img>"}, [[]], [None]]
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A computer."""
    context = browser.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """The narrowest phone: touch only."""
    context = browser.new_context(**PHONE)
    yield context
    context.close()


@pytest.fixture(scope="module")
def bare(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@dataclass(frozen=True, slots=True)
class Shown:
    """An activity on its page, and the words one reads there at first."""

    kind: Any
    item: Any
    page: Page
    first: str


@pytest.fixture(scope="module", params=ACCEPTED, ids=name_of)
def opened_once(request: pytest.FixtureRequest, desk: BrowserContext) -> Iterator[Shown]:
    """Each example on a computer, opened once for all that is asked of it there."""
    kind, item = kind_of(request.param), accepted_item(request.param)
    with opened(desk, kind, item) as page:
        yield Shown(kind, item, page, page.locator(".item").inner_text())


@pytest.fixture
def shown(opened_once: Shown) -> Shown:
    """The example, with nothing answered."""
    opened_once.page.evaluate("item().restart()")
    opened_once.page.evaluate("told.length = 0")
    return opened_once


@pytest.fixture(scope="module", params=ACCEPTED, ids=name_of)
def narrow(request: pytest.FixtureRequest, phone: BrowserContext) -> Iterator[Page]:
    """The page of each example, on the narrowest phone."""
    with opened(phone, kind_of(request.param), accepted_item(request.param)) as page:
        yield page


def test_keyboard_alone_answers(shown: Shown) -> None:
    """Tab, arrows, space and Enter reach the right answer; the verdict is a status message."""
    kind, item, page = shown.kind, shown.item, shown.page
    assert page.locator("[hidden]:visible").count() == 0
    given = answer_by_keyboard(page, kind, item)
    assert given["id"] == item.id
    assert given["success"] is True
    assert given["score"] == given["max"] == (item.points if kind.scored else 0)
    assert kind.model.score(kind.model.key(item), given["response"]) == 1
    status = page.locator(".item > [role=status]").inner_text()
    ends = "Une fin heureuse." in page.locator("form").inner_text()
    assert not kind.scored or ends != ("C’est juste." in status)
    assert not item.feedback.correct or plain(item.feedback.correct) in plain(status)


def test_starting_again_forgets(shown: Shown) -> None:
    """After ``restart`` the activity is as it was at first, and can be answered."""
    kind, item, page = shown.kind, shown.item, shown.page
    answer_by_keyboard(page, kind, item)
    page.evaluate("item().restart()")
    assert page.locator(".item").inner_text() == shown.first
    assert page.evaluate("item().read()") is None
    page.evaluate("told.length = 0")
    assert answer_by_keyboard(page, kind, item)["success"] is True


def test_a_spoilt_memory_breaks_nothing(shown: Shown) -> None:
    """A saved response that means nothing is shown as no right answer, and never as HTML."""
    kind, item, page = shown.kind, shown.item, shown.page
    pictures = page.locator("img").count()
    for response in SPOILT:
        page.evaluate("response => item().restore(response)", response)
        assert page.locator("img").count() == pictures
        assert page.evaluate("item().given?.success ?? false") == (
            kind.model.score(kind.model.key(item), response) == 1
        )
        page.evaluate("item().restart()")


def test_right_answer_comes_back_exactly(shown: Shown, desk: BrowserContext) -> None:
    """On another page, a restored answer shows what was there: same verdict, same controls."""
    kind, item = shown.kind, shown.item
    seen = (
        "() => [item().querySelectorAll('output').forEach((said) => said.replaceChildren()),"
        " item().read(), item().dataset.done, item().querySelector('form').innerText,"
        " item().lastElementChild.previousElementSibling.innerText,"
        " [...item().querySelectorAll('input,select')].map((c) => [c.value, c.checked])]"
    )
    given = answer_by_keyboard(shown.page, kind, item)
    lived = shown.page.evaluate(seen)
    with opened(desk, kind, item) as page:
        page.evaluate("response => item().restore(response)", given["response"])
        assert page.evaluate(seen) == lived
        assert answers(page) == []


def test_touch_targets_fit_a_narrow_phone(narrow: Page) -> None:
    """At 320 pixels nothing overflows, and whatever is tapped is at least 48 pixels high."""
    for target in narrow.locator("label.opt, select, form button, input:not(.opt input)").all():
        if target.is_visible():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= 48
            assert box["width"] >= 48
    assert narrow.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_text_twice_as_big_fits(narrow: Page) -> None:
    """At 320 pixels with letters twice as big, nothing overflows sideways."""
    narrow.evaluate(STYLE, "html { font-size: 36px !important; }")
    assert narrow.evaluate("document.scrollingElement.scrollWidth") <= 320


@each_example
def test_reads_without_javascript(path: Path, bare: BrowserContext) -> None:
    """Without JavaScript every word can be read, and the correction opens by itself."""
    kind, item = kind_of(path), accepted_item(path)
    with opened(bare, kind, item) as page:
        page.locator("details.fix > summary").click()
        text = " ".join(page.locator("main").inner_text().split())
        assert plain(unescape(kind.drawing.correction(item))) in text or all(
            word in text for word in plain(unescape(kind.drawing.correction(item))).split()
        )
        assert page.locator("form button:visible").count() == 0
        words = page.locator("form").inner_text()
        assert all(line in " ".join(words.split()) for line in _labels(kind, item))


def _labels(kind: Any, item: Any) -> list[str]:
    """Return the words of what an activity offers, but not those of buttons: they do nothing."""
    html = kind.drawing.render(item)
    offered = [part.split("</")[0] for part in html.split("<span>")[1:]]
    return [" ".join(unescape(words).split()) for words in offered if "<" not in words]


def _roads(item: Any) -> list[list[str]]:
    """Return every road that gauges let one take, finished or not."""
    life = Life(item)
    roads: list[tuple[list[str], Moment]] = [([], life.start)]
    for road, here in roads:
        ways = life.ways(here)
        roads += [([*road, f"{here.scene}.{w.id}"], life.after(here, w)) for w in ways]
    return [road for road, _here in roads]


STORIES = [
    path
    for path in ACCEPTED
    if kind_of(path).interaction is Interaction.PERFORMANCE and kind_of(path).scored
]


@pytest.mark.parametrize("path", STORIES, ids=name_of)
def test_a_story_goes_on_where_it_stopped(path: Path, desk: BrowserContext) -> None:
    """On every road: one scene at a time, its consequence said, and resumed at the same place."""
    kind, item = kind_of(path), accepted_item(path)
    seen = "() => [item().innerText, item().read(), item().dataset.done ?? null]"
    with opened(desk, kind, item) as page:
        for road in _roads(item):
            page.evaluate("item().restart()")
            page.evaluate("told.length = 0")
            for step in road:
                page.locator(f"[data-step='{step}']").click()
                assert page.locator("form [data-node]:visible").count() == 1
                assert page.evaluate("document.activeElement.matches('[data-node]')")
                way = item.ways[step]
                assert page.locator("[role=status]", has_text=way.feedback).is_visible()
            told = page.evaluate("told.map(([kind, detail]) => [kind, detail.response])")
            lived = page.evaluate(seen)
            page.evaluate("item().restart()")
            page.evaluate("road => item().restore(road)", road)
            assert page.evaluate(seen) == lived
            drafts = [road[: n + 1] for n in range(len(road))]
            assert [response for _, response in told] == drafts
