"""Finding a lesson in a real browser: the home in one screen, filters and search in the address,
the direction of a flyer remembered on the phone.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import served
from browser.town import held

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 800}
BOTTOM = "each => each.getBoundingClientRect().bottom"
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


@contextmanager
def phone(browser: Browser, *, script: bool = True) -> Iterator[Page]:
    """Open a phone; an error of script or of policy is a failure."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=script)
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: said.type == "error" and errors.append(said.text))
    yield page
    context.close()
    assert errors == []


def scanned(demo: Path, direction: str) -> str:
    """Return the address of a printed code of *direction* that opens a lesson."""
    for page in sorted((demo / "site/Q").rglob("index.html")):
        if re.search(rf'href="\.\./\.\./m/[a-z-]+/\?de={direction}"', page.read_text("utf-8")):
            return page.parent.relative_to(demo / "site").as_posix()
    raise AssertionError(f"no code of {direction} opens a lesson")


@pytest.mark.parametrize("script", [True, False])
def test_a_newcomer_sees_all_of_the_home_at_once(browser: Browser, site: str, script: bool) -> None:
    """At 360 by 800, the sentence, the search, the direction and the doors need no scrolling."""
    with phone(browser, script=script) as page:
        page.goto(f"{site}/")
        doors = page.locator(".doors li:not([hidden]) a")
        assert doors.count() == 3
        assert doors.last.evaluate(BOTTOM) <= 660  # what a browser's bars leave of 800
        themes = page.locator(".hopscotch").bounding_box()
        assert themes
        assert themes["y"] > 740
        for door in doors.all():
            box = door.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 48
        expect(page.locator(".mine")).to_be_visible(visible=script)
        expect(page.get_by_role("link", name="Choisir ma direction")).to_be_visible(
            visible=not script
        )


@pytest.mark.parametrize(("height", "left"), [(640, 560), (800, 660)])
@pytest.mark.parametrize("known", [False, True])
def test_the_essential_is_there_on_an_old_phone(
    browser: Browser, site: str, height: int, left: int, known: bool
) -> None:
    """Search, direction and doors are above what the bars hide, whatever the phone knows."""
    with phone(browser) as page:
        page.set_viewport_size({"width": 360, "height": height})
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
        assert page.locator(".advised .card").count() == 3
        expect(page.locator("[data-door=direction]")).to_have_text("Ma direction : DPE")
        page.get_by_label("Je suis de la direction").select_option("DEVE")
        expect(page.get_by_role("heading", name="La DEVE vous recommande")).to_be_visible()
        page.reload()
        expect(page.get_by_label("Je suis de la direction")).to_have_value("DEVE")
        page.get_by_label("Je suis de la direction").select_option("")
        expect(page.locator(".advised")).to_be_hidden()
        assert page.evaluate("localStorage['mrl1:0:.direction']") is None


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
        assert page.evaluate("localStorage['mrl1:0:.direction']") == '"DEVE"'
        page.get_by_role("button", pressed=True).click()
        assert page.evaluate("localStorage['mrl1:0:.direction']") is None


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


def test_filters_come_back(browser: Browser, site: str) -> None:
    """Two filters are in the address; « back » takes one off, a shared address gives both."""
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/")
        page.get_by_label("Métier").select_option("jardinier")
        expect(page.locator(".count")).to_have_text("6 leçons trouvées.")
        page.get_by_label("Durée").select_option("3")
        expect(page).to_have_url(f"{site}/catalogue/?trade=jardinier&minutes=3")
        expect(page.locator(".count")).to_have_text("2 leçons trouvées.")
        page.go_back()
        expect(page.get_by_label("Durée")).to_have_value("")
        expect(page.locator(".count")).to_have_text("6 leçons trouvées.")
        page.goto(f"{site}/catalogue/?trade=jardinier&minutes=3&format=lesson")
        expect(page.locator(".list a")).to_have_count(2)
        page.goto(f"{site}/catalogue/?format=scene")
        expect(page.locator(".list a[data-module=chantier-trottoir]")).to_be_visible()
        page.goto(f"{site}/catalogue/?direction=deve")
        expect(page.get_by_label("Direction")).to_have_value("DEVE")


def test_a_filter_that_is_not_there_is_said(browser: Browser, site: str) -> None:
    """Of an old address: the rest of it is done, the address is made right, and it is told."""
    gone = "Un filtre de cette adresse n’existe pas ici"
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/?format=nothing&trade=%22%3E%3Cscript%3E")
        expect(page.locator(".count")).to_contain_text(gone)
        expect(page).to_have_url(f"{site}/catalogue/")
        page.goto(f"{site}/catalogue/?trade=jardinier&format=nothing")
        expect(page.locator(".count")).to_have_text(re.compile(f"^6 leçons trouvées. {gone}"))
        expect(page).to_have_url(f"{site}/catalogue/?trade=jardinier")
        page.get_by_label("Durée").select_option("3")
        expect(page.locator(".count")).to_have_text("2 leçons trouvées.")


def test_filters_narrow_a_search(browser: Browser, site: str) -> None:
    """Both are in the address and both count; a filter taken off gives more, and q stays."""
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/?trade=jardinier&minutes=3&q=gants")
        expect(page.locator(".found")).to_have_text("Rien ne correspond. Enlevez un filtre.")
        expect(page.get_by_label("Métier")).to_be_visible()
        expect(page.locator(".keep")).to_be_hidden()
        page.get_by_role("button", name="Tout montrer").click()
        expect(page).to_have_url(f"{site}/catalogue/?q=gants")
        expect(page.locator(".found")).to_have_text("5 leçons trouvées.")
        expect(page.locator(".filters")).to_be_hidden()  # answers first
        page.set_viewport_size({"width": 1280, "height": 800})
        page.get_by_label("Durée").select_option("3")
        expect(page).to_have_url(f"{site}/catalogue/?minutes=3&q=gants")
        expect(page.locator(".found")).to_have_text(re.compile("^[1-4] leçon"))
        page.go_back()
        expect(page.locator(".found")).to_have_text("5 leçons trouvées.")
        page.get_by_role("searchbox").fill("")
        expect(page.locator(".list")).to_be_visible()


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


def test_the_address_of_a_feed_is_copied(browser: Browser, site: str) -> None:
    """A button copies it and says so; where it may not, the address is selected."""
    with phone(browser) as page:
        page.goto(f"{site}/podcasts/le-bon-geste/")
        shown = page.locator("#flux").inner_text()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Copier l’adresse").click()
        expect(page.get_by_text("L’adresse est copiée.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == shown
        page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
        page.get_by_role("button", name="Copier l’adresse").click()
        expect(page.get_by_text("elle est sélectionnée")).to_be_visible()
        assert page.evaluate("String(getSelection())") == shown


def test_each_page_says_what_it_holds(demo: Path) -> None:
    """A collection, a direction and a path are described by their own first sentence."""
    said = set()
    for place in ("collections/espace-public", "directions/deve", "parcours/accueil-jardins"):
        page = (demo / f"site/{place}/index.html").read_text("utf-8")
        found = re.search(r'<meta name="description" content="([^"]+)"', page)
        assert found
        said.add(found[1])
    assert len(said) == 3


def test_a_direction_recommends_its_own_first(demo: Path) -> None:
    """What others advise comes after all that is its own."""
    rows = json.loads((demo / "site/directions/deve/conseils.json").read_text("utf-8"))
    own = [row[4] == "DEVE" for row in rows if "/" not in row[0]]
    assert "arroser-juste" in {row[0] for row in rows}
    assert own == sorted(own, reverse=True)


def test_choices_can_be_read_on_a_narrow_phone(browser: Browser, site: str) -> None:
    """The longest trade and the longest time are not cut at 360."""
    wide = """(select, value) => {
      select.value = value;
      const pen = document.createElement("canvas").getContext("2d");
      const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(select);
      pen.font = `${fontSize} ${fontFamily}`;
      const said = pen.measureText(select.selectedOptions[0].textContent).width;
      return said + 24 - (select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
    }"""
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/")
        for name, value in (("Métier", "jardinier"), ("Durée", "3")):
            assert page.get_by_label(name).evaluate(wide, value) <= 0


def test_what_is_no_lesson_is_found_with_its_kind(browser: Browser, site: str) -> None:
    """An article, an episode, a path and a positioning each say what they are, and open."""
    wanted = {
        "pesticide": ("a/jardiner-sans-pesticides/", "Article"),
        "podcast seringue": ("podcasts/le-bon-geste/seringue/", "Épisode"),
        "premiers jours cantine": ("parcours/accueil-cantine/", "Parcours"),
        "calculs mesures": ("positionnement/calculs-mesures/", "Positionnement"),
    }
    with phone(browser) as page:
        for asked, (address, kind) in wanted.items():
            page.goto(f"{site}/?q={asked}")
            found = page.locator(f'.results a[href$="{address}"]')
            expect(found.locator(".kind")).to_have_text(kind)
        expect(page.locator(".found")).to_contain_text("résultat")
        found.click()
        page.wait_for_url(f"{site}/positionnement/calculs-mesures/")


def test_a_format_may_be_another_thing_than_a_lesson(browser: Browser, site: str) -> None:
    """Paths, episodes, games and articles are chosen by format; without one, lessons are meant."""
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/")
        page.locator("select[name=format]").select_option("path")
        expect(page).to_have_url(f"{site}/catalogue/?format=path")
        expect(page.locator(".count")).to_have_text("4 résultats.")
        page.get_by_label("Métier").select_option("jardinier")
        expect(page.locator(".list a")).to_have_attribute("href", re.compile("accueil-jardins/$"))
        page.goto(f"{site}/catalogue/?format=audio")
        expect(page.locator(".list a[href*='podcasts/']").first).to_be_visible()
        page.goto(f"{site}/catalogue/?format=game")
        expect(page.locator(".list a[href$='/sprint/']")).to_be_visible()
        expect(page.locator(".keep")).to_be_hidden()
        page.goto(f"{site}/catalogue/?direction=DEVE")
        expect(page.locator(".list a").first).to_be_visible()
        expect(page.locator(".list .kind")).to_have_count(0)
        expect(page.locator(".keep")).to_be_visible()


def test_the_next_ones_come_on_a_tap(browser: Browser, site: str) -> None:
    """A filter that finds many shows the first, then the next; the focus goes to the first new."""
    with phone(browser) as page:
        page.goto(f"{site}/catalogue/?minutes=10")
        expect(page.locator(".list li")).to_have_count(24)
        page.get_by_role("button", name="Voir la suite").click()
        expect(page.locator(".list li")).not_to_have_count(24)
        assert page.evaluate("document.activeElement.tagName") == "A"


def test_a_search_can_be_shared(browser: Browser, site: str) -> None:
    """What is typed is in the address; coming back to it gives the same results."""
    with phone(browser) as page:
        page.goto(f"{site}/")
        page.get_by_role("searchbox").fill("ancombran")
        expect(page.locator(".results a").first).to_have_attribute("data-module", "dans-ma-rue")
        expect(page).to_have_url(f"{site}/?q=ancombran")
        page.locator(".results a").first.click()
        page.wait_for_url("**/m/dans-ma-rue/**")
        page.go_back()
        expect(page.locator(".results a").first).to_have_attribute("data-module", "dans-ma-rue")
        page.get_by_role("searchbox").fill("")
        expect(page).to_have_url(f"{site}/")
        expect(page.locator(".doors")).to_be_visible()


def test_without_script_every_list_is_a_page(browser: Browser, site: str) -> None:
    """Short lessons, trades and directions are links from the home and the catalogue."""
    with phone(browser, script=False) as page:
        page.goto(f"{site}/")
        page.get_by_role("link", name="3 minutes, pas plus").click()
        minutes = page.locator(".cards .minutes").all_inner_texts()
        assert minutes
        assert {int(said.split()[0]) for said in minutes} <= {1, 2, 3}
        page.goto(f"{site}/")
        page.get_by_role("link", name="Chercher par métier").click()
        page.get_by_role("link", name="Jardinier, jardinière").click()
        expect(page.locator("a[data-module=arroser-juste]")).to_be_visible()
        page.goto(f"{site}/catalogue/")
        expect(page.locator(".keep")).to_be_hidden()
        said = page.locator("noscript p").first.bounding_box()
        assert said
        assert said["x"] >= 16
        page.get_by_role("link", name="Choisissez plutôt un thème").click()
        page.wait_for_url(f"{site}/#themes")
        page.goto(f"{site}/catalogue/")
        page.get_by_role("link", name="Par format").click()
        page.get_by_role("link", name="Scène à 360 degrés").click()
        expect(page.locator("a[data-module=chantier-trottoir]")).to_be_visible()
        page.goto(f"{site}/formats/")
        page.get_by_role("link", name="Jeux et défis").click()
        expect(page.get_by_role("link", name="Sprint")).to_be_visible()


def test_home_works_without_network(browser: Browser, site: str) -> None:
    """Once seen, the home, its advice and a misspelt search come back with the network cut."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/")
    page.evaluate("navigator.serviceWorker.ready")
    page.evaluate("localStorage.setItem('mrl1:0:.direction', JSON.stringify('DEVE'))")
    page.goto(f"{site}/?q=arozage")
    expect(page.locator(".results a").first).to_be_visible()
    page.goto(f"{site}/")
    expect(page.locator(".advised .card").first).to_be_visible()
    pieces = [re.escape(url) for url in page.evaluate(LOADED) if "conseils.json" in url]
    held(page, *pieces, "/search/")
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
        page.goto(f"{address}/")
        expect(page.locator(".advised .card").first).to_be_visible()
        held(page, "conseils.json", "names.json")
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
