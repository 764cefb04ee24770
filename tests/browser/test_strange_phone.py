"""A phone whose list of people makes no sense, or whose clock does not: its pages go on."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from browser.lesson_play import opened
from browser.test_profiles import LESSON, SIGNS, newcomer

pytestmark = pytest.mark.browser
PEOPLE = "mrl1:people"
LEAF = {"id": "abc", "sign": "leaf", "digits": "42"}
STRANGE = [None, 5, {}, {"id": 5, "sign": "sun", "digits": 42}]
NOBODY = "Continuer sans signe"
NEWER = {"id": "xyz", "sign": "kite", "digits": "421"}


@pytest.mark.parametrize(
    ("kept", "known", "stay"),
    [
        ("{", [], []),
        ("null", [], []),
        ('{"a":1}', [], []),
        (json.dumps([*STRANGE, NEWER, LEAF]), ["Feuille"], [*STRANGE, NEWER, LEAF]),
    ],
    ids=["cut", "none", "no list", "some"],
)
def test_a_damaged_list_of_people_breaks_no_page(
    browser: Browser, site: str, kept: str, known: list[str], stay: list[Any]
) -> None:
    """Whoever makes sense is there, somebody new can come; nothing that a list held is lost."""
    with opened(browser, f"{site}{LESSON}") as page:
        page.evaluate("([key, text]) => (localStorage[key] = text)", [PEOPLE, kept])
        page.goto(f"{site}/")
        newcomer(page, site, "Lune", "07")
        assert json.loads(page.evaluate(f"localStorage['{PEOPLE}']"))[:-1] == stay
        page.locator("header .who").click()
        expect(page).to_have_url(f"{site}{SIGNS}")
        expect(page.locator("ul.people button")).to_have_text([*known, "Lune", NOBODY])


def test_a_page_stays_whatever_the_clock_says(browser: Browser, site: str) -> None:
    """Nobody came and nobody left yet: a clock that stands before 1970 sends no page away."""
    with opened(browser, f"{site}/aide/") as page:
        page.evaluate("([key, all]) => (localStorage[key] = all)", [PEOPLE, json.dumps([LEAF])])
        page.clock.set_fixed_time(0)
        page.goto(f"{site}{LESSON}")
        expect(page.locator("header .who")).to_be_visible()  # the page was looked at
        expect(page).to_have_url(f"{site}{LESSON}")
