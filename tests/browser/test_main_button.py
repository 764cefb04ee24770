"""The main button of a lesson page in a real Chromium: it says the way forward, and leads there."""

import pytest
from playwright.sync_api import Browser, expect

from browser.lesson_play import answer_right, go_on, here, main_button, opened

pytestmark = pytest.mark.browser


def test_main_button_says_what_happens(browser: Browser, site: str) -> None:
    """One main button, at least 56 px high, names the next step; without an answer it asks."""
    with opened(browser, f"{site}/m/dans-ma-rue/") as page:
        button = main_button(page)
        expect(button).to_have_text("Aller à la case 1")
        box = button.bounding_box()
        assert box
        assert box["height"] >= 56
        go_on(page)
        go_on(page)
        expect(button).to_have_text("Vérifier")
        button.click()
        expect(here(page).get_by_role("status")).to_have_text("Répondez d’abord.")
        answer_right(page)
        expect(button).to_have_text("Aller à la case 3")


def test_two_quick_taps_are_one(browser: Browser, site: str) -> None:
    """Who taps twice to verify still reads why: the second tap does not leave the square."""
    with opened(browser, f"{site}/m/dans-ma-rue/#q-bon-reflexe") as page:
        here(page).locator("[data-ok]").first.check()
        main_button(page).dblclick()
        expect(here(page).get_by_role("status")).to_contain_text("C’est juste.")
        assert page.url.endswith("#q-bon-reflexe")


def test_two_quick_taps_at_the_start_move_by_one(browser: Browser, site: str) -> None:
    """The way back appears under the finger that began: its second tap does not take it."""
    with opened(browser, f"{site}/m/dans-ma-rue/") as page:
        box = main_button(page).bounding_box()
        assert box
        page.mouse.dblclick(box["x"] + 20, box["y"] + box["height"] / 2)
        expect(main_button(page)).to_have_text("Aller à la case 2")
        page.get_by_role("button", name="Revenir en arrière").dblclick()
        expect(main_button(page)).to_have_text("Aller à la case 1")


@pytest.mark.parametrize(
    ("lesson", "element", "first"),
    [
        ("usager-agressif", "mrl-scenario", ".scene:not([hidden]) a"),
        ("ia-generative", "mrl-flashcard", "button.turn"),
    ],
)
def test_main_button_skips_no_choice(
    browser: Browser, site: str, lesson: str, element: str, first: str
) -> None:
    """Where the choices act by themselves it says to choose, and leads to the first of them."""
    with opened(browser, f"{site}/m/{lesson}/") as page:
        anchor = page.locator(element).first.get_attribute("id")
        page.goto(f"{site}/m/{lesson}/#{anchor}")
        expect(main_button(page)).to_have_text("Choisissez une réponse")
        main_button(page).click()
        expect(here(page).locator(first).first).to_be_focused()
        assert page.url.endswith(f"#{anchor}")


def test_heaven_leads_back_to_the_squares_left(browser: Browser, site: str) -> None:
    """With squares left to play, the main button of the last one goes to the first of them."""
    with opened(browser, f"{site}/m/dans-ma-rue/#ciel") as page:
        expect(main_button(page)).to_have_text("Aller à la case 2")
        main_button(page).click()
        expect(here(page).locator(".item")).to_have_attribute("id", "q-bon-reflexe")
