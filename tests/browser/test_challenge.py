"""A direction's challenge: the same questions for all, on its days, a code for the first try."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.deck_play import MONDAY, answer, go_on, on, start
from browser.games_town import CHALLENGE
from browser.lesson_play import main_button
from browser.town import Town, tiny_town
from fakes.tiny import ACTIVITIES, MODULE

pytestmark = pytest.mark.browser
PRIZE = "prize: Un matelas.\n"


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project with a challenge on two days, published and served."""
    third = ACTIVITIES.partition("items:\n")[2].replace("bon-reflexe", "troisieme")
    changes = {
        "content/challenges/matelas.yml": CHALLENGE + PRIZE,
        f"{MODULE}verifier.yml": ACTIVITIES + third.replace("Un matelas", "Un sommier"),
    }
    town = tiny_town(tmp_path, browser, changes)
    yield town
    town.end()


def play(page: Page, *, right: bool) -> None:
    """Take part: the first question as told, the others right."""
    start(page)
    for each in (right, True, True):
        answer(page, right=each)
        go_on(page)


def test_the_first_try_gives_a_code_that_a_ballot_can_be_verified_by(town: Town) -> None:
    """Two right of three; a better second try keeps the code; a letter copied wrong is found."""
    page = town.phone().new_page()
    on(page, MONDAY)
    address = f"{town.address}/defis/matelas/"
    page.goto(address)
    expect(page.locator("main")).to_contain_text("Du 23 novembre 2026 au 24 novembre 2026.")
    play(page, right=False)
    expect(page.locator(".score")).to_contain_text("2 sur 3")
    code = page.locator(".code").inner_text()
    page.goto(f"{town.address}/")
    page.goto(address)
    expect(page.locator(".code")).to_have_text(code)
    play(page, right=True)
    expect(page.locator(".score")).to_contain_text("3 sur 3")
    expect(page.locator(".code")).to_have_text(code)
    page.goto(f"{address}#bulletin")
    page.get_by_label("Code recopié").fill(code.lower())
    page.keyboard.press("Enter")
    said = page.locator("form [role=status]")
    expect(said).to_have_text("Code juste\u00a0: 2 sur 3.")
    wrong = re.sub(r".$", "2" if code[-1] != "2" else "3", code)
    page.get_by_label("Code recopié").fill(wrong)
    page.keyboard.press("Enter")
    expect(said).to_contain_text("Ce code n’est pas de ce défi")


def test_a_first_try_waits_where_it_was_left(town: Town) -> None:
    """Who leaves after a wrong answer goes on with the next question: it is still the first try."""
    page = town.phone().new_page()
    on(page, MONDAY)
    address = f"{town.address}/defis/matelas/"
    page.goto(address)
    expect(page.locator("main")).to_contain_text("compte dès la première réponse")
    start(page)
    answer(page, right=False)
    page.goto(f"{town.address}/badges/")
    page.goto(address)
    expect(page.locator(".code")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Réponses données\u00a0: 1 sur 3.")
    expect(main_button(page)).to_have_text("Continuer mon essai")
    start(page)
    expect(page.locator("h2")).to_have_text("Question 2 sur 3")
    for _ in range(2):
        answer(page, right=True)
        go_on(page)
    expect(page.locator(".score")).to_contain_text("2 sur 3")
    code = page.locator(".code").inner_text()
    page.goto(f"{town.address}/badges/")
    page.goto(address)
    expect(page.locator(".code")).to_have_text(code)
    expect(main_button(page)).to_have_text("Rejouer")


def test_it_is_on_show_on_its_days_only(town: Town) -> None:
    """The home page lists it while it runs; before, one waits; after, one plays without a code."""
    page = town.phone().new_page()
    card = page.locator(".running .card")
    for days, shown, said in ((-1, False, ""), (0, True, "Participer"), (2, False, "plaisir")):
        on(page, MONDAY + timedelta(days=days))
        for path in ("", "directions/dpe/"):
            page.goto(f"{town.address}/{path}")
            expect(card).to_be_visible(visible=shown)
        page.goto(f"{town.address}/defis/matelas/")
        if said:
            expect(main_button(page)).to_contain_text(said)
        else:
            expect(page.locator("main")).to_contain_text("pas encore commencé")
    play(page, right=True)
    expect(page.locator(".score")).to_be_visible()
    expect(page.locator(".code")).to_have_count(0)
