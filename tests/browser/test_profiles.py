"""A phone that several people share: nobody sees what another did; the end of service erases."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import PHONE, go_on, here

pytestmark = pytest.mark.browser
LESSON = "/m/dans-ma-rue/"
DATABASE = """() => new Promise((ok) => {
  const asked = indexedDB.open(`mrl1:${localStorage["mrl1:profile"] || 0}:.deck`);
  asked.onsuccess = () => (asked.result.close(), ok());
})"""


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
    dialog.get_by_role("textbox").fill("43")
    dialog.get_by_role("button", name="Entrer").click()
    expect(dialog.get_by_role("status")).to_contain_text("pas les bons chiffres")
    dialog.get_by_role("button", name="Retour").click()
    page.get_by_role("button", name="Changer de personne").click()
    dialog.get_by_role("button", name="Sans signe").click()
    page.wait_for_function("localStorage['mrl1:profile'] === '0'")
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
    page.wait_for_function("!localStorage['mrl1:profile']")
    left = page.evaluate("() => JSON.stringify(localStorage)")
    assert who not in left
    assert "mrl1:0:dans-ma-rue" in left
    databases = page.evaluate("async () => (await indexedDB.databases()).map((one) => one.name)")
    assert [name for name in databases if who in name] == []
    opened = page.evaluate("async () => (await caches.keys()).filter((n) => n.includes('seen:'))")
    assert opened == []


def test_nothing_is_erased_without_a_yes(page: Page, site: str) -> None:
    """The first tap only asks."""
    begin(page, site)
    dialog = panel(page)
    dialog.get_by_role("button", name="Fin de service").click()
    dialog.get_by_role("button", name="Ne rien effacer").click()
    assert marks(page, site) == 1
