"""A positioning on a phone: its road, up and down, and its profile."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import main_button
from browser.standing_play import ADDRESS, DOWN, PATH, UP, asked, go, kept, say
from browser.town import Town, ask, held, tiny_town
from fakes.standing import standing_project

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Town]:
    """The tiny project with its positioning, published and served."""
    changes = {**standing_project(), "content/paths/bien-trier.yml": PATH}
    town = tiny_town(tmp_path_factory.mktemp("standing") / "town", browser, changes)
    yield town
    town.end()


@pytest.fixture
def page(town: Town) -> Page:
    """A new phone, on the positioning."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/{ADDRESS}")
    main_button(page).wait_for()
    return page


def test_the_road_goes_up_and_says_why(page: Page) -> None:
    """All right: the stage of level 3, no verdict on the way, the top of both competences."""
    main_button(page).click()
    for name in UP[:5]:
        page.locator("main .item:defined").wait_for()
        assert asked(page) == name
        expect(page.locator(".fix")).to_be_hidden()
        say(page, "right")
    expect(page.locator("main p")).to_have_text(
        "5 bonnes réponses sur 5. La suite : « Étape high »."
    )
    assert go(page, UP[5:], "right") == UP[5:]
    expect(page.locator("h2")).to_have_text("Votre profil")
    label = "Trier : niveau 3 sur 3, Peser : niveau 3 sur 3"
    expect(page.get_by_role("img", name=label.replace(" :", "\u00a0:"))).to_be_visible()
    expect(page.locator("main")).to_contain_text("C’est le plus haut niveau")
    assert kept(page)["l"] == {"trier": 3, "peser": 3}


def test_the_road_goes_down_and_leads_to_lessons(page: Page, town: Town) -> None:
    """Nothing known: the stage of level 1, then the three shortest lessons, with their weight."""
    main_button(page).click()
    assert go(page, DOWN, "unknown") == DOWN
    rows = page.locator("tbody tr")
    expect(rows.nth(0)).to_contain_text("aucun pour l’instant")
    links = page.locator(".lessons a")
    expect(links).to_have_count(3)
    expect(links.nth(0)).to_contain_text("Leçon court, 2\u00a0min, ")
    expect(links.nth(0)).to_contain_text("ko")
    assert links.nth(0).get_attribute("href") == f"{town.address}/m/court/"
    page.get_by_text("Votre chemin").click()
    road = page.locator("details.road li")
    expect(road.first).to_contain_text("Aucune bonne réponse sur 5.")
    expect(road.last).to_contain_text("Le questionnaire s’arrête là.")
    page.get_by_text("Les questions et leurs corrections").click()
    expect(page.locator(".corrections > ol > li")).to_have_count(len(DOWN))
    page.locator(".corrections li details").first.locator("summary").click()
    expect(page.locator(".corrections li").first).to_contain_text("Relisez t2a.")


def test_one_may_go_back_to_the_question_before(page: Page) -> None:
    """The last answer is forgotten and its question comes again, over the end of a stage too."""
    back = page.get_by_role("button", name="Question précédente")
    main_button(page).click()
    page.locator("main .item:defined").wait_for()
    expect(back).to_be_hidden()
    go(page, UP[:2], "unknown")
    back.click()
    expect(page.locator("h2")).to_have_text("Question 2")
    assert asked(page) == UP[1]
    go(page, UP[1:5], "right")
    expect(back).to_be_hidden()
    main_button(page).click()
    back.click()
    expect(page.locator("h2")).to_have_text("Question 5")
    assert go(page, UP[4:], "right") == UP[4:]
    assert "".join(said[0] for said in kept(page)["a"].values()) == "?111111"
    expect(back).to_be_hidden()


def test_a_reload_in_the_middle_loses_nothing(page: Page) -> None:
    """Two answers, a reload: the third question is next, and the first two count at the end."""
    main_button(page).click()
    go(page, UP[:2], "right")
    page.reload()
    expect(page.locator("main [role=status]")).to_contain_text("déjà répondu à 2 questions")
    main_button(page).click()
    expect(page.locator("h2")).to_have_text("Question 3")
    assert go(page, UP[2:], "right") == UP[2:]
    page.reload()
    expect(page.locator("h2")).to_have_text("Votre profil")


def test_one_may_begin_again_or_erase_everything(page: Page) -> None:
    """« Refaire » asks anew, and the level stays until the end; « Effacer », twice, keeps none."""
    main_button(page).click()
    go(page, UP, "right")
    page.get_by_role("button", name="Refaire").click()
    page.locator("main .item:defined").wait_for()
    assert kept(page)["a"] == {}
    assert kept(page)["l"] == {"trier": 3, "peser": 3}
    go(page, DOWN, "wrong")
    assert kept(page)["l"] == {"trier": 0, "peser": 0}
    page.get_by_role("button", name="Effacer", exact=True).click()
    page.get_by_role("button", name="Effacer pour de bon").click()
    expect(page.locator("main")).to_contain_text("Il ne reste rien")
    assert kept(page) == {}


def test_a_question_that_changed_is_asked_again(page: Page) -> None:
    """An answer to another wording does not count, and a record that makes no sense is as none."""
    answers = {"t2a": "1xxxx", "t2b": "7", "nulle-part": "1abcd"}
    record = json.dumps({"tri": {"a": answers, "l": {"trier": "haut"}}, "autre": 3})
    page.evaluate("text => (localStorage['mrl1:0:.positioning'] = text)", record)
    page.reload()
    main_button(page).click()
    page.locator("main .item:defined").wait_for()
    assert asked(page) == "t2a"
    expect(page.locator("h2")).to_have_text("Question 1")


def test_it_goes_on_without_network(town: Town) -> None:
    """Seen once, it is played to its end with the server dead, and again from its address."""
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/")
    page.evaluate("navigator.serviceWorker.ready")
    page.goto(f"{town.address}/{ADDRESS}")
    held(page, ADDRESS, r"positioning-\w+\.js", r"core-\w+\.js", r"true-false-\w+\.js")
    town.close()
    try:
        page.reload()
        main_button(page).click()
        assert go(page, DOWN, "wrong") == DOWN
        expect(page.locator("h2")).to_have_text("Votre profil")
    finally:
        town.open()


def test_it_is_kept_on_purpose(town: Town) -> None:
    """Its page says what that weighs; then it opens with the server dead, and is in the list."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/{ADDRESS}")
    page.evaluate("navigator.serviceWorker.ready")
    page.get_by_text("Garder ces questions sans réseau").click()
    expect(page.locator(".keep")).to_contain_text(re.compile(r"télécharger environ \d+\sko"))
    page.get_by_role("button", name="Garder ces questions", exact=True).click()
    expect(page.get_by_text("C’est gardé.")).to_be_visible()
    assert ask(page, "list")["done"][0]["module"] == ADDRESS.rstrip("/")


def test_it_is_whole_without_javascript(town: Town, browser: Browser) -> None:
    """Every question with its correction, every rule in words, how to count, what to learn."""
    with browser.new_context(java_script_enabled=False) as phone:
        page = phone.new_page()
        page.goto(f"{town.address}/{ADDRESS}")
        expect(page.locator(".item")).to_have_count(11)
        page.locator(".fix summary").first.click()
        expect(page.locator(".fix").first).to_contain_text("Voilà t2a.")
        rules = page.locator("[data-stage=middle] h3 + ul li")
        up, down = "allez à l’étape 3, « Étape high ».", "allez à l’étape 2, « Étape low »."
        expect(rules).to_have_text([f"Au moins 3 bonnes réponses sur 5 : {up}", f"Sinon : {down}"])
        expect(page.locator("[data-read]")).to_contain_text("2 bonnes réponses sur 3")
        assert page.locator("[data-read] a").first.get_attribute("href") == "../../m/court/"
        expect(page.locator("footer")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_cut(town: Town, browser: Browser, width: int) -> None:
    """Neither the start, a question nor the profile is wider than the screen."""
    with browser.new_context(viewport={"width": width, "height": 800}) as phone:
        page = phone.new_page()
        page.goto(f"{town.address}/{ADDRESS}")
        main_button(page).wait_for()
        wide = "() => document.documentElement.scrollWidth <= innerWidth"
        assert page.evaluate(wide)
        main_button(page).click()
        page.locator("main .item:defined").wait_for()
        assert page.evaluate(wide)
        go(page, DOWN, "unknown")
        assert page.evaluate(wide)
