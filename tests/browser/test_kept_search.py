"""The search and the filters without network: whole with the lessons of a list, else by title."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import served
from browser.town import PHONE, Town, ask, held, tiny_town

pytestmark = pytest.mark.browser
INDEX = "./search"


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project, published and served."""
    town = tiny_town(tmp_path, browser)
    yield town
    town.end()


def keep(page: Page) -> None:
    """Keep the lessons of the list that is open, as a learner does."""
    page.evaluate("navigator.serviceWorker.ready")
    page.get_by_text("Garder ces leçons sans réseau").click()
    page.get_by_role("button", name=re.compile(r"Garder ces leçons \(environ")).click()
    expect(page.locator(".keep [role=status]")).to_contain_text("C’est gardé")


def test_all_is_found_once_a_list_is_kept(browser: Browser, demo: Path) -> None:
    """Words never typed before, and filters, answer with the server dead."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    with served(demo / "site") as address:
        page.goto(f"{address}/")
        page.evaluate("navigator.serviceWorker.ready")
        page.goto(f"{address}/collections/espace-public/")
        keep(page)
        page.goto(f"{address}/catalogue/")
    for asked, first in (("gants", "bons-gants"), ("seringe", "piquant-trouve")):
        page.goto(f"{address}/catalogue/?q={asked}")
        expect(page.locator(f".results a[data-module={first}]")).to_be_visible()
    page.goto(f"{address}/catalogue/?trade=jardinier&minutes=3")
    expect(page.locator(".count")).to_have_text("2 leçons trouvées.")
    page.goto(f"{address}/catalogue/?trade=jardinier&minutes=3&q=arroser")
    expect(page.locator(".results a").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("opened", ["collections/espace-public/", "parcours/accueil-jardins/"])
def test_the_pages_where_one_searches_are_kept(browser: Browser, demo: Path, opened: str) -> None:
    """Never seen, or long forgotten among what was seen: home and the whole list still open."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    with served(demo / "site") as address:
        page.goto(f"{address}/{opened}")
        page.evaluate("navigator.serviceWorker.ready")
        button = page.get_by_role("button", name=re.compile(r"Garder ces leçons \("))
        page.locator(".keep > summary, summary.keep, :text('sans réseau')").first.click()
        button.click()
        expect(page.locator("[role=status]", has_text="C’est gardé")).to_be_visible(timeout=30_000)
        page.evaluate("caches.delete('mrl-visited')")
    page.goto(f"{address}/catalogue/?q=gants")
    expect(page.locator(".results a[data-module=bons-gants]")).to_be_visible()
    page.goto(f"{address}/")
    expect(page.locator(".doors")).to_be_visible()
    page.goto(f"{address}/catalogue/?q=seringue")
    expect(page.locator(".results a").first).to_be_visible()
    context.close()


def test_the_index_is_weighed_listed_and_goes_with_the_last(town: Town) -> None:
    """It is one line of what is kept, with its weight, and stays behind for nothing."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/collections/espace-public/")
    lessons = ask(page, "weigh", "matelas")["done"]
    assert ask(page, "weigh", "matelas", INDEX)["done"] > lessons
    keep(page)
    page.goto(f"{town.address}/mes-formations/")
    link = page.get_by_role("link", name="Recherche et filtres")
    expect(link).to_have_attribute("href", f"{town.address}/catalogue/")
    expect(page.locator(".mine li", has=link).locator("small")).to_have_text(re.compile("^environ"))
    page.get_by_role("button", name="Enlever «\u00a0Signaler un matelas\u00a0»").click()
    expect(page.get_by_text("Aucune leçon n’est gardée")).to_be_visible()
    assert ask(page, "list") == {"done": []}


def test_the_kept_index_follows_the_site(town: Town) -> None:
    """Published anew, the next search with network brings all the new pieces; none is mixed."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/collections/espace-public/")
    keep(page)
    sheet = (town.root / "content/modules/matelas/module.yml").read_text("utf-8")
    town.publish(sheet=sheet.replace("Signaler un matelas", "Signaler un sommier"))
    town.close()
    town.open()
    page.goto(f"{town.address}/catalogue/?q=sommier")
    expect(page.locator(".results a")).to_contain_text("sommier")
    ask(page, "update", INDEX)
    town.close()
    page.goto(f"{town.address}/catalogue/?q=somier")
    expect(page.locator(".results a")).to_contain_text("sommier")


def test_titles_of_what_is_kept_are_found_without_the_index(town: Town) -> None:
    """Who kept one lesson alone finds it by its title, and is told that this is all."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/")
    assert ask(page, "keep", "matelas") == {"done": True}
    page.goto(f"{town.address}/catalogue/")
    held(page, "/catalogue/")
    town.close()
    page.goto(f"{town.address}/catalogue/?q=matela")
    expect(page.locator(".results a[data-module=matelas]")).to_be_visible()
    expect(page.locator(".found")).to_contain_text("Pas de réseau")
    page.get_by_role("searchbox").fill("girafe")
    expect(page.locator(".found")).to_contain_text("la recherche marchera")
    expect(page.locator(".results a")).to_have_count(0)
