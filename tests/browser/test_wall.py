"""The wall on a phone: read without JavaScript, new since the last visit, put aside, shared."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.lesson_play import settled
from browser.town import PHONE, Town, held, tiny_town
from browser.waiting import until
from fakes.news import POLL, article
from fakes.published import inside as marelle

pytestmark = pytest.mark.browser
OLD = article("ancien", title="Une vieille nouvelle", published="2026-11-01")
NEW = article("recent", title="Une nouvelle fraîche", published="2026-11-18", more=POLL)
COPIES = """delete Navigator.prototype.share;
navigator.clipboard.writeText = async (text) => (window.copied = text);"""
RECORD = "() => JSON.parse(localStorage['mrl1:0:.news'] || 'null')"


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """A town with an old article."""
    made = tiny_town(tmp_path / "town", browser, OLD)
    yield made
    made.end()


def publish(town: Town, files: dict[str, str]) -> None:
    """Add articles, and build the site."""
    for path, text in files.items():
        (town.root / path).write_text(text, encoding="utf-8")
    marelle(town.root, "build", "--only", "site")


def wall(town: Town, phone: BrowserContext) -> Page:
    """Visit the wall, as in a new tab."""
    page = phone.new_page()
    page.goto(f"{town.address}/actualites/")
    until(page, f"() => ({RECORD})()?.since")
    return page


def test_what_is_new_is_said_at_the_next_visit_only(town: Town) -> None:
    """Nothing is new at first; then what came since; read, or at another visit, it no longer is."""
    phone = town.phone()
    expect(wall(town, phone).locator(".fresh-news")).to_have_count(0)
    publish(town, NEW)
    page = wall(town, phone)
    expect(page.locator(".fresh-news")).to_have_count(1)
    expect(page.locator("[data-news-count]")).to_have_text(
        "1 nouvel article depuis votre dernière visite."
    )
    page.reload()
    expect(page.locator("a[data-article=recent] .fresh-news")).to_be_visible()
    page.locator("a[data-article=recent]").click()
    expect(page.get_by_role("button", name="Partager")).to_be_visible()
    page.go_back()
    page.reload()
    until(page, "() => document.querySelector('.more:enabled')")
    expect(page.locator(".fresh-news")).to_have_count(0)
    expect(wall(town, phone).locator(".fresh-news")).to_have_count(0)


def test_an_article_is_put_aside_for_one_person(town: Town) -> None:
    """It is on « Mes leçons » of who did it, until it is taken off; another profile has nothing."""
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/a/ancien/")
    page.get_by_role("button", name="Mettre de côté").click()
    expect(page.get_by_text("Vous le retrouvez")).to_be_visible()
    expect(page.get_by_role("button", name="Ne plus garder de côté")).to_be_focused()
    page.goto(f"{town.address}/mes-formations/")
    shelf = page.locator("[data-marks]")
    expect(shelf.get_by_role("link", name="Une vieille nouvelle")).to_be_visible()
    page.evaluate("localStorage['mrl1:profile'] = 'z1'")
    page.reload()
    expect(shelf).to_contain_text("Aucun.")
    page.evaluate("delete localStorage['mrl1:profile']")
    page.reload()
    shelf.get_by_role("button", name="Retirer « Une vieille nouvelle »").click()
    expect(shelf).to_contain_text("Aucun.")
    expect(shelf.get_by_role("heading")).to_be_focused()


def test_what_was_kept_may_be_damaged(town: Town) -> None:
    """Records that make no sense break nothing; names in them stay text."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/mes-formations/")
    for kept in ("null", "[]", "3", '"x"', "{", '{"marks": 4, "seen": "x", "polls": [1]}'):
        page.evaluate("(kept) => (localStorage['mrl1:0:.news'] = kept)", kept)
        page.goto(f"{town.address}/actualites/")
        until(page, "() => document.querySelector('.more:enabled')")
        page.goto(f"{town.address}/mes-formations/")
        expect(page.locator("[data-marks]")).to_contain_text("Aucun.")
    nasty = '{"marks": {"x": {"title": "<img src=y onerror=alert(1)>", "on": 1}}}'
    page.evaluate("(kept) => (localStorage['mrl1:0:.news'] = kept)", nasty)
    page.reload()
    expect(page.locator("[data-marks] a")).to_have_text("<img src=y onerror=alert(1)>")
    assert page.locator("[data-marks] img").count() == 0


def test_an_article_is_shared_as_the_phone_does_else_copied(town: Town) -> None:
    """Web Share has its title and its address; without it the address is copied, or shown."""
    phone = town.phone()
    page = phone.new_page()
    page.add_init_script("navigator.share = async (what) => (window.shared = what)")
    page.goto(f"{town.address}/a/ancien/?utm=x#y")
    page.get_by_role("button", name="Partager").click()
    until(page, "() => window.shared")
    address = f"{town.address}/a/ancien/"
    assert page.evaluate("window.shared") == {"title": "Une vieille nouvelle", "url": address}
    page = phone.new_page()
    page.add_init_script(COPIES)
    page.goto(address)
    page.get_by_role("button", name="Partager").click()
    expect(page.get_by_text("L’adresse est copiée")).to_be_visible()
    assert page.evaluate("window.copied") == address
    page = phone.new_page()
    page.add_init_script("delete Navigator.prototype.share; delete Navigator.prototype.clipboard")
    page.goto(address)
    page.get_by_role("button", name="Partager").click()
    expect(page.get_by_label("Copiez cette adresse")).to_have_value(address)


def test_a_poll_stays_on_the_phone(town: Town) -> None:
    """An answer is thanked for, found again, and no request carries it; it is asked by a button."""
    publish(town, NEW)
    page = town.phone().new_page()
    page.goto(f"{town.address}/a/recent/")
    page.get_by_role("button", name="Répondre").click()
    expect(page.locator(".poll [role=status]")).not_to_be_empty()
    page.locator("button.more:enabled").wait_for()
    settled(page)  # what comes late is asked for before
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.method))
    page.get_by_label("Souvent").check()
    page.get_by_role("button", name="Répondre").click()
    expect(page.locator(".poll [role=status]")).to_contain_text("Merci.")
    assert asked == []
    page.reload()
    expect(page.locator(".poll [role=status]")).to_contain_text("Merci.")
    expect(page.get_by_label("Souvent")).to_be_checked()


def test_it_is_read_without_javascript(town: Town, browser: Browser) -> None:
    """Wall, filters, article and poll are there; no button that would do nothing is."""
    publish(town, NEW)
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as phone:
        page = phone.new_page()
        page.goto(f"{town.address}/actualites/")
        page.get_by_role("link", name="Une nouvelle fraîche").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Une nouvelle fraîche")
        expect(page.get_by_text("Bonjour à tous.")).to_be_visible()
        expect(page.get_by_label("Souvent")).to_be_visible()
        assert page.locator("button:visible").count() == 0
        expect(page.locator(".talk")).to_have_count(0)
        page.get_by_role("link", name="Actualités").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Actualités")


def test_what_was_read_is_read_again_without_network(town: Town) -> None:
    """The server dies: the wall and an article that were opened still open, and say the same."""
    publish(town, NEW)
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/")
    page.evaluate("navigator.serviceWorker.ready")
    for path in ("actualites/", "a/recent/"):
        page.goto(f"{town.address}/{path}")
    expect(page.get_by_role("button", name="Partager")).to_be_visible()
    held(page, "/actualites/", "/a/recent/")
    town.close()
    page.goto(f"{town.address}/a/recent/")
    expect(page.get_by_text("Bonjour à tous.")).to_be_visible()
    expect(page.get_by_role("button", name="Mettre de côté")).to_be_visible()
    page.goto(f"{town.address}/actualites/")
    expect(page.get_by_role("link", name="Une nouvelle fraîche")).to_be_visible()


def test_an_address_of_the_past_says_so(town: Town) -> None:
    """An article that expired leaves a page that leads to the wall, and is no longer on it."""
    publish(
        town,
        article("passe", title="Le passé", published="2026-10-01", more="expires: 2026-10-31\n"),
    )
    page = town.phone().new_page()
    page.goto(f"{town.address}/a/passe/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cet article n’est plus d’actualité")
    page.get_by_role("link", name="Lire les dernières nouvelles").click()
    expect(page.get_by_role("link", name="Une vieille nouvelle")).to_be_visible()
    expect(page.get_by_role("link", name="Le passé")).to_have_count(0)
