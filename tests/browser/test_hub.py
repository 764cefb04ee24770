"""The hub in a real browser: found, filtered, remembered; strict policy; nothing from elsewhere."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.activity_pages import BLOCKED
from browser.town import held
from browser.waiting import until

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 800}
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"
FIRST_THREE = """(wanted) => [...document.querySelectorAll(".results a")]
  .slice(0, 3).some(({ dataset }) => dataset.module === wanted)"""
PAGES = [
    "",
    "catalogue/",
    "directions/",
    "directions/dpe/",
    "collections/environnement/",
    "aide/",
    "accessibilite/",
    "concepteurs/",
]


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Open a page on a phone; an error of script or policy, or a strange request, is a failure."""
    context = browser.new_context(**{"viewport": PHONE, "service_workers": "block", **options})
    page, errors, asked = context.new_page(), list[str](), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: said.text != BLOCKED and errors.append(said.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    context.close()
    origin = "/".join(address.split("/")[:3])
    assert errors == []
    assert [url for url in asked if not url.startswith((origin, "data:"))] == []


@pytest.mark.parametrize("path", PAGES)
def test_pages_fit_the_smallest_phone(browser: Browser, site: str, path: str) -> None:
    """No hub page is wider than 320 pixels, and nothing breaks the policy."""
    with opened(browser, f"{site}/{path}", viewport={"width": 320, "height": 640}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.locator("h1").count() == 1


@pytest.mark.parametrize(
    ("typed", "module"),
    [
        ("encombrants", "dans-ma-rue"),
        ("SECHERESSE", "arroser-juste"),
        ("retraites", "essentiel-retraite"),
        ("hameçonnage", "courriel-frauduleux"),
        ("porter charge", "porter-une-charge"),
    ],
)
def test_search_forgives(browser: Browser, site: str, typed: str, module: str) -> None:
    """Accents, case and plurals do not matter, and the right module is among the first."""
    with opened(browser, f"{site}/") as page:
        page.get_by_role("searchbox").fill(typed)
        until(page, FIRST_THREE, module)


def test_a_search_never_mixes_two_sites(browser: Browser, site: str) -> None:
    """A page that holds the list of an older site reads all anew when a piece is gone."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    asked = list[str]()

    def lists(route: Route) -> None:
        asked.append(route.request.url)
        names = route.fetch().json()
        # once, as before the site was published: every piece but the sheets had another content
        old = {k: "00000000" if k.startswith("words-") else it for k, it in names.items()}
        route.fulfill(json=old if len(asked) == 1 else names)

    page.route("**/search/names.json", lists)
    page.goto(f"{site}/")
    page.get_by_role("searchbox").fill("encombrants")
    expect(page.locator(".results a[data-module=dans-ma-rue]")).to_be_visible()
    assert len(asked) == 2
    context.close()


def test_search_says_when_it_finds_nothing(browser: Browser, site: str) -> None:
    """An unknown word gets a sentence in a status message, not an empty page."""
    with opened(browser, f"{site}/catalogue/?q=xylophone") as page:
        expect(page.locator(".found[role=status]")).to_contain_text("Rien trouvé")


def test_filters_are_kept_in_the_address(browser: Browser, site: str) -> None:
    """Choosing a direction shows its modules only; the address says it and gives it back."""
    with opened(browser, f"{site}/catalogue/") as page:
        whole = page.locator(".list a").count()
        page.get_by_label("Direction").select_option("DPE")
        expect(page).to_have_url(f"{site}/catalogue/?direction=DPE")
        expect(page.locator(".list a")).not_to_have_count(whole)
        shown = page.locator(".list a").count()
        page.reload()
        expect(page.get_by_label("Direction")).to_have_value("DPE")
        expect(page.locator(".list a")).to_have_count(shown)
        page.get_by_role("button", name="Tout montrer").click()
        expect(page).to_have_url(f"{site}/catalogue/")


def test_a_printed_code_opens_its_target(browser: Browser, site: str, demo: Path) -> None:
    """The address on paper leads to what it names; who put it up is then taken off the address."""
    manifest = json.loads((demo / "manifest.json").read_text("utf-8"))
    paths = [a["path"] for a in manifest["artifacts"] if a["path"].startswith("site/Q/")]
    targets = set()
    with opened(browser, f"{site}/") as page:
        for path in paths:
            page.goto(f"{site}/{path.removeprefix('site/').removesuffix('/index.html')}")
            page.wait_for_url(lambda url: "/Q/" not in url and "?de=" not in url)
            expect(page.locator("h1")).to_be_visible()
            targets.add(page.url.removeprefix(site))
    assert "/directions/dpe/" in targets
    assert "/m/dans-ma-rue/" in targets


def test_without_javascript_everything_is_reachable(browser: Browser, site: str) -> None:
    """With scripts off, home leads to a collection, and the collection to a lesson."""
    with opened(browser, f"{site}/", java_script_enabled=False) as page:
        page.locator(".hopscotch a").first.click()
        page.locator(".cards a").first.click()
        expect(page).to_have_url(re.compile("/m/"))
        expect(page.locator("main section").nth(2)).to_be_attached()


def test_cards_remember(browser: Browser, site: str) -> None:
    """A module begun on this phone says so on its card, and a finished one too."""
    with opened(browser, f"{site}/") as page:
        keep = "([key, record]) => localStorage.setItem(key, JSON.stringify(record))"
        state = {"v": 1, "at": "x", "r": {}}
        page.evaluate(keep, ["mrl1:0:dans-ma-rue", state])
        page.evaluate(keep, ["mrl1:0:plpdma", {**state, "fin": {}}])
        page.goto(f"{site}/collections/environnement/")
        expect(page.locator("a[data-module=plpdma] .state")).to_have_text("✓ Fait")
        page.goto(f"{site}/collections/espace-public/")
        expect(page.locator("a[data-module=dans-ma-rue] .state")).to_have_text("En cours")


def test_what_was_seen_stays_without_network(browser: Browser, site: str) -> None:
    """From a flyer's page to a lesson, then with the network cut: both open again, search too."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/directions/dpe/")
    page.evaluate("navigator.serviceWorker.ready")
    for path in ("directions/dpe/", "m/dans-ma-rue/", "catalogue/?q=matelas"):
        page.goto(f"{site}/{path}")
    expect(page.locator(".results a").first).to_be_visible()
    pieces = [re.escape(url) for url in page.evaluate(LOADED) if "/search/" in url]
    assert len(pieces) > 1
    held(page, "/m/dans-ma-rue/", "/catalogue/", *pieces)
    context.set_offline(True)
    page.goto(f"{site}/m/dans-ma-rue/")
    expect(page.get_by_role("button", name="Aller à la case 1")).to_be_visible()
    page.goto(f"{site}/catalogue/?q=matelas")
    expect(page.locator(".results a").first).to_be_visible()
    page.goto(f"{site}/m/plpdma/")
    expect(page.get_by_role("heading", name="Pas de réseau")).to_be_visible()
    context.close()


def test_a_wrong_address_is_met_with_words(browser: Browser, site: str) -> None:
    """404.html has a policy, a style and a way home that hold at any address."""
    with opened(browser, f"{site}/404.html") as page:
        expect(page.get_by_role("heading", name="Page introuvable")).to_be_visible()
        page.get_by_role("link", name="Aller à l’accueil").click()
        expect(page).to_have_url(f"{site}/")


def test_searching_puts_the_whole_list_aside(browser: Browser, site: str) -> None:
    """While a search is on, the catalogue's own list and filters do not contradict it."""
    with opened(browser, f"{site}/catalogue/") as page:
        page.get_by_role("searchbox").fill("xylophone")
        expect(page.locator(".found")).to_contain_text("Rien trouvé")
        expect(page.locator(".list")).to_be_hidden()


def test_dark_follows_the_system(browser: Browser, site: str) -> None:
    """The page's ground is dark when the phone's theme is."""
    grounds = []
    for scheme in ("light", "dark"):
        with opened(browser, f"{site}/aide/", color_scheme=scheme) as page:
            grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]
