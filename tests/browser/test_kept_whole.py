"""The richest demo module, kept on a phone, lived to its end once its server is dead.

Quiz with hints, sound that is heard, film with captions, a place to look around in, a story.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from browser.lesson_play import answer_right, go_on, here
from browser.test_blocks import LOADED, WEBGL
from browser.town import Town, ask

pytestmark = pytest.mark.browser
MODULE = "chantier-trottoir"
# What is asked for and may fail: news of the module, and the decks of reviews.
ELSEWHERE = ("files.json", "sw.js", "/later/fsrs-", "/types/core-")
ROAD = ("tour.fleche", "palette.rentrer", "passants.corriger")
PLAYS = """async (media) => {
  await media.play();
  return new Promise((done) => {
    media.ontimeupdate = () => media.currentTime > 0.3 && (media.pause(), done(true));
  });
}"""


@pytest.fixture
def page(browser: Browser, demo: Path) -> Iterator[Page]:
    """A phone that kept the module without opening it; then the server was killed."""
    seeing = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=WEBGL)
    town = Town(root=demo.parent, browser=seeing)
    town.open()
    page = town.phone().new_page()
    page.goto(f"{town.address}/")
    assert ask(page, "keep", MODULE) == {"done": True}
    town.close()
    page.goto(f"{town.address}/m/{MODULE}/")
    yield page
    town.end()
    seeing.close()


def meet(page: Page) -> None:
    """Do what the square on show is there for."""
    square = here(page)
    for media in square.locator("audio, video").all():
        assert media.evaluate(PLAYS)
    if square.locator("video").count():
        page.wait_for_function("() => document.querySelector('track').track.cues?.length")
    for image in square.locator("img:visible").all():
        image.scroll_into_view_if_needed()
        image.evaluate(
            "async (image) => image.complete || new Promise((ok) => (image.onload = ok))"
        )
        assert image.evaluate("image => image.naturalWidth")
    if square.locator("mrl-scene:visible").count():
        square.locator(".explore:visible").click()
        page.wait_for_function(LOADED)
    for hint in square.locator(".hint:visible summary").all():
        hint.click()
    if square.locator("mrl-scenario").count():
        square.locator("mrl-scenario:defined").wait_for()
        for step in ROAD:
            square.locator(f"[data-step='{step}']:visible").click()
        expect(square.get_by_text("Une fin heureuse.")).to_be_visible()
        expect(square.get_by_text("Un expert choisit").first).to_be_visible()
    elif square.locator(".item").count():
        answer_right(page)
        expect(square.locator(".item > [role=status]")).not_to_be_empty()


def lost(request: Request) -> bool:
    """Whether a file the module needs did not come; a page one leaves takes its questions back."""
    aborted = request.failure == "net::ERR_ABORTED"
    return not aborted and not any(name in request.url for name in ELSEWHERE)


def test_a_kept_module_is_lived_to_its_end(page: Page) -> None:
    """Every square works, the film and the sound advance, the result is there, and it is kept."""
    failed: list[str] = []
    page.on("requestfailed", lambda request: lost(request) and failed.append(request.url))
    go_on(page)
    while not page.url.endswith("#ciel"):
        meet(page)
        go_on(page)
    expect(page.locator(".score")).to_contain_text("4,8 / 5")
    page.reload()
    expect(page.locator(".score")).to_contain_text("4,8 / 5")
    assert failed == []
