"""A phone on which no file can be put aside: what the network gives is shown all the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import play
from browser.town import Town, tiny_town

pytestmark = pytest.mark.browser
FULL = "throw new DOMException('', 'QuotaExceededError')"
# What stands before the worker's own script: a phone that is full, or so slow that no copy ends.
WORKERS = {
    "full": f"Cache.prototype.put = async () => {{ {FULL} }};",
    "slow": "Cache.prototype.put = async () => {"
    f" if (serviceWorker.state === 'activated') await new Promise(() => {{}}); {FULL} }};",
}
PART = """async (src) => {
  const answer = await fetch(src, { headers: { range: "bytes=10-19" } });
  return [answer.status, (await answer.arrayBuffer()).byteLength];
}"""


@pytest.fixture(params=WORKERS)
def town(request: pytest.FixtureRequest, tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project, with a photograph; its worker can put nothing aside."""
    town = tiny_town(tmp_path, browser)
    worker = town.root / "build/site/sw.js"
    text = worker.read_text("utf-8")
    worker.unlink()
    worker.write_text(WORKERS[request.param] + text, "utf-8")
    yield town
    town.end()


def visit(page: Page, address: str) -> None:
    """Go to a page, which the worker answers."""
    answer = page.goto(address)
    assert answer
    assert answer.from_service_worker


def test_what_the_network_gives_is_shown_whatever_becomes_of_the_copy(town: Town) -> None:
    """Pages, a photograph, late scripts, a part of a file: all come, once and again."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/")
    page.wait_for_function("() => navigator.serviceWorker.controller?.state === 'activated'")
    for _ in range(2):
        visit(page, f"{town.address}/directions/dpe/")
        expect(page.get_by_role("heading", name="Direction de la propreté")).to_be_visible()
        visit(page, f"{town.address}/m/matelas/#pourquoi")
        photo = page.locator("img.pic")
        photo.scroll_into_view_if_needed()
        expect(photo).to_have_js_property("naturalWidth", 128)
        expect(page.get_by_role("button", name="Options")).to_be_enabled()
    assert page.evaluate(PART, photo.get_attribute("src")) == [206, 10]
    play(page)
    expect(page.locator(".score")).to_contain_text("2 / 2")
