"""A path that was begun is followed everywhere: at the end of its lessons, on the home page."""

import pytest
from playwright.sync_api import Browser, expect

from browser.lesson_play import main_button, opened, settled
from browser.test_road import BEGUN, PATH, lesson, on

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
        page.goto(f"{site}/m/gilet-visible/")
        settled(page)
        expect(page.locator("a.onward small")).not_to_have_text("Suite du parcours")
        page.goto(f"{site}/")
        settled(page)
        door = page.locator(".doors .resume a")
        expect(door).to_contain_text("Suite du parcours")
        expect(door).to_contain_text("Porter une charge sans se blesser")
        assert door.get_attribute("href") == f"{site}/m/porter-une-charge/"
        page.goto(f"{site}/mes-formations/")
        settled(page)
        expect(page.locator(".followed")).to_contain_text("Mes premiers jours à la propreté")


def test_the_home_page_leads_to_the_path_of_a_direction(browser: Browser, site: str) -> None:
    """Who said which direction is theirs finds its onboarding path among what it recommends."""
    with opened(browser, f"{site}/") as page:
        page.locator(".mine select").select_option("DPE")
        way = page.locator(".advised a").first
        expect(way).to_contain_text("Mes premiers jours à la propreté")
        assert way.get_attribute("href").endswith(PATH)
