"""Finding a lesson in a real browser: filters and search, in the address."""

import re

import pytest
from playwright.sync_api import Browser, expect

from browser.finding_play import phone
from browser.waiting import until

pytestmark = pytest.mark.browser


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
        until(page, "shown => String(getSelection()) === shown", shown)


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
        expect(page.locator(".list a")).to_have_count(1)
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
        expect(page.locator(".list a:focus")).to_have_count(1)


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
