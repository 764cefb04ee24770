"""The tracker of a site: what it is told, once each, and what it never is; how to say no."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lesson_play
from browser.conftest import served
from browser.lesson_play import PHONE, opened
from browser.tracked import DATABASES, choose, learn, publish, said, settled, told, tracker
from browser.waiting import came, until

pytestmark = pytest.mark.browser
LESSON = ["answered #q-avis", "answered #q-bon-reflexe", "passed "]
# The rows of a database that the page itself makes: who opens none before it makes none.
WAITS = """() => new Promise((say) => {
  const asked = indexedDB.open("mrl1:0:.tracker", 1);
  Object.assign(asked, { onerror: () => say(0), onupgradeneeded: () => asked.transaction.abort() });
  asked.onsuccess = () => {
    const rows = asked.result.transaction("rows").objectStore("rows").count();
    rows.onsuccess = () => (asked.result.close(), say(rows.result));
  };
})"""


@pytest.fixture(scope="module")
def lrs() -> Iterator[str]:
    """A tracker for all; each test looks at what is new."""
    with tracker() as address:
        yield address


@pytest.fixture(scope="module")
def site(lrs: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny site, that tells it."""
    folder = publish(tmp_path_factory.mktemp("tracked"), lrs.removesuffix("statements"))
    with served(folder) as address:
        yield address


@pytest.fixture
def before(lrs: str) -> set[str]:
    """The ids of what earlier tests told."""
    return {each["id"] for each in told(lrs)}


def fresh(lrs: str, before: set[str]) -> list[str]:
    """Return what was told since."""
    return said([each for each in told(lrs) if each["id"] not in before])


def arrives(page: Page, lrs: str, before: set[str], wanted: list[str]) -> None:
    """Wait until all that is wanted arrived; nothing else did."""
    came(page, lambda: len(fresh(lrs, before)) >= len(wanted))
    page.wait_for_timeout(200)
    assert fresh(lrs, before) == sorted(wanted)


def agree(page: Page, site: str) -> None:
    """Say yes on the first square."""
    settled(page, f"{site}/m/matelas/")
    choose(page, "D’accord")


def blocked(page: Page, lrs: str) -> None:
    """Let nothing reach the tracker."""
    page.context.route(lrs, lambda route: route.abort())


def test_a_lesson_is_told_without_a_name(
    browser: Browser, site: str, lrs: str, before: set[str]
) -> None:
    """Answers, the end, the survey: valid statements, one random account, no free text."""
    with opened(browser, f"{site}/") as page:
        agree(page, site)
        learn(page, site)
        page.get_by_role("button", name="Donner mon avis").click()
        expect(page.locator(".survey")).to_contain_text("Le texte libre reste ici.")
        page.get_by_role("group", name="clair").get_by_label("4 sur 5").check()
        page.get_by_label("Un mot de plus").fill("Je m’appelle Camille")
        page.get_by_role("button", name="Garder mon avis").click()
        arrives(page, lrs, before, [*LESSON, "answered #avis.content"])
        page.goto(f"{site}/")  # looking at heaven again tells nothing more
        settled(page, f"{site}/m/matelas/#ciel")
        arrives(page, lrs, before, [*LESSON, "answered #avis.content"])
    mine = [each for each in told(lrs) if each["id"] not in before]
    assert "Camille" not in json.dumps(mine, ensure_ascii=False)
    assert len({each["actor"]["account"]["name"] for each in mine}) == 1
    answers = {each["object"]["id"].partition("#")[2]: each["result"] for each in mine}
    assert answers["q-avis"]["response"] == "oui"
    assert answers["avis.content"]["response"] == "4"
    assert "response" not in answers["q-bon-reflexe"]


def test_what_a_dead_page_could_not_send_is_sent_by_the_next(
    browser: Browser, site: str, lrs: str, before: set[str]
) -> None:
    """Without network, then killed: the home page of another day sends it all, once."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    blocked(page, lrs)
    agree(page, site)
    learn(page, site)
    page.close(run_before_unload=False)
    assert fresh(lrs, before) == []
    context.unroute(lrs)
    page = context.new_page()
    page.clock.set_system_time("2031-05-01T08:00:00Z")
    page.goto(f"{site}/")
    arrives(page, lrs, before, LESSON)
    page.goto(f"{site}/catalogue/")
    arrives(page, lrs, before, LESSON)
    context.close()


def test_nothing_leaves_before_a_yes(
    browser: Browser, site: str, lrs: str, before: set[str]
) -> None:
    """A lesson is done without an answer: all waits, over visits; « D’accord » sends it, once."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page, asked = context.new_page(), list[str]()
    context.on("request", lambda request: asked.append(request.url))
    learn(page, site)
    until(page, f"async () => await ({WAITS})() === 3")
    page.goto(f"{site}/")
    lesson_play.settled(page)
    settled(page, f"{site}/m/matelas/#ciel")
    assert [url for url in asked if not url.startswith(site)] == []
    assert fresh(lrs, before) == []
    choose(page, "D’accord")
    expect(page.locator(".told")).to_contain_text("Merci.")
    arrives(page, lrs, before, LESSON)
    page.reload()
    lesson_play.settled(page)
    expect(page.locator(".told")).to_have_count(0)
    arrives(page, lrs, before, LESSON)
    context.close()


def test_the_question_stays_until_it_has_an_answer(browser: Browser, site: str) -> None:
    """On each square as a line, open at the end, hiding nothing; an answer elsewhere ends it."""
    with opened(browser, f"{site}/") as page:
        settled(page, f"{site}/m/matelas/")
        note = page.locator("details.told")
        for anchor, shown in (("", False), ("pourquoi", False), ("ciel", True)):
            page.evaluate("(anchor) => { location.hash = anchor; }", anchor)
            expect(note.get_by_role("button", name="Non merci")).to_be_visible(visible=shown)
            expect(note.locator("summary")).to_be_visible()
        expect(page.locator("h2:focus")).to_have_count(1)  # it takes no focus
        other = page.context.new_page()
        settled(other, f"{site}/m/matelas/")
        other.get_by_role("button", name="Options").click()
        other.get_by_role("button", name="Mes avis").click()
        dialog = other.get_by_role("dialog")
        expect(dialog).to_contain_text("C’est vous qui choisissez")
        dialog.get_by_role("button", name="Non merci").click()
        expect(dialog).to_contain_text("Rien n’est envoyé depuis ce téléphone.")
        for tab in (page, other):
            expect(tab.locator(".told")).to_have_count(0)


def test_a_no_is_not_told_of(browser: Browser, site: str, lrs: str, before: set[str]) -> None:
    """« Non merci »: what waited is thrown away, it is kept, and changed again in the menu."""
    with opened(browser, f"{site}/") as page:
        learn(page, site)
        choose(page, "Non merci")
        expect(page.locator(".told")).to_contain_text("rien n’est envoyé")
        until(page, f"async () => await ({WAITS})() === 0")
        assert page.evaluate("localStorage['mrl1:0:.tracker']") == '{"on":false}'
        page.get_by_role("button", name="Recommencer").click()
        learn(page, site)
        page.wait_for_timeout(500)
        assert fresh(lrs, before) == []
        page.get_by_role("button", name="Options").click()
        page.get_by_role("button", name="Mes avis").click()
        expect(page.get_by_role("dialog")).to_contain_text("Rien n’est envoyé")
        page.get_by_role("button", name="Envoyer mes résultats").click()
        expect(page.get_by_role("button", name="Ne plus rien envoyer")).to_be_visible()
        page.wait_for_timeout(300)
        assert fresh(lrs, before) == []  # what was done before stays unsaid


def test_each_person_of_a_phone_chooses(browser: Browser, site: str) -> None:
    """What one answered says nothing of another, who is asked."""
    with opened(browser, f"{site}/") as page:
        agree(page, site)
        page.goto(f"{site}/")
        page.evaluate("localStorage['mrl1:profile'] = 'x1'")
        settled(page, f"{site}/m/matelas/")
        expect(page.locator("details.told")).to_be_visible()
        assert page.evaluate("localStorage['mrl1:x1:.tracker'] || ''") == ""


def test_a_browser_that_says_no_to_all_is_heard(
    browser: Browser, site: str, lrs: str, before: set[str]
) -> None:
    """Global Privacy Control: nothing is asked, nothing is sent."""
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })"
    )
    page = context.new_page()
    learn(page, site)
    page.wait_for_timeout(500)
    expect(page.locator(".told")).to_have_count(0)
    assert fresh(lrs, before) == []
    context.close()


def test_the_end_of_service_offers_to_send_first(
    browser: Browser, site: str, lrs: str, before: set[str]
) -> None:
    """What waits is told before all is erased, or is erased too; nothing of it is left."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    blocked(page, lrs)
    agree(page, site)
    learn(page, site)
    until(page, f"async () => await ({WAITS})() === 3")
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Changer de personne").click()
    page.get_by_role("button", name="Fin de service").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("sera effacé aussi\u00a0: 3.")
    dialog.get_by_role("button", name="Envoyer d’abord").click()
    expect(dialog).to_contain_text("rien n’a pu partir")
    context.unroute(lrs)
    dialog.get_by_role("button", name="Envoyer d’abord").click()
    expect(dialog).to_contain_text("Tout est parti.")
    arrives(page, lrs, before, LESSON)
    dialog.get_by_role("button", name="Tout effacer").click()
    page.wait_for_url(f"{site}/")
    until(page, f"async () => !(await ({DATABASES})()).includes('mrl1:0:.opinions')")
    until(page, "() => !('mrl1:0:.tracker' in localStorage)")
    context.close()


def test_without_a_tracker_nothing_changes(tmp_path: Path) -> None:
    """No page names one, loads its script, or may ask anything of another server."""
    folder = publish(tmp_path)
    own = [file for file in folder.rglob("*.html") if "assets" not in file.parts]
    pages = [file.read_text("utf-8") for file in own]
    assert all("connect-src 'self';" in html for html in pages if "connect-src" in html)
    assert not any('name="tracker"' in html for html in pages)
    assert not list(folder.glob("assets/later/tracker-*"))
