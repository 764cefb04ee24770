"""What an author adds to any activity, in a real Chromium: points, hints, attempts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from browser import lesson_play
from browser.activity_pages import answers, opened
from browser.conftest import tiny_lesson
from browser.lesson_play import here, main_button, settled
from browser.waiting import came, until
from contracts.activity_examples import FOLDERS, accepted_item, kind_of, name_of, scored
from fakes.tiny import MODULE, SHEET
from marelle.ids import START_ANCHOR

pytestmark = pytest.mark.browser
WRITTEN = "(response) => { item().write(response); item().check(); return item().given; }"

VERIFIER = """title: Vérifiez vos acquis
items:
  - id: bac-du-verre
    type: choice
    prompt: Où va un bocal vide\u00a0?
    attempts: 3
    choices:
      - {id: jaune, text: Dans le bac jaune., feedback: Le bac jaune reçoit les emballages.}
      - {id: blanc, text: Dans le bac à verre., correct: true, feedback: Le verre se refond.}
      - {id: vert, text: Dans le bac vert., feedback: Le bac vert reçoit le reste.}
  - id: jours
    type: numeric
    prompt: En combien de jours un encombrant est-il enlevé\u00a0?
    answer: 10
    attempts: 2
    confidence: true
    feedback: {incorrect: Dix jours au plus.}
"""

DEFI = "title: Un défi\nintro: Trois questions au sort.\nbank: {draw: 3}\nitems:\n" + "".join(
    f"""\
  - id: affirmation-{n}
    type: true-false
    prompt: Le chiffre {n} est pair.
    answer: {"false" if n % 2 else "true"}
    feedback: {{incorrect: Comptez deux par deux.}}
"""
    for n in range(1, 9)
)
FILES = {
    f"{MODULE}module.yml": SHEET.replace("- verifier.yml", "- defi.yml\n  - verifier.yml"),
    f"{MODULE}defi.yml": DEFI,
    f"{MODULE}verifier.yml": VERIFIER,
}


def takes(modifier: str) -> list[Path]:
    """Return the folders of the types that take a modifier."""
    return [f for f in FOLDERS if f'"{modifier}"' in (f / "schema.json").read_text("utf-8")]


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A computer."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.mark.parametrize("folder", takes("partial"), ids=name_of)
def test_all_or_nothing(folder: Path, desk: BrowserContext) -> None:
    """With ``partial: false``, what its type finds partly right earns nothing, and it is said."""
    item, _why, response, share = next(case for case in scored(folder) if 0 < case[3] < 1)
    with opened(desk, kind_of(folder), item) as page:
        assert page.evaluate(WRITTEN, response)["score"] == pytest.approx(share * item.points)
    with opened(desk, kind_of(folder), replace(item, partial=False)) as page:
        assert "Tout doit être juste" in page.locator("fieldset").first.inner_text()
        given = page.evaluate(WRITTEN, response)
        assert (given["score"], given["success"]) == (0, False)
        assert answers(page)[-1]["score"] == 0


def test_hints_open_in_their_order(browser: Browser) -> None:
    """Without JavaScript too, a hint is read after those before it, by touch or by keyboard."""
    path = FOLDERS[0].parent / "numeric/examples/accepted/avec-indices.yml"
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        with opened(context, kind_of(path), accepted_item(path)) as page:
            first, second = page.get_by_text("Indice 1 sur 2"), page.get_by_text("Indice 2 sur 2")
            expect(second).to_be_hidden()
            first.click()
            expect(page.get_by_text("Comptez les marches.")).to_be_visible()
            second.press("Enter")
            expect(page.get_by_text("Il y en a plus de 3.")).to_be_visible()
            if script:
                assert page.evaluate(WRITTEN, "4")["score"] == 1
                expect(page.get_by_text("Il y en a plus de 3.")).to_be_visible()
        context.close()


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a lesson whose activities have what comes after the first view."""
    with tiny_lesson(tmp_path_factory.mktemp("modifiers"), FILES) as address:
        yield address


@pytest.fixture
def page(browser: Browser, lesson: str) -> Iterator[Page]:
    """The lesson on a phone, with all that comes late."""
    with lesson_play.opened(browser, lesson) as opened_page:
        settled(opened_page)
        yield opened_page


def test_a_wrong_attempt_keeps_the_question_open(page: Page) -> None:
    """It tells why it is wrong, not what is right; the same answer again costs nothing."""
    page.goto(f"{page.url.partition('#')[0]}#q-bac-du-verre")
    status = here(page).get_by_role("status")
    expect(here(page).get_by_text("Vous avez 3 essais. Seul le dernier compte.")).to_be_visible()
    here(page).get_by_text("Dans le bac jaune.").first.click()
    main_button(page).click()
    expect(status).to_contain_text("Ce n’est pas ça.")
    expect(status).to_contain_text("Le bac jaune reçoit les emballages.")
    expect(status).to_contain_text("il vous reste 2 essais")
    assert "Le verre se refond" not in here(page).inner_text()
    kept = page.evaluate("JSON.parse(localStorage['mrl1:0:matelas']).r")
    assert "bac-du-verre" not in kept
    main_button(page).click()
    expect(status).to_contain_text("Vous avez déjà donné cette réponse.")
    here(page).get_by_text("Dans le bac vert.").first.click()
    main_button(page).click()
    expect(status).to_contain_text("c’est votre dernier essai")
    here(page).get_by_text("Dans le bac à verre.").first.click()
    main_button(page).click()
    expect(status).to_contain_text("C’est juste.")
    given = page.evaluate("document.querySelector('#q-bac-du-verre').given")
    assert (given["score"], given["response"]) == (1, ["blanc"])
    expect(main_button(page)).not_to_have_text("Vérifier")


def test_the_last_attempt_settles(page: Page) -> None:
    """After as many wrong answers as attempts the right one is shown; a new start asks anew."""
    address = page.url.partition("#")[0]
    page.goto(f"{address}#q-jours")
    status = here(page).get_by_role("status")
    for rest in ("c’est votre dernier essai", "Dix jours au plus."):
        expect(main_button(page)).to_have_text("Vérifier")
        page.locator("#q-jours input").fill("1" if "dernier" in rest else "2")
        here(page).get_by_text("Sûr", exact=True).click()
        main_button(page).click()
        expect(status).to_contain_text(rest)
    assert page.evaluate("document.querySelector('#q-jours').given.score") == 0
    page.goto(f"{address}#ciel")
    page.get_by_role("button", name="Recommencer").click()
    page.goto(f"{address}#q-jours")
    page.locator("#q-jours input").fill("1")
    here(page).get_by_text("Sûr", exact=True).click()
    main_button(page).click()
    expect(here(page).get_by_role("status")).to_contain_text("c’est votre dernier essai")
    expect(here(page).get_by_text("Vous avez 2 essais.")).to_have_count(1)


DRAWN = "[...document.querySelectorAll('section:not([hidden]) > mrl-true-false')].map((i) => i.id)"


def test_a_bank_asks_what_it_draws(page: Page) -> None:
    """Undrawn squares leave the line; the score counts the drawn ones; a return keeps the draw."""
    address = page.url.partition("#")[0]
    expect(page.locator("nav summary i:visible")).to_have_count(1 + 1 + 3 + 2 + 1)
    drawn = page.evaluate(DRAWN)
    assert len(drawn) == 3
    numbers = page.locator("nav summary i:visible").all_inner_texts()
    assert [n.strip() for n in numbers][1:-1] == ["1", "2", "3", "4", "5", "6"]
    expect(page.locator(".facts")).to_contain_text("5 questions")
    page.goto(f"{address}#defi")
    expect(here(page)).to_contain_text("Trois questions au sort.")
    expect(here(page).locator("h2")).to_have_text("Un défi 1/3")
    page.goto(f"{address}#{START_ANCHOR}")
    lesson_play.play(page)
    expect(page.locator(".score")).to_contain_text("5 / 5")
    assert page.evaluate("JSON.parse(localStorage['mrl1:0:matelas']).fin.max") == 5
    page.reload()
    settled(page)
    expect(page.locator("nav summary i:visible")).to_have_count(8)
    assert page.evaluate(DRAWN) == drawn
    expect(page.locator(".score")).to_contain_text("5 / 5")


def test_starting_again_draws_anew(page: Page) -> None:
    """« Recommencer » gives another seed; an address that was not drawn leads to the start."""
    address = page.url.partition("#")[0]
    expect(page.locator("nav summary i:visible")).to_have_count(8)
    seed = "document.querySelector('mrl-bank').seed"
    before = page.evaluate(seed)
    undrawn = page.locator("section[hidden] > mrl-true-false").first.get_attribute("id")
    page.goto(f"{address}#{undrawn}")
    expect(here(page)).to_contain_text("Je sais signaler un matelas abandonné.")
    page.goto(f"{address}#ciel")
    page.get_by_role("button", name="Recommencer").click()
    expect(here(page)).to_contain_text("Je sais signaler un matelas abandonné.")
    until(page, f"before => {seed} !== before", before)
    assert page.evaluate("JSON.parse(localStorage['mrl1:0:matelas']).r") == {
        "bank.defi": page.evaluate(seed)
    }
    assert len(page.evaluate(DRAWN)) == 3


def test_without_javascript_a_bank_asks_everything(browser: Browser, lesson: str) -> None:
    """All the activities are read, each with its correction."""
    with lesson_play.opened(browser, lesson, java_script_enabled=False) as plain_page:
        expect(plain_page.locator("mrl-true-false:visible")).to_have_count(8)


def test_how_sure_one_is_changes_no_point(page: Page) -> None:
    """It is asked before the answer counts, kept for the next visit, and told in heaven."""
    address = page.url.partition("#")[0]
    page.goto(f"{address}#q-jours")
    page.locator("#q-jours input").fill("10")
    main_button(page).click()
    expect(here(page).get_by_role("status")).to_contain_text("Dites d’abord si vous êtes sûr.")
    assert page.evaluate("document.querySelector('#q-jours').given") is None
    here(page).get_by_text("Sûr", exact=True).click()
    main_button(page).click()
    given = page.evaluate("document.querySelector('#q-jours').given")
    assert (given["score"], given["max"]) == (1, 1)
    expect(page.locator("#q-jours + .sure")).to_be_hidden()
    page.goto(f"{address}#ciel")
    expect(page.locator(".calibration")).to_have_text("Sûr et juste\u00a0: 1")
    held: list[Route] = []
    for last in ("confidence", "numeric"):  # on a slow network either may come after the other
        page.route(f"**/{last}*.js", lambda route: held.append(route))
        page.reload()
        until(page, "() => document.querySelectorAll(':not(:defined)').length == 1")
        came(page, lambda: held)
        held.pop().continue_()
        page.unroute(f"**/{last}*.js")
        expect(page.locator(".calibration")).to_have_text("Sûr et juste\u00a0: 1")
    assert page.evaluate("JSON.parse(localStorage['mrl1:0:matelas']).r['sure.']") == {"jours": 2}
