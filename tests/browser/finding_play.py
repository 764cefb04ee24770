"""A phone that looks for a lesson: what the tests of the home and of the search share."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

PHONE = {"width": 360, "height": 800}
BOTTOM = "each => each.getBoundingClientRect().bottom"
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


@contextmanager
def phone(browser: Browser, *, script: bool = True) -> Iterator[Page]:
    """Open a phone; an error of script or of policy is a failure."""
    context = browser.new_context(
        viewport=PHONE, java_script_enabled=script, service_workers="block"
    )
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: said.type == "error" and errors.append(said.text))
    yield page
    context.close()
    assert errors == []


def scanned(demo: Path, direction: str) -> str:
    """Return the address of a printed code of *direction* that opens a lesson."""
    for page in sorted((demo / "site/Q").rglob("index.html")):
        if re.search(rf'href="\.\./\.\./m/[a-z-]+/\?de={direction}"', page.read_text("utf-8")):
            return page.parent.relative_to(demo / "site").as_posix()
    raise AssertionError(f"no code of {direction} opens a lesson")
