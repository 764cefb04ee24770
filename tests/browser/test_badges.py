"""Badges: won by finishing, passing, reviewing, playing; kept, of one person, without network."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.deck_play import MONDAY, answer, go_on, on, start
from browser.lesson_play import play, settled
from browser.test_challenge import CHALLENGE
from browser.test_profiles import newcomer, panel
from browser.town import Town, arrive, cut, tiny_town
from browser.waiting import until
from fakes.tiny import ACTIVITIES, MODULE

pytestmark = pytest.mark.browser
BADGES = """\
badges:
  - id: premier-pas
    title: Premier pas
    text: Terminer une formation.
    pictogram: balai
    when: {finished: {count: 1}}
  - id: dos-tranquille
    title: Dos tranquille
    text: Réussir cette formation et réviser un jour.
    pictogram: balai
    when: {passed: {modules: [matelas]}, reviews: {days: 1}}
  - id: jeu-collectif
    title: Jeu collectif
    text: Participer à un défi.
    pictogram: balai
    when: {challenges: {count: 1}}
"""
KEPT = "JSON.parse(localStorage['mrl1:0:.badges'] || '{}')"


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project with three badges and a challenge, published and served."""
    third = ACTIVITIES.partition("items:\n")[2].replace("bon-reflexe", "troisieme")
    changes = {
        "content/badges.yml": BADGES,
        "content/challenges/matelas.yml": CHALLENGE,
        f"{MODULE}verifier.yml": ACTIVITIES + third.replace("Un matelas", "Un sommier"),
    }
    town = tiny_town(tmp_path, browser, changes)
    yield town
    town.end()


def finish(town: Town, page: Page) -> None:
    """On Monday, play the lesson to its end, every answer right."""
    on(page, MONDAY)
    learn(town, page)


def learn(town: Town, page: Page) -> None:
    """Play the lesson to its end, today."""
    arrive(town, page)
    page.reload()
    settled(page)
    play(page)


def won(page: Page) -> list[str]:
    """Return the titles of the badges that the page says are won."""
    expect(page.locator("[data-late=badges] [role=status]")).not_to_be_empty()
    return page.locator(".badges .won b").all_inner_texts()


def test_finishing_wins_a_badge_once(town: Town) -> None:
    """Heaven says it in a status, with its square; coming back says nothing new; the day stays."""
    page = town.phone().new_page()
    finish(town, page)
    gained = page.locator(".gained[role=status]")
    expect(gained).to_contain_text("Nouvelle case gagnée\u00a0!")
    expect(gained).to_contain_text("Premier pas")
    expect(gained.locator("svg.case")).to_be_visible()
    until(page, f"() => Object.keys({KEPT}).join() === 'premier-pas'")
    day = page.evaluate(KEPT)
    on(page, MONDAY + timedelta(days=3))
    page.reload()
    settled(page)
    expect(page.locator(".attest")).to_be_visible()
    expect(gained).to_have_count(0)
    assert page.evaluate(KEPT) == day
    page.get_by_role("link", name="Mon attestation").click()
    page.goto(f"{town.address}/")
    page.get_by_role("link", name="Mes cases").click()
    assert won(page) == ["Premier pas"]
    expect(page.locator(".badges .won")).to_contain_text("Gagnée le 23 novembre 2026")
    expect(page.locator("main")).to_contain_text(
        "Vous avez gagné 1 case. La plus proche\u00a0: «\u00a0Dos tranquille\u00a0»."
    )
    expect(page.locator("[data-badge=dos-tranquille]")).to_contain_text("1 sur 2")


def test_a_lesson_that_is_not_finished_wins_nothing(town: Town) -> None:
    """In heaven with squares left: no badge, no attestation."""
    page = town.phone().new_page()
    arrive(town, page)
    page.goto(f"{town.address}/m/matelas/#ciel")
    settled(page)
    expect(page.locator(".score")).to_contain_text("Il reste des cases")
    expect(page.locator(".attest")).to_be_hidden()
    assert page.evaluate(KEPT) == {}


def test_a_review_and_a_challenge_win_too(town: Town) -> None:
    """Where they end, what was won is said; a pass that a later try missed still counts."""
    page = town.phone().new_page()
    finish(town, page)
    page.evaluate(
        """() => {
          const record = JSON.parse(localStorage["mrl1:0:matelas"]);
          record.fin = { ...record.fin, status: "failed", score: 0 };
          localStorage["mrl1:0:matelas"] = JSON.stringify(record);
        }"""
    )
    on(page, MONDAY + timedelta(days=2))
    page.goto(f"{town.address}/revisions/")
    settled(page)
    start(page)
    for _ in range(3):
        answer(page, right=True)
        go_on(page)
    expect(page.locator(".gained")).to_contain_text("Dos tranquille")
    on(page, MONDAY)
    page.goto(f"{town.address}/defis/matelas/")
    settled(page)
    start(page)
    for _ in range(3):
        answer(page, right=True)
        go_on(page)
    expect(page.locator(".gained")).to_contain_text("Jeu collectif")
    page.goto(f"{town.address}/badges/")
    assert won(page) == ["Premier pas", "Dos tranquille", "Jeu collectif"]
    expect(page.locator("main")).to_contain_text("toutes les cases")


@pytest.mark.parametrize("how", ["offline", "server dead"])
def test_badges_are_won_and_shown_without_network(town: Town, how: str) -> None:
    """The lesson is finished, the badge said, and the page opened, all without network."""
    phone = town.phone()
    page = phone.new_page()
    arrive(town, page)
    page.reload()
    settled(page)
    cut(town, phone, how)
    play(page)
    expect(page.locator(".gained")).to_contain_text("Premier pas")
    page.get_by_role("link", name="Voir mes cases").click()
    assert won(page) == ["Premier pas"]


def test_badges_are_of_one_person_and_leave_with_them(town: Town) -> None:
    """Somebody else has none; the end of service erases badges, results and nothing of others."""
    page = town.phone().new_page()
    learn(town, page)  # time goes on: a page knows by it that somebody came after it was opened
    expect(page.locator(".gained")).to_be_visible()
    newcomer(page, town.address, "Feuille", "42")
    page.goto(f"{town.address}/badges/")
    expect(page.locator("main")).to_contain_text("Pas encore de case gagnée")
    assert won(page) == []
    page.goto(f"{town.address}/attestation/")
    expect(page.locator("main")).to_contain_text("Terminez une leçon")
    page.goto(f"{town.address}/m/matelas/")
    settled(page)
    play(page)
    expect(page.locator(".gained")).to_contain_text("Premier pas")
    who = page.evaluate("localStorage['mrl1:profile']")
    names = [".badges", ".done", "matelas"]
    mine = [f"mrl1:{who}:{name}" for name in names]
    until(page, "mine => mine.every((key) => key in localStorage)", mine)
    dialog = panel(page)
    dialog.get_by_role("button", name="Fin de service").click()
    dialog.get_by_role("button", name="Tout effacer").click()
    expect(page).to_have_url(f"{town.address}/")
    until(page, "who => !JSON.stringify(localStorage).includes(who)", who)
    left = page.evaluate("JSON.stringify(localStorage)")
    assert set(json.loads(left)) >= {f"mrl1:0:{name}" for name in names}
    page.goto(f"{town.address}/badges/")
    assert won(page) == ["Premier pas"]


def test_badges_go_to_another_phone(town: Town) -> None:
    """The code of one phone adds its badges and results to those that the other has."""
    phone, other = town.phone(), town.phone()
    page, second = phone.new_page(), other.new_page()
    finish(town, page)
    expect(page.locator(".gained")).to_be_visible()
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Continuer sur un autre téléphone").click()
    page.get_by_role("button", name="Copier").click()
    expect(page.get_by_text("Le code est copié")).to_be_visible()
    code = page.evaluate("navigator.clipboard.readText()")
    second.goto(f"{town.address}/reprendre/")
    second.evaluate("localStorage['mrl1:0:.badges'] = '{\"jeu-collectif\":1}'")
    second.get_by_role("textbox").fill(code)
    second.get_by_role("button", name="Lire le code").click()
    second.get_by_role("button", name="Ajouter").click()
    expect(second.get_by_role("status")).to_contain_text("C’est repris")
    second.goto(f"{town.address}/badges/")
    assert won(second) == ["Premier pas", "Jeu collectif"]
    best = "() => { const { v, status, score } = JSON.parse(localStorage['mrl1:0:.done']).matelas;"
    best += " return [v, status, score] }"
    assert second.evaluate(best) == page.evaluate(best)


def test_the_page_is_read_without_a_script(town: Town, browser: Browser) -> None:
    """Without JavaScript each badge says what it asks for, and none is said to be won."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{town.address}/badges/")
    expect(page.locator(".badges li")).to_have_count(3)
    expect(page.locator(".badges")).to_contain_text("Participer à un défi.")
    expect(page.locator(".won")).to_have_count(0)
    context.close()


def test_the_menu_shows_what_is_won(town: Town) -> None:
    """« Mes cases » in the menu of a hub page lists the badges won, and leads to all of them."""
    page = town.phone().new_page()
    finish(town, page)
    expect(page.locator(".gained")).to_be_visible()
    page.goto(f"{town.address}/")
    page.get_by_role("button", name="Options").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Mes cases").click()
    expect(dialog.locator("li:visible b")).to_have_text(["Premier pas"])
    dialog.get_by_role("link", name="Voir toutes les cases").click()
    expect(page).to_have_url(f"{town.address}/badges/")


def test_a_badge_hops_only_for_who_does_not_mind(town: Town) -> None:
    """The square that was just won hops; not when the phone asks for less motion."""
    page = town.phone().new_page()
    finish(town, page)
    case = page.locator(".gained .case")
    expect(case).to_be_visible()
    assert case.evaluate("svg => getComputedStyle(svg).animationName") == "won"
    page.emulate_media(reduced_motion="reduce")
    assert case.evaluate("svg => getComputedStyle(svg).animationName") == "none"
