"""A duel between two phones: a link, a square to scan, both scores; never a server."""

import io
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from browser.deck_play import go_on, start
from browser.lesson_play import answer_right, here, main_button, opened
from browser.waiting import came

pytestmark = pytest.mark.browser
MISS = "item => { item.read = () => ({}); item.answer(); }"


def miss(page: Page) -> None:
    """Answer the question on show with nothing that is right."""
    here(page).locator(".item:defined").evaluate(MISS)


def play(page: Page, *first: Callable[[Page], None]) -> list[str]:
    """Play the five questions, the first as told and the others right; return their names."""
    start(page)
    asked = []
    for each in (*first, *[answer_right] * (5 - len(first))):
        asked.append(page.locator(".item").get_attribute("data-id") or "")
        each(page)
        go_on(page)
    return asked


def link(page: Page) -> str:
    """Return the link on show, after reading it from its square as a phone does."""
    address = page.get_by_label("Lien à copier").input_value()
    page.locator("canvas.qr").scroll_into_view_if_needed()
    picture = Image.open(io.BytesIO(page.locator("canvas.qr").screenshot()))
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [address]
    return address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_two_phones_get_the_same_questions_and_both_scores(
    browser: Browser, site: str, scheme: str
) -> None:
    """One dares with three of five, the other answers five of five and may reload; both know."""
    with opened(browser, f"{site}/defi/", color_scheme=scheme) as one:
        asked = play(one, miss, miss)
        expect(one.locator(".score")).to_contain_text("3 sur 5")
        with opened(browser, link(one), color_scheme=scheme) as other:
            assert "3" not in here(other).inner_text()  # the score is not told before
            assert play(other) == asked
            expect(other.locator(".score")).to_contain_text("Vous gagnez ce duel")
            expect(other.locator(".score")).to_contain_text("Vous : 5 sur 5")
            back = link(other)
            other.reload()
            expect(other.locator(".score")).to_contain_text("Qui l’a relevé : 5 sur 5")
        with opened(browser, back) as again:
            expect(again.locator(".score")).to_contain_text("Qui a relevé le duel l’emporte")
            expect(again.locator(".score")).to_contain_text("Qui a lancé le duel : 3 sur 5")


def test_a_link_that_was_touched_says_so(browser: Browser, site: str) -> None:
    """A better score typed in, a cut end, an unknown theme: each is refused in one sentence."""
    good = "espace-public.2345.22.3"
    for end in (f"#{good}.22", f"#{good}", "#ailleurs.2345.22.3.22", "#x"):
        with opened(browser, f"{site}/defi/{end}") as page:
            expect(page.locator("main")).to_contain_text("incomplet ou abîmé")
            expect(main_button(page)).to_have_text("Nouveau duel")


def test_what_is_on_its_way_is_said(browser: Browser, site: str) -> None:
    """While a tap waits for the network the button says so, and another tap asks for no more."""
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        held: list[Route] = []
        page.route("**/questions/*.json", lambda route: held.append(route))
        page.goto(f"{site}/defi/")
        main_button(page).click()
        expect(main_button(page)).to_have_text("Un instant…")
        main_button(page).click()
        came(page, lambda: held)
        held[0].continue_()
        page.locator("main .item:defined").wait_for()
        expect(main_button(page)).not_to_have_text("Un instant…")
        assert len(held) == 1
