"""The home in a real browser: one screen, and the direction of a flyer remembered on the phone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import served
from browser.finding_play import BOTTOM, LOADED, PHONE, phone, scanned
from browser.town import held
from browser.waiting import until

pytestmark = pytest.mark.browser
OWN = "localStorage['mrl1:0:.direction']"


@pytest.mark.parametrize("script", [True, False])
def test_a_newcomer_sees_all_of_the_home_at_once(browser: Browser, site: str, script: bool) -> None:
    """At 360 by 800, the sentence, the search, the direction and the doors need no scrolling."""
    with phone(browser, script=script) as page:
        page.goto(f"{site}/")
        expect(page.locator(".mine")).to_be_visible(visible=script)
        expect(page.get_by_role("link", name="Choisir ma direction")).to_be_visible(
            visible=not script
        )
        doors = page.locator(".doors li:not([hidden]) a")
        expect(doors).to_have_count(3)
        assert doors.last.evaluate(BOTTOM) <= 660  # what a browser's bars leave of 800
        themes = page.locator(".hopscotch").bounding_box()
        assert themes
        assert themes["y"] > 740
        for door in doors.all():
            box = door.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 48


@pytest.mark.parametrize(
    ("width", "height", "left"), [(360, 640, 560), (360, 800, 660), (320, 568, 488)]
)
@pytest.mark.parametrize("known", [False, True])
def test_the_essential_is_there_on_an_old_phone(
    browser: Browser, site: str, width: int, height: int, left: int, known: bool
) -> None:
    """Search, direction and doors are above what the bars hide, whatever the phone knows."""
    with phone(browser) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(f"{site}/")
        if known:
            page.evaluate(
                """() => { localStorage["mrl1:0:.direction"] = '"DPE"';
                localStorage["mrl1:0:bons-gants"] = '{"v":1,"at":"x","r":{"a":"b"},"q":{}}'; }"""
            )
            page.reload()
        doors = page.locator(".doors li:not([hidden]) a")
        expect(doors).to_have_count(3 + known)
        for part in (page.get_by_role("searchbox"), page.locator(".mine select"), *doors.all()):
            expect(part).to_be_visible()
            box = part.bounding_box()
            assert box
            assert box["y"] + box["height"] <= left
            assert min(box["width"], box["height"]) >= 48


def test_a_flyer_tells_whose_it_is(browser: Browser, site: str, demo: Path) -> None:
    """Scanned, it is remembered, and out of the address; home says what that direction advises."""
    with phone(browser) as page:
        page.goto(f"{site}/{scanned(demo, 'DPE')}/")
        page.wait_for_url(re.compile(r"/m/[a-z-]+/$"))  # the mark is gone
        page.goto(f"{site}/")
        expect(page.get_by_role("heading", name="La DPE vous recommande")).to_be_visible()
        expect(page.locator(".advised .card")).to_have_count(3)
        expect(page.locator("[data-door=direction]")).to_have_text("Ma direction : DPE")
        page.get_by_label("Je suis de la direction").select_option("DEVE")
        expect(page.get_by_role("heading", name="La DEVE vous recommande")).to_be_visible()
        page.reload()
        expect(page.get_by_label("Je suis de la direction")).to_have_value("DEVE")
        page.get_by_label("Je suis de la direction").select_option("")
        expect(page.locator(".advised")).to_be_hidden()
        until(page, f"() => {OWN} === undefined")


def test_a_mark_that_means_nothing_is_left_alone(browser: Browser, site: str) -> None:
    """What is no direction's code is not kept; one that does not exist shows nothing."""
    with phone(browser) as page:
        page.goto(f"{site}/?de=%3Cscript%3E")
        expect(page.get_by_label("Je suis de la direction")).to_have_value("")
        assert page.evaluate("localStorage['mrl1:0:.direction']") is None
        page.goto(f"{site}/?de=ZZZ")
        expect(page.get_by_label("Je suis de la direction")).to_have_value("")
        expect(page.locator(".advised")).to_be_hidden()


def test_one_tap_on_its_page_makes_a_direction_ours(browser: Browser, site: str) -> None:
    """The button of a direction's page keeps it, says so, and forgets it."""
    with phone(browser) as page:
        page.goto(f"{site}/directions/deve/")
        page.get_by_role("button", name="C’est ma direction").click()
        expect(page.get_by_role("button", pressed=True)).to_contain_text("Oublier")
        until(page, f"() => {OWN} === '\"DEVE\"'")
        page.get_by_role("button", pressed=True).click()
        until(page, f"() => {OWN} === undefined")


def test_what_was_begun_is_one_tap_away(browser: Browser, site: str) -> None:
    """Home offers the lesson that was begun, nothing when it is finished."""
    keep = "(r) => localStorage.setItem('mrl1:0:bons-gants', JSON.stringify(r))"
    state = {"v": 1, "at": "x", "r": {"a": "b"}, "q": {}}
    with phone(browser) as page:
        page.goto(f"{site}/")
        expect(page.locator(".resume")).to_be_hidden()
        page.evaluate(keep, state)
        page.reload()
        expect(page.locator(".resume")).to_contain_text("Les bons gants pour la bonne tâche")
        page.locator(".resume a").click()
        page.wait_for_url(f"{site}/m/bons-gants/**")
        page.goto(f"{site}/aide/")
        page.evaluate(keep, {**state, "fin": {"status": "passed"}})
        page.goto(f"{site}/")
        expect(page.locator(".doors li:not([hidden])")).to_have_count(3)


def test_home_works_without_network(browser: Browser, site: str) -> None:
    """Once seen, the home, its advice and a misspelt search come back with the network cut."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/")
    page.evaluate("navigator.serviceWorker.ready")
    page.evaluate("localStorage.setItem('mrl1:0:.direction', JSON.stringify('DEVE'))")
    page.goto(f"{site}/?q=arozage")
    expect(page.locator(".results a").first).to_be_visible()
    pieces = [re.escape(url) for url in page.evaluate(LOADED) if "/search/" in url]
    assert len(pieces) > 1
    page.goto(f"{site}/")
    expect(page.locator(".advised .card").first).to_be_visible()
    held(page, "directions/deve/conseils.json", *pieces)
    context.set_offline(True)
    page.goto(f"{site}/")
    expect(page.locator(".advised .card").first).to_be_visible()
    page.get_by_role("searchbox").fill("arozage")
    expect(page.locator(".results a[data-module=arroser-juste]")).to_be_visible()
    context.close()


def test_home_works_when_the_server_is_dead(browser: Browser, demo: Path) -> None:
    """The same with the server killed, which the browser does not know: it must give up first."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    with served(demo / "site") as address:
        page.goto(f"{address}/")
        page.evaluate("navigator.serviceWorker.ready")
        page.evaluate("localStorage.setItem('mrl1:0:.direction', JSON.stringify('DPE'))")
        page.goto(f"{address}/?q=cerringue")
        expect(page.locator(".results a").first).to_be_visible()
        pieces = [re.escape(url) for url in page.evaluate(LOADED) if "/search/" in url]
        assert len(pieces) > 1
        page.goto(f"{address}/")
        expect(page.locator(".advised .card").first).to_be_visible()
        held(page, "directions/dpe/conseils.json", *pieces)
    page.goto(f"{address}/")
    expect(page.locator(".advised .card").first).to_be_visible()
    page.get_by_role("searchbox").fill("cerringue")
    expect(page.locator(".results a[data-module=piquant-trouve]")).to_be_visible()
    context.close()


def test_advice_is_the_catalogue_s(demo: Path) -> None:
    """Each direction's list holds its path and lessons that exist, eight at most."""
    lists = sorted((demo / "site/directions").glob("*/conseils.json"))
    assert len(lists) == 22
    for path in lists:
        rows = json.loads(path.read_text("utf-8"))
        assert len(rows) <= 8
        places = [row[0] if "/" in row[0] else f"m/{row[0]}/" for row in rows]
        assert all((demo / f"site/{place}index.html").is_file() for place in places)


def test_an_episode_that_was_begun_is_one_tap_away(browser: Browser, site: str) -> None:
    """Home offers the episode that was begun, nothing when it was heard to the end."""
    keep = "(one) => localStorage.setItem('mrl1:0:.episodes', JSON.stringify(one))"
    half = {"at": 20, "of": 60, "played": [[0, 20]]}
    with phone(browser) as page:
        page.goto(f"{site}/")
        page.evaluate(keep, {"le-bon-geste/seringue": half})
        page.reload()
        page.locator(".resume a").click()
        page.wait_for_url(f"{site}/podcasts/le-bon-geste/seringue/")
        page.goto(f"{site}/aide/")
        page.evaluate(keep, {"le-bon-geste/seringue": {**half, "on": 20000}})
        page.goto(f"{site}/")
        expect(page.locator(".doors li:not([hidden])")).to_have_count(3)


def test_a_direction_recommends_its_own_first(demo: Path) -> None:
    """What others advise comes after all that is its own."""
    rows = json.loads((demo / "site/directions/deve/conseils.json").read_text("utf-8"))
    own = [row[4] == "DEVE" for row in rows if "/" not in row[0]]
    assert "arroser-juste" in {row[0] for row in rows}
    assert own == sorted(own, reverse=True)


def test_each_page_says_what_it_holds(demo: Path) -> None:
    """A collection, a direction and a path are described by their own first sentence."""
    said = set()
    for place in ("collections/espace-public", "directions/deve", "parcours/accueil-jardins"):
        page = (demo / f"site/{place}/index.html").read_text("utf-8")
        found = re.search(r'<meta name="description" content="([^"]+)"', page)
        assert found
        said.add(found[1])
    assert len(said) == 3
