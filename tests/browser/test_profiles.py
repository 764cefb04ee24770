"""A phone that several people share: nobody sees what another did; the end of service erases."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.activity_pages import FLAGS
from browser.lesson_play import PHONE, go_on, here, settled
from browser.waiting import came, until

pytestmark = pytest.mark.browser
LESSON = "/m/dans-ma-rue/"
SIGNS = "/personne/"
DATABASE = """() => new Promise((ok) => {
  const asked = indexedDB.open(`mrl1:${localStorage["mrl1:profile"] || 0}:.deck`);
  asked.onsuccess = () => (asked.result.close(), ok());
})"""
ERASED = """async (who) => {
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const opened = (await caches.keys()).filter((name) => name.includes("seen:"));
  return !opened.length && !databases.some((name) => name.includes(who));
}"""


def panel(page: Page) -> Any:
    """Open the panel of people, and return the dialog."""
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Changer de personne").click()
    return page.get_by_role("dialog")


def newcomer(page: Page, site: str, sign: str, digits: str) -> None:
    """Add a person, who lands on the home page."""
    dialog = panel(page)
    dialog.get_by_role("button", name="Nouvelle personne").click()
    dialog.get_by_role("button", name=sign).click()
    dialog.get_by_role("textbox").fill(digits)
    dialog.get_by_role("button", name="Entrer").click()
    expect(page).to_have_url(f"{site}/")
    expect(page.get_by_role("button", name=f"{sign}\u00a0: passer le téléphone")).to_be_visible()


def begin(page: Page, site: str) -> None:
    """Go some squares into the lesson."""
    page.goto(f"{site}{LESSON}")
    go_on(page)
    go_on(page)


def marks(page: Page, site: str) -> int:
    """Return how many cards say that something was done."""
    page.goto(f"{site}/collections/espace-public/")
    expect(page.locator(".card").first).to_be_visible()
    return page.locator(".card .state").count()


@pytest.fixture
def page(browser: Browser) -> Any:
    """A new phone; an error of script is a failure."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def test_two_people_never_see_each_other(page: Page, site: str) -> None:
    """Marks, resume and settings are of one person; two digits are asked to come back."""
    begin(page, site)
    page.evaluate("localStorage['mrl1:prefs'] = '{\"choices\":{}}'")
    assert marks(page, site) == 1
    newcomer(page, site, "Feuille", "42")
    assert marks(page, site) == 0
    assert page.evaluate("localStorage['mrl1:prefs']") is None
    page.goto(f"{site}{LESSON}")
    expect(here(page)).to_have_id("terre")
    newcomer(page, site, "Lune", "07")
    dialog = panel(page)
    dialog.get_by_role("button", name="Feuille").click()
    dialog.get_by_role("textbox").press_sequentially("43")
    expect(dialog.get_by_role("status")).to_contain_text("pas les bons chiffres")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    expect(dialog.get_by_role("textbox")).to_have_value("")
    dialog.get_by_role("button", name="Retour").click()
    page.get_by_role("button", name="Changer de personne").click()
    dialog.get_by_role("button", name="Sans signe").click()
    page.wait_for_function("() => localStorage['mrl1:profile'] === '0'")
    assert marks(page, site) == 1


def test_another_window_does_not_write_for_somebody_else(page: Page, site: str) -> None:
    """A lesson left open keeps nothing in the name of who came after, and goes off the screen."""
    begin(page, site)
    other = page.context.new_page()
    other.goto(f"{site}/")
    newcomer(other, site, "Étoile", "11")
    expect(page).to_have_url(f"{site}/")
    who = other.evaluate("localStorage['mrl1:profile']")
    own = "(who) => Object.keys(localStorage).filter((key) => key.startsWith(`mrl1:${who}:`))"
    assert other.evaluate(own, who) == []


def test_the_end_of_service_erases_a_person(page: Page, site: str) -> None:
    """After a confirmation nothing of them is left; the others, and what is kept, stay."""
    begin(page, site)
    newcomer(page, site, "Goutte", "55")
    begin(page, site)
    page.evaluate(DATABASE)
    who = page.evaluate("localStorage['mrl1:profile']")
    dialog = panel(page)
    dialog.get_by_role("button", name="Fin de service").click()
    dialog.get_by_role("button", name="Tout effacer").click()
    expect(page).to_have_url(f"{site}/")
    until(page, "who => !JSON.stringify(localStorage).includes(who)", who)
    assert page.evaluate("() => 'mrl1:0:dans-ma-rue' in localStorage")
    until(page, ERASED, who)


def test_nothing_is_erased_without_a_yes(page: Page, site: str) -> None:
    """The first tap only asks."""
    begin(page, site)
    dialog = panel(page)
    dialog.get_by_role("button", name="Fin de service").click()
    dialog.get_by_role("button", name="Ne rien effacer").click()
    assert marks(page, site) == 1


def hand_over(page: Page, site: str) -> None:
    """Touch one's own sign: that is all."""
    page.locator("header .who").click()
    expect(page).to_have_url(f"{site}{SIGNS}")


def come_back(page: Page, site: str, sign: str, digits: str) -> None:
    """Touch a sign, and type two digits: that is all."""
    page.get_by_role("button", name=sign).click()
    page.get_by_role("textbox", name="Vos deux chiffres").press_sequentially(digits)
    expect(page).to_have_url(f"{site}/")


@pytest.mark.parametrize("path", ["/", LESSON, "/revisions/"], ids=["hub", "lesson", "deck"])
def test_one_tap_hands_the_phone_over(page: Page, site: str, path: str) -> None:
    """One's sign is on every page; a tap leaves nobody there; a sign and two digits let in."""
    page.goto(f"{site}/")
    settled(page)
    expect(page.locator(".who")).to_have_count(0)  # nobody shares this phone yet
    newcomer(page, site, "Étoile", "11")
    begin(page, site)
    page.goto(f"{site}{path}")
    expect(page.get_by_role("button", name="Étoile : passer le téléphone")).to_be_visible()
    hand_over(page, site)
    assert page.evaluate("localStorage['mrl1:profile']") == "0"
    assert marks(page, site) == 0
    page.get_by_role("button", name="Qui utilise ce téléphone").click()
    come_back(page, site, "Étoile", "11")
    assert marks(page, site) == 1


def test_the_signs_are_reached_by_keyboard(page: Page, site: str) -> None:
    """Without a pointer: the sign in the bar, a sign of the page, the digits; mistakes are said."""
    newcomer_at(page, site, "Lune", "07")
    page.locator("header .who").press("Enter")
    expect(page).to_have_url(f"{site}{SIGNS}")
    page.get_by_role("button", name="Lune").press("Enter")
    field = page.get_by_role("textbox")
    expect(field).to_be_focused()
    field.press_sequentially("5")
    field.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Tapez deux chiffres.")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.press_sequentially("07")
    expect(page).to_have_url(f"{site}/")


def newcomer_at(page: Page, site: str, sign: str, digits: str) -> None:
    """Add a person from the home page."""
    page.goto(f"{site}/")
    newcomer(page, site, sign, digits)


def test_every_open_page_leaves_with_its_person(browser: Browser, site: str) -> None:
    """Another tab, though the same person came back, and one whose scripts come after that."""
    phone = browser.new_context(viewport=PHONE, service_workers="block")
    page, slow, other = (phone.new_page() for _ in range(3))
    page.bring_to_front()  # a page that nobody sees draws once a second
    newcomer_at(page, site, "Étoile", "11")
    begin(page, site)
    held: list[Route] = []
    slow.route("**/assets/later/**", lambda route: held.append(route))
    slow.goto(f"{site}{LESSON}")
    other.goto(f"{site}/")
    other.bring_to_front()
    hand_over(other, site)
    come_back(other, site, "Étoile", "11")
    expect(page).to_have_url(f"{site}/")
    came(slow, lambda: held)
    slow.route("**/assets/later/**", Route.continue_)
    for route in held:
        route.continue_()
    expect(slow).to_have_url(f"{site}/")
    phone.close()


@pytest.mark.parametrize("keeps", [True, False], ids=["bfcache", "reload"])
def test_going_back_shows_nothing_of_who_left(browser: Browser, site: str, keeps: bool) -> None:
    """Neither the page as it was nor what was in its fields, kept whole by the browser or not."""
    cache = {"ignore_default_args": ["--disable-back-forward-cache"]} if keeps else {}
    own = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=FLAGS, **cache)
    page = own.new_page()
    newcomer_at(page, site, "Étoile", "11")
    page.goto(f"{site}{LESSON}#q-bon-reflexe")
    expect(page.locator("header .who")).to_be_visible()
    item = page.locator("main > section:visible .item")
    item.locator("label").first.click()
    page.goto(f"{site}/aide/")
    expect(page.locator("header .who")).to_be_visible()
    hand_over(page, site)
    page.go_back(wait_until="commit")
    if keeps:
        expect(page).to_have_url(f"{site}/")
    else:
        expect(page).to_have_url(f"{site}{LESSON}#q-bon-reflexe")
        expect(item).to_be_visible()
        assert page.locator("input:checked").count() == 0
    own.close()
