"""What an author adds to any activity, in a real Chromium: points, hints, attempts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browser.activity_pages import answers, opened
from contracts.activity_examples import FOLDERS, accepted_item, kind_of, name_of, scored

pytestmark = pytest.mark.browser
WRITTEN = "(response) => { item().write(response); item().check(); return item().given; }"


def takes(modifier: str) -> list[Path]:
    """Return the folders of the types that take a modifier."""
    return [f for f in FOLDERS if f'"{modifier}"' in (f / "schema.json").read_text("utf-8")]


@pytest.fixture
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A computer."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.mark.parametrize("folder", takes("partial"), ids=name_of)
def test_all_or_nothing(folder: Path, desk: BrowserContext) -> None:
    """With ``partial: false``, what its type finds partly right earns nothing, and it is said."""
    item, _why, response, share = next(case for case in scored(folder) if 0 < case[3] < 1)
    with opened(desk, kind_of(folder), item) as page:
        assert page.evaluate(WRITTEN, response)["score"] == pytest.approx(share * item.points)
    with opened(desk, kind_of(folder), replace(item, partial=False)) as page:
        assert "Tout doit être juste" in page.locator("fieldset").first.inner_text()
        given = page.evaluate(WRITTEN, response)
        assert (given["score"], given["success"]) == (0, False)
        assert answers(page)[-1]["score"] == 0


def test_hints_open_in_their_order(browser: Browser) -> None:
    """Without JavaScript too, a hint is read after those before it, by touch or by keyboard."""
    path = FOLDERS[0].parent / "numeric/examples/accepted/avec-indices.yml"
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        with opened(context, kind_of(path), accepted_item(path)) as page:
            first, second = page.get_by_text("Indice 1 sur 2"), page.get_by_text("Indice 2 sur 2")
            expect(second).to_be_hidden()
            first.click()
            expect(page.get_by_text("Comptez les marches.")).to_be_visible()
            second.press("Enter")
            expect(page.get_by_text("Il y en a plus de 3.")).to_be_visible()
            if script:
                assert page.evaluate(WRITTEN, "4")["score"] == 1
                expect(page.get_by_text("Il y en a plus de 3.")).to_be_visible()
        context.close()
