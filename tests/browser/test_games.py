"""Pairs and sprint: played to the end, kept without network; what was answered comes back."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.deck_play import MONDAY, go_on, on, start
from browser.games_town import PAIRS, games_town
from browser.lesson_play import answer_right, main_button, opened
from browser.town import Town, cut, held

pytestmark = pytest.mark.browser
CARDS = "JSON.parse(localStorage['mrl1:{}:.reviews'] || '{{\"cards\":{{}}}}').cards"
MISS = "item => { item.read = () => ({}); item.answer(); }"
# All that the games ask for without network.
KEPT = (
    *("/memoire/", r"/deck/memoire-\w+\.js", "/sprint/", r"/deck/sprint-\w+\.js"),
    *(r"/types/core-\w+\.js", r"/types/match-\w+\.js", r"/types/true-false-\w+\.js"),
    "/questions/espace-public.json",
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Town]:
    """The tiny project with games, published and served."""
    with games_town(tmp_path_factory.mktemp("games"), browser) as town:
        yield town


def sides(page: Page) -> dict[str, Any]:
    """Return the button of each card by its words, in a game with open cards."""
    page.locator(".board").wait_for()
    buttons = page.locator(".board button")
    return {b.locator("span").inner_text(): b for b in buttons.all()}


def find_all(page: Page) -> None:
    """Find every pair of a game with open cards, without a mistake."""
    faces = sides(page)
    for left, right in PAIRS.items():
        faces[left].click()
        faces[right].click()


def test_pairs_stay_when_they_go_together_and_tries_are_counted(
    browser: Browser, town: Town
) -> None:
    """Hidden cards show when turned, a wrong pair hides at the next card, never by itself."""
    with opened(browser, f"{town.address}/memoire/") as page:
        main_button(page).click()
        cards = page.locator(".board button")
        expect(cards).to_have_count(6)
        expect(cards.first).to_have_accessible_name("1, carte cachée")
        first = cards.first
        first.click()
        said = (first.get_attribute("aria-label") or "").removeprefix("1 ")
        partner = {**PAIRS, **{right: left for left, right in PAIRS.items()}}[said]
        status = page.locator("main [role=status]")
        expect(status).to_have_text(f"Carte 1\u00a0: {said}")
        for place in range(1, 6):
            cards.nth(place).click()
            name = cards.nth(place).get_attribute("aria-label") or ""
            if partner in name:
                break
            expect(status).to_contain_text("Pas une paire")
            expect(first).to_have_attribute("aria-pressed", "true")
            first.click()
            expect(cards.nth(place)).to_have_accessible_name(f"{place + 1}, carte cachée")
        expect(first).to_have_accessible_name(f"1 {said}, paire trouvée")
        expect(status).to_contain_text("Une paire")
        expect(page.locator(".told small")).to_have_text(
            "1 essai" if place == 1 else f"{place} essais"
        )


def test_open_cards_are_a_way_to_play_that_is_remembered(browser: Browser, town: Town) -> None:
    """All faces show; three tries for three pairs; then why, the lesson, and the same way again."""
    with opened(browser, f"{town.address}/memoire/") as page:
        page.get_by_label("Thème").select_option("espace-public")
        page.get_by_label("Leçon").select_option("matelas")
        page.get_by_label("Cartes visibles").check()
        main_button(page).click()
        find_all(page)
        expect(page.locator("main [role=status]")).to_contain_text("Bravo")
        main_button(page).click()
        expect(page.locator(".score")).to_contain_text("3 essais")
        expect(page.locator("main")).to_contain_text("Chacun son service.")
        expect(page.get_by_role("link", name="Signaler un matelas")).to_be_visible()
        main_button(page).click()
        expect(page.get_by_label("Cartes visibles")).to_be_checked()
        page.evaluate("localStorage['mrl1:profile'] = '1'")
        page.reload()
        expect(page.get_by_label("Cartes cachées")).to_be_checked()


def test_the_clock_rests_hurries_nobody_and_can_be_switched_off(
    browser: Browser, town: Town
) -> None:
    """It runs while a question waits, rests after the answer, lets the last one be finished."""
    with opened(browser, f"{town.address}/sprint/") as page:
        page.clock.install(time=MONDAY)
        page.reload()
        page.clock.pause_at(MONDAY + timedelta(hours=1))
        start(page)
        time = page.get_by_role("timer")
        expect(time).to_have_text("Il reste 60 s")
        page.clock.run_for(20_000)
        expect(time).to_have_text("Il reste 40 s")
        assert page.locator(".clock [role=status]").inner_text() == ""
        answer_right(page)
        page.clock.run_for(30_000)
        expect(time).to_have_text("Il reste 40 s")
        go_on(page)
        page.clock.run_for(50_000)
        expect(page.locator(".clock [role=status]")).to_contain_text("La minute est passée")
        page.locator(".item:defined").evaluate(MISS)
        expect(main_button(page)).to_have_text("Voir le résultat")
        go_on(page)
        expect(page.locator(".score")).to_contain_text("1 sur 2")
        expect(page.get_by_role("link", name="Signaler un matelas")).to_be_visible()
        main_button(page).click()
        start(page)
        page.get_by_role("button", name="Sans chrono").click()
        expect(time).to_have_count(0)
        expect(page.locator("h2")).to_be_focused()
        page.clock.run_for(90_000)
        answer_right(page)
        expect(main_button(page)).to_have_text("Question suivante")


def test_without_clock_every_question_is_asked_in_its_time(browser: Browser, town: Town) -> None:
    """No clock is on show; the five questions there are come once each; the choice is kept."""
    with opened(browser, f"{town.address}/sprint/") as page:
        page.get_by_label("Sans chrono").check()
        start(page)
        asked = set()
        while not page.locator(".score").count():
            expect(page.get_by_role("timer")).to_have_count(0)
            asked.add(page.locator(".item").get_attribute("data-id"))
            answer_right(page)
            go_on(page)
        assert len(asked) == 5
        expect(page.locator(".score")).to_contain_text("5 sur 5")
        main_button(page).click()
        expect(page.get_by_label("Sans chrono")).to_be_checked()


@pytest.mark.parametrize(("path", "asked"), [("sprint/", 5), ("defi/", 5), ("defis/matelas/", 3)])
def test_what_games_ask_comes_back_in_reviews_of_that_person_alone(
    browser: Browser, town: Town, path: str, asked: int
) -> None:
    """Each answer is scheduled as that of a lesson; another profile has neither card nor code."""
    with opened(browser, f"{town.address}/{path}") as page:
        on(page, MONDAY)
        page.reload()
        if path == "sprint/":
            page.get_by_label("Sans chrono").check()
        start(page)
        wrong = page.locator(".item").get_attribute("data-id")
        page.locator(".item:defined").evaluate(MISS)
        go_on(page)
        while not page.locator(".score").count():
            answer_right(page)
            go_on(page)
        page.wait_for_function(f"() => Object.keys({CARDS.format(0)}).length === {asked}")
        cards = page.evaluate(CARDS.format(0))
        waits = {ref: card["memory"]["due"] - card["memory"]["last"] for ref, card in cards.items()}
        assert waits.pop(f"matelas#{wrong}") == 1
        assert set(waits.values()) == {2}
        page.evaluate("localStorage['mrl1:profile'] = '1'")
        page.reload()
        expect(page.locator("main h2")).to_be_visible()
        expect(page.locator(".code")).to_have_count(0)
        page.goto(f"{town.address}/revisions/")
        expect(page.locator("main")).to_contain_text("Répondez aux questions d’une leçon")
        theirs = "Object.entries(localStorage).filter(([key]) => key.startsWith('mrl1:1:'))"
        assert "matelas" not in str(page.evaluate(theirs))


@pytest.mark.parametrize("how", ["offline", "server dead"])
def test_games_of_a_kept_lesson_are_played_without_network(town: Town, how: str) -> None:
    """Kept from its menu, never opened in a game: pairs, sprint and its theme are there."""
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/")
    page.evaluate("navigator.serviceWorker.ready")
    page.goto(f"{town.address}/m/matelas/")
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Garder sans réseau").click()
    page.get_by_role("button", name="Garder cette leçon").click()
    expect(page.get_by_text("C’est gardé.")).to_be_visible()
    held(page, *KEPT)
    cut(town, phone, how)
    page.goto(f"{town.address}/memoire/")
    page.get_by_label("Cartes visibles").check()
    main_button(page).click()
    find_all(page)
    expect(main_button(page)).to_have_text("Voir le résultat")
    page.goto(f"{town.address}/sprint/")
    start(page)
    answer_right(page)
    expect(page.locator(".item [role=status]")).to_contain_text("C’est juste")
    phone.set_offline(False)
    if how == "server dead":
        town.open()
