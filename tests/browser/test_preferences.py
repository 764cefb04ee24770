"""Preferences that stay: chosen once, applied before anything is painted, on every page."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import PHONE, go_on, opened, settled
from browser.town import Town, tiny_town

pytestmark = pytest.mark.browser
SAVES = "Object.defineProperty(navigator.connection, 'saveData', { value: true })"
GROUND = "getComputedStyle(document.body).backgroundColor"
TEXT = "parseFloat(getComputedStyle(document.body).fontSize)"
# What the page looks like when its own script has run and nothing else yet.
EARLY = """addEventListener("DOMContentLoaded", () => {
  const { backgroundColor, fontSize } = getComputedStyle(document.body);
  window.early = [backgroundColor, parseFloat(fontSize)];
});"""


def choose(page: Page, *names: str) -> None:
    """Open the panel of preferences and choose."""
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Affichage").click()
    for name in names:
        page.get_by_label(name, exact=True).first.check()
    page.keyboard.press("Escape")


@pytest.mark.parametrize("path", ["m/dans-ma-rue/", "aide/"], ids=["lesson", "hub"])
def test_choices_stay_on_every_page_before_it_is_painted(
    browser: Browser, site: str, path: str
) -> None:
    """A theme and a size chosen on a page are there on the next one before its late files."""
    with opened(browser, f"{site}/{path}", color_scheme="light") as page:
        light, size = page.evaluate(GROUND), page.evaluate(TEXT)
        choose(page, "Sombres", "Très grande", "Plus large")
        dark = page.evaluate(GROUND)
        assert dark != light
        assert page.evaluate(TEXT) > size * 1.3
        page.add_init_script(EARLY)
        for other in ("m/dans-ma-rue/", "aide/"):
            page.goto(f"{site}/{other}")
            assert page.evaluate("early") == [dark, page.evaluate(TEXT)]
            assert page.evaluate("getComputedStyle(document.body).letterSpacing") != "normal"


def test_a_choice_wins_over_the_system_both_ways(browser: Browser, site: str) -> None:
    """Light colours on a phone that is dark, then as the phone again, then all as at first."""
    with opened(browser, f"{site}/m/dans-ma-rue/", color_scheme="dark") as page:
        dark = page.evaluate(GROUND)
        choose(page, "Claires")
        light = page.evaluate(GROUND)
        page.reload()
        assert page.evaluate(GROUND) == light != dark
        choose(page, "Énorme")
        page.get_by_role("button", name="Options").click()
        page.get_by_role("button", name="Affichage").click()
        page.get_by_role("button", name="Tout remettre comme au départ").click()
        assert page.evaluate(GROUND) == dark
        assert json.loads(page.evaluate("localStorage['mrl1:prefs']"))["choices"] == {}


def test_dark_colours_stay_on_the_screen(browser: Browser, site: str) -> None:
    """Who chose « Sombres » prints black on white, as everybody."""
    ink = "getComputedStyle(document.querySelector('main h1, main h2')).color"
    with opened(browser, f"{site}/m/dans-ma-rue/", color_scheme="light") as page:
        page.emulate_media(media="print")
        black = page.evaluate(ink)
        page.emulate_media(media="screen")
        choose(page, "Sombres")
        assert page.evaluate(ink) != black
        page.emulate_media(media="print")
        assert page.evaluate(ink) == black


def test_contrast_and_motion_can_be_chosen(browser: Browser, site: str) -> None:
    """« Renforcé » is the system's black on white, « Aucun » stops what moves."""
    with opened(browser, f"{site}/m/dans-ma-rue/", reduced_motion="no-preference") as page:
        choose(page, "Renforcé", "Aucun")
        page.reload()
        assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
        settled(page)
        go_on(page)
        stone = page.locator("nav i b")
        assert stone.evaluate("e => getComputedStyle(e).animationName") == "none"


def test_forced_colours_keep_what_matters_visible(browser: Browser, site: str) -> None:
    """In forced colours the stone and the outlines of the answers are still seen."""
    with opened(browser, f"{site}/m/dans-ma-rue/#q-bon-reflexe", forced_colors="active") as page:
        stone = page.locator("nav i b").evaluate("e => getComputedStyle(e).backgroundColor")
        square = page.locator("nav i:has(b)").evaluate("e => getComputedStyle(e).backgroundColor")
        assert stone != square
        option = page.locator("section.now .opt").first
        assert option.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"


def test_a_browser_that_keeps_nothing_still_changes(browser: Browser, site: str) -> None:
    """Where storage throws, choices last as long as the page, and nothing breaks."""
    with opened(browser, f"{site}/m/dans-ma-rue/") as page:
        page.evaluate(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
        )
        size = page.evaluate(TEXT)
        choose(page, "Énorme")
        assert page.evaluate(TEXT) > size


@pytest.fixture(scope="module")
def town(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """The tiny project, whose lesson has a photograph on its first square."""
    town = tiny_town(tmp_path_factory.mktemp("photo") / "town", browser)
    yield town
    town.end()


@pytest.fixture
def photo(browser: Browser) -> Iterator[Page]:
    """A page of a new phone, which keeps no file."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("why", ["chosen", "device"])
def test_a_photograph_waits_for_who_spares_data(photo: Page, town: Town, why: str) -> None:
    """It is in words, with a button that says its weight; nothing is loaded before it is asked."""
    asked: list[str] = []
    photo.on("request", lambda request: "/media/" in request.url and asked.append(request.url))
    if why == "device":
        photo.add_init_script(SAVES)
    if why == "chosen":
        photo.goto(f"{town.address}/aide/")
        choose(photo, "Seulement quand je les demande")
    photo.goto(f"{town.address}/m/matelas/")
    go_on(photo)
    place = photo.locator("#pourquoi .waits")
    expect(place).to_contain_text("Un trottoir.")
    assert asked == []
    place.get_by_role("button", name="Voir l’image (1\u00a0ko)").click()
    image = photo.locator("#pourquoi img")
    expect(image).to_be_visible()
    expect(image).to_be_focused()
    expect(image).to_have_js_property("naturalWidth", 128)
    assert len(asked) == 1


def test_a_photograph_waits_for_what_makes_it_wait(browser: Browser, site: str) -> None:
    """Who spares data pays for no picture while the feature that says so has not come yet."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(SAVES)
    page.route(re.compile(r"/later/pictures-"), lambda route: route.abort())
    with page.expect_request("**/later/pictures-*"):
        page.goto(f"{site}/m/chantier-trottoir/#autour-de-vous")
    settled(page)
    assert not [url for url in asked if url.endswith(".webp")]
    context.close()


def test_the_poster_of_a_film_waits_too(browser: Browser, site: str) -> None:
    """Who spares data asks for the poster of a film with a button, and then sees it."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.add_init_script(SAVES)
    page.goto(f"{site}/m/chantier-trottoir/#poser-dans-l-ordre")
    settled(page)
    film = page.locator("#poser-dans-l-ordre video")
    expect(film).to_be_in_viewport()
    assert not film.get_attribute("poster")
    page.locator("#poser-dans-l-ordre .waits button").click()
    expect(film).to_have_attribute("poster", re.compile(r"\.webp$"))
    expect(film).to_be_focused()
    context.close()


def test_a_photograph_shows_for_everybody_else(photo: Page, town: Town) -> None:
    """Without a wish to spare data, the picture is there and no button is."""
    with photo.expect_response("**/later/pictures-*.js"):
        photo.goto(f"{town.address}/m/matelas/")
    go_on(photo)
    expect(photo.locator("#pourquoi img")).to_have_js_property("naturalWidth", 128)
    expect(photo.locator(".waits")).to_have_count(0)
