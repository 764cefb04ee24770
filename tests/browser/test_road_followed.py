"""A path that was begun is followed everywhere: at the end of its lessons, on the home page."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import Browser, expect

from browser.lesson_play import main_button, opened, settled
from browser.test_road import BEGUN, PATH, finish, lesson, on

pytestmark = pytest.mark.browser


def test_a_lesson_of_the_path_leads_to_the_next_square(browser: Browser, site: str) -> None:
    """Begun from its page, the path goes on from the end of a lesson; another lesson does not."""
    with opened(browser, f"{site}/{PATH}") as page:
        on(page, BEGUN)
        lesson(page, site, "Les bons gants pour la bonne tâche")
        way = page.locator("a.onward")
        expect(way).to_contain_text("Suite du parcours")
        expect(way).to_contain_text("Porter une charge sans se blesser")
        expect(way).to_contain_text("Mes premiers jours à la propreté")
        expect(main_button(page)).to_have_text("Suite du parcours")
        main_button(page).click()
        page.wait_for_url("**/m/porter-une-charge/")
        expect(page.locator("header a").first).to_have_text("‹ Mon parcours")
        expect(page.locator("header a").first).to_have_attribute("href", re.compile(f"{PATH}$"))
        page.goto(f"{site}/m/gilet-visible/")
        settled(page)
        expect(page.locator("a.onward small")).not_to_have_text("Suite du parcours")
        page.goto(f"{site}/")
        settled(page)
        door = page.locator(".doors .resume a")
        expect(door).to_contain_text("Suite du parcours")
        expect(door).to_contain_text("Porter une charge sans se blesser")
        expect(door).to_have_attribute("href", f"{site}/m/porter-une-charge/")
        page.goto(f"{site}/mes-formations/")
        settled(page)
        expect(page.locator(".followed")).to_contain_text("Mes premiers jours à la propreté")


def test_the_way_on_leads_to_the_version_of_a_direction(browser: Browser, site: str) -> None:
    """At the end of a lesson, on the home page: that of who the path is for, else the reader's."""
    with opened(browser, f"{site}/parcours/accueil-jardins/") as page:
        on(page, BEGUN)
        page.locator(".onward a").click()
        finish(page)
        expect(page.locator("a.onward")).to_contain_text("Suite du parcours")
        main_button(page).click()
        page.wait_for_url("**/m/porter-une-charge/deve/")
        page.goto(f"{site}/")
        door = page.locator(".doors .resume a")
        expect(door).to_have_attribute("href", f"{site}/m/porter-une-charge/deve/")
        page.locator(".mine select").select_option("DPE")  # has no version of its own
        page.reload()
        expect(door).to_have_attribute("href", f"{site}/m/porter-une-charge/")


def test_a_lesson_says_that_its_path_asks_something_first(browser: Browser, site: str) -> None:
    """From the catalogue the line is there, and leads to the path; once nothing is missing, no."""
    with opened(browser, f"{site}/m/porter-une-charge/") as page:
        settled(page)
        line = page.locator(".now [data-first]")
        expect(line).to_have_text(re.compile("avant cette leçon.*Mes premiers jours"))
        line.get_by_role("link").click()
        page.wait_for_url(f"**/{PATH}")
        settled(page)
        on(page, BEGUN)
        for module, shown in (("porter-une-charge", True), ("bons-gants", False)):
            page.goto(f"{site}/m/{module}/")
            settled(page)
            expect(page.locator("[data-first]:not([hidden])")).to_have_count(int(shown))
        lesson(page, site, "Les bons gants pour la bonne tâche")
        page.goto(f"{site}/m/porter-une-charge/")
        settled(page)
        expect(page.locator("[data-first]")).to_be_hidden()


def test_a_path_that_is_over_says_so_first(browser: Browser, site: str) -> None:
    """Past its last day a band takes the place of that day, and the button knows better."""
    with opened(browser, f"{site}/") as page:
        on(page, datetime(2028, 2, 1, 9))
        page.goto(f"{site}/{PATH}")
        band = page.locator(".until.note")
        expect(band).to_contain_text("n’est plus à jour")
        expect(page.locator("main")).not_to_contain_text("Valable jusqu’au")
        expect(page.locator(".onward a").first).to_contain_text("Commencer quand même")
        assert band.evaluate("each => getComputedStyle(each).borderLeftWidth") != "0px"


def test_on_a_computer_the_squares_take_the_width(browser: Browser, site: str) -> None:
    """Two squares side by side are as wide as the page; nothing is when it is a phone's."""
    with opened(browser, f"{site}/{PATH}", viewport={"width": 1280, "height": 800}) as page:
        square = page.locator(".road .left").first
        assert square.evaluate("each => each.getBoundingClientRect().width") > 450
        page.set_viewport_size({"width": 360, "height": 800})
        assert square.evaluate("each => each.getBoundingClientRect().width") < 180


def test_the_home_page_leads_to_the_path_of_a_direction(browser: Browser, site: str) -> None:
    """Who said which direction is theirs finds its onboarding path among what it recommends."""
    with opened(browser, f"{site}/") as page:
        page.locator(".mine select").select_option("DPE")
        way = page.locator(".advised a").first
        expect(way).to_contain_text("Mes premiers jours à la propreté")
        expect(way).to_have_attribute("href", re.compile(f"{PATH}$"))
