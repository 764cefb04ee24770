"""Waiting for what a page says, or a test hears, later: asked again until it brings something."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from playwright.sync_api import Error, Page

PATIENCE = 30  # seconds: a machine at work on other things does not decide
GONE = "Execution context was destroyed"


def until(page: Page, asked: str, arg: Any = None) -> None:
    """Wait until the function *asked* of the page brings something, now or by a promise.

    Playwright's own `wait_for_function` takes a promise itself for an answer, and never waits.
    """
    end = monotonic() + PATIENCE
    while not _told(page, asked, arg):
        assert monotonic() < end, f"never: {asked}"
        page.wait_for_timeout(20)


def came(page: Page, ready: Callable[[], Any]) -> None:
    """Wait until *ready*, which looks at what handlers or servers collected, brings something."""
    end = monotonic() + PATIENCE
    while not ready():
        assert monotonic() < end, "never came"
        page.wait_for_timeout(20)


def _told(page: Page, asked: str, arg: Any) -> Any:
    try:
        return page.evaluate(asked, arg)
    except Error as error:  # the page went elsewhere meanwhile: it is asked there
        if GONE not in error.message:
            raise
        return None
