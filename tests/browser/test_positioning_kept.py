"""What a phone keeps of a positioning: for a path, another phone, paper, until service ends."""

from collections.abc import Iterator
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import main_button
from browser.standing_play import ADDRESS, PATH, UP, go, kept
from browser.town import Town, tiny_town
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
