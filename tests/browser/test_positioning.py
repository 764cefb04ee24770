"""A positioning on a phone: its road, up and down, its profile, and what is kept of it."""

import json
from collections.abc import Iterator
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import main_button, opened
from browser.town import Town, held, tiny_town
from fakes.standing import standing_project

pytestmark = pytest.mark.browser
ADDRESS = "positionnement/tri/"
PATH = """\
title: Bien trier
summary: Trier et peser.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  - positioning: tri
  - {module: deux, skip_if: {competence: trier, level: 2}}
  - {module: court, skip_if: {competence: peser, level: 3}}
"""
UP = ["t2a", "t2b", "t2c", "p2a", "p2b", "t3a", "p3a"]
DOWN = ["t2a", "t2b", "t2c", "p2a", "p2b", "t1a", "t1b", "p1a"]


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


def asked(page: Page) -> str:
    """Return the name of the question on show."""
    return str(page.locator("main .item:defined").get_attribute("data-id"))


def say(page: Page, said: str) -> None:
    """Answer the question on show: `right`, `wrong`, or `unknown`; another square comes."""
    before = page.locator("h2").inner_text()
    if said == "unknown":
        page.get_by_role("button", name="Je ne sais pas").click()
    else:
        page.locator(".item label").nth(0 if said == "right" else 1).click()
        main_button(page).click()
    page.wait_for_function("b => document.querySelector('h2').innerText !== b", arg=before)


def go(page: Page, names: list[str], said: str) -> list[str]:
    """Answer questions alike, through the squares between stages; return what was asked."""
    found = []
    for _name in names:
        if page.locator("h2").inner_text() == "Étape suivante":
            main_button(page).click()
        page.locator("main .item:defined").wait_for()
        found.append(asked(page))
        say(page, said)
    return found


def kept(page: Page) -> dict[str, object]:
    """Return what the phone remembers of the positioning."""
    own = json.loads(page.evaluate("localStorage['mrl1:0:.positioning'] || '{}'"))
    found: dict[str, object] = own.get("tri", {})
    return found


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


def test_a_number_may_have_its_unit_and_nothing_else(browser: Browser, site: str) -> None:
    """« 9 kg » is right as « 9 » is; « neuf » is asked again, and not held against anybody."""
    with opened(browser, f"{site}/positionnement/calculs-mesures/") as page:
        main_button(page).click()
        field = page.locator("main .item:defined input[inputmode]")
        for _question in range(3):
            page.locator("main .item:defined").wait_for()
            if field.count():
                break
            say(page, "unknown")
        question = page.locator("h2").inner_text()
        for typed in ("neuf", "9 carottes"):
            field.fill(typed)
            main_button(page).click()
            expect(page.locator("main .item [role=status]")).to_contain_text("Tapez un nombre")
            expect(page.locator("h2")).to_have_text(question)
        field.fill("9 kg")
        main_button(page).click()
        expect(page.locator("h2")).not_to_have_text(question)
        said = json.loads(page.evaluate("localStorage['mrl1:0:.positioning']"))
        assert said["calculs-mesures"]["a"]["repas-en-plus"][0] == "1"


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


def test_a_profile_fills_the_squares_of_a_path(page: Page, town: Town) -> None:
    """The positioning comes first; then the lesson one does not need is filled, and says why."""
    path = f"{town.address}/parcours/bien-trier/"
    page.goto(path)
    squares = page.locator(".hopscotch > [data-step]")
    expect(page.locator(".onward a")).to_have_text("Commencer\u00a0: Trier et peser")
    page.get_by_role("link", name="Faire le point").last.click()
    page.wait_for_url(f"**/{ADDRESS}")
    main_button(page).click()
    go(page, UP[:4], "right")
    go(page, ["p2b"], "wrong")
    go(page, UP[5:], "right")
    expect(page.locator(".follow")).to_contain_text("Leçon court")
    expect(main_button(page)).to_have_text("Suite du parcours")
    page.goto(path)
    expect(squares.nth(0)).to_contain_text("Profil fait le")
    expect(squares.nth(1)).to_contain_text("Vous le savez déjà")
    expect(squares.nth(1).locator("a")).to_have_attribute("href", "../../m/deux/")
    expect(page.locator(".onward a")).to_have_text("Continuer\u00a0: Leçon court")


def test_a_profile_goes_to_another_phone(page: Page, town: Town) -> None:
    """The square on the screen carries it; there, the page opens on the profile at once."""
    main_button(page).click()
    go(page, UP, "right")
    expect(page.locator("h2")).to_have_text("Votre profil")
    mine = kept(page)
    page.goto(f"{town.address}/")
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Continuer sur un autre téléphone").click()
    expect(page.locator("canvas.qr")).to_be_visible()
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(page.screenshot())).convert("L"))
    other = town.phone().new_page()
    other.goto(code.text)
    other.get_by_role("button", name="Ajouter").click()
    expect(other.get_by_role("status")).to_contain_text("C’est repris")
    assert kept(other) == mine
    other.goto(f"{town.address}/{ADDRESS}")
    expect(other.locator("h2")).to_have_text("Votre profil")


def test_the_end_of_service_erases_it(page: Page, town: Town) -> None:
    """On a shared phone, nothing is left of a profile; the page asks from the beginning."""
    main_button(page).click()
    go(page, UP[:2], "right")
    assert kept(page)
    page.goto(f"{town.address}/")
    for name in ("Options", "Changer de personne", "Fin de service", "Tout effacer"):
        page.get_by_role("button", name=name).click()
    page.wait_for_function("() => !('mrl1:0:.positioning' in localStorage)")
    page.goto(f"{town.address}/{ADDRESS}")
    expect(main_button(page)).to_have_text("Commencer")
    assert kept(page) == {}


def test_on_paper_there_is_the_profile_and_no_answer(page: Page) -> None:
    """Printed: the drawing, the table, the words and the day; no button and no correction."""
    main_button(page).click()
    go(page, UP, "right")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for shown in (".profile", "table", "text=Fait le", ".road li >> nth=0"):
        expect(page.locator(shown)).to_be_visible()
    for hidden in (".corrections", ".acts", "footer"):
        expect(page.locator(hidden)).to_be_hidden()


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
