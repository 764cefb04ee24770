"""What an author adds to any activity, in a real Chromium: points, hints, attempts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from browser.activity_pages import answers, opened
from contracts.activity_examples import FOLDERS, kind_of, name_of, scored

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
