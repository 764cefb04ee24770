"""What a phone receives for a lesson: a light frame, light elements, and only those it uses."""

import re
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser

from browser.lesson_play import settled
from marelle.activities import activity_types
from marelle.outputs.site.budget import fixed, size
from marelle.render import later

pytestmark = pytest.mark.browser
FRAME, ELEMENT = 5_500, 1_500
USED = re.compile(r'<mrl-([a-z-]+) class="item"')
LOADED = "performance.getEntriesByType('resource').map((e) => e.name)"


def test_the_frame_is_light(demo: Path) -> None:
    """Shell, style sheet, player and the elements inlined weigh at most 5 500 bytes compressed."""
    pages = [file.read_text("utf-8") for file in (demo / "site/m").glob("*/index.html")]
    assert max(map(fixed, pages)) <= FRAME


def test_elements_are_light() -> None:
    """Half of the elements that load late, with their style, weigh 1 500 bytes at most."""
    weights = [size(later.element(name, "fr").text) for name in activity_types()]
    assert median(weights) <= ELEMENT


def test_a_lesson_loads_its_own_elements_only(browser: Browser, site: str, demo: Path) -> None:
    """Of the files of types, a lesson asks for none that its squares do not use."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    for file in sorted((demo / "site/m").glob("*/index.html"))[:8]:
        page.goto(f"{site}/m/{file.parent.name}/")
        settled(page)
        asked = [url.rpartition("/")[2] for url in page.evaluate(LOADED) if "/types/" in url]
        used = set(USED.findall(file.read_text("utf-8")))
        assert {name.rpartition("-")[0] for name in asked} <= used, file.parent.name
    context.close()
