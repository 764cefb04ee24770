"""A set of questions against a clock, in a real Chromium whose time the test decides."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lesson_play
from browser.conftest import tiny_lesson
from browser.lesson_play import answer_right, go_on, here, main_button
from fakes.tiny import MODULE, SHEET

pytestmark = pytest.mark.browser
DEFI = "title: Un défi\nintro: Deux questions.\ntimer: 90\nitems:\n" + "".join(
    f"""\
  - id: affirmation-{n}
    type: true-false
    prompt: Le chiffre {n} est pair.
    answer: {"false" if n % 2 else "true"}
    feedback: {{incorrect: Comptez deux par deux.}}
"""
    for n in (1, 2)
)
FILES = {
    f"{MODULE}module.yml": SHEET.replace("- verifier.yml", "- defi.yml\n  - verifier.yml"),
    f"{MODULE}defi.yml": DEFI,
}
START, STOP = "Jouer avec le chrono", "Arrêter le chrono"


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a lesson one of whose sets has a clock."""
    with tiny_lesson(tmp_path_factory.mktemp("timer"), FILES) as address:
        yield address


@pytest.fixture
def page(browser: Browser, lesson: str) -> Iterator[Page]:
    """The first question of the set, on a phone, its time in the hands of the test."""
    with lesson_play.opened(browser, lesson) as opened_page:
        opened_page.clock.install()
        opened_page.goto(f"{lesson}#q-affirmation-1")
        opened_page.reload()
        expect(opened_page.get_by_role("button", name=START)).to_be_visible()
        yield opened_page


def test_it_never_starts_by_itself(page: Page) -> None:
    """Nothing counts until the button is pressed, by keyboard too; the same button stops it."""
    page.clock.run_for(200_000)
    expect(here(page)).not_to_contain_text("Temps restant")
    expect(here(page)).to_contain_text("rien ne s’arrête à la fin")
    button = here(page).locator(".timer button")
    button.focus()
    page.keyboard.press("Enter")
    expect(here(page).locator(".timer [role=status]")).to_contain_text("C’est parti")
    expect(button).to_have_text(STOP)
    expect(button).to_be_focused()
    page.clock.run_for(6_000)
    expect(here(page)).to_contain_text("Temps restant\u00a0: 1\u00a0min\u00a024\u00a0s")
    expect(here(page).locator(".timer [role=status]")).to_have_text("")
    assert page.locator("progress").evaluate("bar => bar.value") == 84
    page.keyboard.press("Enter")
    expect(here(page).locator(".timer [role=status]")).to_contain_text("Prenez votre temps")
    expect(button).to_be_focused()
    page.clock.run_for(200_000)
    expect(here(page)).not_to_contain_text("écoulé")


def test_the_end_of_time_stops_nothing(page: Page) -> None:
    """It is said once, kindly; the questions stay open, for all their points."""
    page.get_by_role("button", name=START).click()
    page.clock.run_for(91_000)
    expect(here(page).locator(".timer [role=status]")).to_contain_text("Le temps est écoulé.")
    answer_right(page)
    go_on(page)
    answer_right(page)
    go_on(page)
    answer_right(page)
    go_on(page)
    expect(page.locator(".score")).to_contain_text("3 / 3")


def test_it_waits_while_one_reads(page: Page) -> None:
    """It counts on questions without an answer, follows the learner, and says what was left."""
    page.get_by_role("button", name=START).click()
    page.clock.run_for(10_000)
    answer_right(page)
    page.clock.run_for(60_000)
    expect(here(page)).to_contain_text("1\u00a0min\u00a020\u00a0s, en pause")
    go_on(page)
    expect(here(page).get_by_role("button", name=STOP)).to_be_visible()
    page.clock.run_for(20_000)
    page.goto(f"{page.url.partition('#')[0]}#pourquoi")
    page.clock.run_for(60_000)
    page.go_back()
    expect(here(page)).to_contain_text("Temps restant\u00a0: 1\u00a0min")
    answer_right(page)
    expect(here(page).locator(".timer [role=status]")).to_contain_text("il restait 1\u00a0min.")
    expect(here(page).locator(".timer button")).to_be_hidden()


def test_starting_again_offers_it_again(page: Page) -> None:
    """« Recommencer » forgets the clock that was running."""
    address = page.url.partition("#")[0]
    page.get_by_role("button", name=START).click()
    page.clock.run_for(3_000)
    page.goto(f"{address}#ciel")
    page.get_by_role("button", name="Recommencer").click()
    page.goto(f"{address}#q-affirmation-1")
    expect(here(page).get_by_role("button", name=START)).to_be_visible()
    expect(here(page)).not_to_contain_text("Temps restant")


def test_who_wants_none_is_asked_no_more(page: Page) -> None:
    """The preferences hide it for good, in this browser."""
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Affichage").click()
    page.get_by_role("group", name="Chrono des questions").get_by_label("Jamais").check()
    page.keyboard.press("Escape")
    expect(page.locator(".timer")).to_be_hidden()
    page.reload()
    expect(main_button(page)).to_have_text("Vérifier")
    page.locator(".timer").wait_for(state="attached")
    expect(page.locator(".timer")).to_be_hidden()


def test_nothing_of_it_is_kept(page: Page) -> None:
    """The state of the module holds answers alone."""
    page.get_by_role("button", name=START).click()
    page.clock.run_for(5_000)
    answer_right(page)
    kept = page.evaluate("JSON.parse(localStorage['mrl1:0:matelas'])")
    assert kept["r"] == {"affirmation-1": False}


def test_without_javascript_there_is_no_clock(browser: Browser, lesson: str) -> None:
    """The page says nothing of a clock that could not run."""
    with lesson_play.opened(browser, lesson, java_script_enabled=False) as plain_page:
        expect(plain_page.locator("body")).not_to_contain_text("chrono")
