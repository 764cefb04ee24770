"""The list of what is kept: one rule for weights, and nothing removed wholesale without a yes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.town import PHONE, ask

pytestmark = pytest.mark.browser
KEPT = ("dans-ma-rue", "tri-des-dechets")
TOTAL = re.compile("^En tout")


@pytest.fixture(scope="module")
def kept(browser: Browser, site: str) -> Iterator[Page]:
    """The page of what is kept, on a phone that kept two lessons."""
    phone = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = phone.new_page()
    page.goto(f"{site}/")
    page.evaluate("navigator.serviceWorker.ready")
    ask(page, "keep", *KEPT)
    page.goto(f"{site}/mes-formations/")
    yield page
    phone.close()


def kilobytes(text: str) -> int:
    """Return the weight that a text says, which it says to be about right."""
    found = re.search(r"environ (\d+)\u00a0ko", text)
    assert found, text
    return int(found[1])


def test_weights_add_up(kept: Page, demo: Path) -> None:
    """What each alone holds and what is shared make the total, which is what is really kept."""
    expect(kept.locator(".mine small")).to_have_count(len(KEPT))
    rows = [kilobytes(text) for text in kept.locator(".mine small").all_inner_texts()]
    common = kilobytes(kept.get_by_text("sert à plusieurs").inner_text())
    total = kilobytes(kept.get_by_text(TOTAL).inner_text())
    sizes = dict[str, int]()
    for module in KEPT:
        for file in json.loads((demo / f"site/m/{module}/files.json").read_bytes())["files"]:
            at = file["at"]
            sizes[at if at.startswith("../") else f"{module}/{at}"] = file["size"]
    assert total == round(sum(sizes.values()) / 1000)
    assert abs(sum(rows) + common - total) <= 2  # each is rounded


@pytest.mark.parametrize("way", ["Ne rien enlever", "Escape"])
def test_removing_all_is_asked_first(kept: Page, way: str) -> None:
    """The first tap says what will go and how much; a button or Escape takes it back."""
    kept.get_by_role("button", name="Tout enlever").click()
    expect(kept.locator(".sure p")).to_be_focused()
    yes = kept.get_by_role("button", name="Oui, tout enlever")
    assert kilobytes(yes.inner_text()) == kilobytes(kept.get_by_text(TOTAL).inner_text())
    if way == "Escape":
        kept.keyboard.press("Escape")
    else:
        kept.get_by_role("button", name=way).click()
    expect(kept.get_by_role("button", name="Tout enlever", exact=True)).to_be_focused()
    assert len(ask(kept, "list")["done"]) == len(KEPT)


def test_a_yes_removes_all(kept: Page) -> None:
    """The second tap, on the button that says so, empties the list."""
    kept.get_by_role("button", name="Tout enlever").click()
    kept.get_by_role("button", name="Oui, tout enlever").click()
    expect(kept.get_by_text("Aucune leçon n’est gardée")).to_be_visible()
    assert ask(kept, "list") == {"done": []}
