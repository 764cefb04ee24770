"""The survey after a lesson: one tap refuses it, it is asked once, and gives a file."""

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import lesson_play
from browser.conftest import served
from browser.lesson_play import go_on, opened
from browser.tracked import DATABASES, learn, publish, settled
from browser.waiting import until
from fakes.tiny import LESSON, MODULE

pytestmark = pytest.mark.browser
WHY, MORE = f"{MODULE}pourquoi.md", "Encore un mot."
KEYS = "() => Object.keys(localStorage)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site, without a tracker."""
    return publish(tmp_path_factory.mktemp("survey"))


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """A new phone on the site."""
    with served(folder) as address, opened(browser, f"{address}/") as page:
        yield page


def root(page: Page) -> str:
    """Return the address of the site."""
    return page.url.partition("/m/")[0].rstrip("/")


def again(page: Page) -> None:
    """Leave heaven and come back to it, in a new page."""
    page.goto(f"{root(page)}/m/matelas/#ciel")
    page.reload()
    lesson_play.settled(page)


def mine(page: Page) -> None:
    """Open « Mes avis »."""
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Mes avis").click()


def downloaded(page: Page, name: str) -> str:
    """Return what the file that a button gives holds."""
    with page.expect_download() as waited:
        page.get_by_role("button", name=name).click()
    return Path(waited.value.path()).read_text("utf-8")


def test_one_tap_refuses_it_and_it_does_not_come_back(page: Page) -> None:
    """« Non merci »: it leaves, the focus stays in heaven; the same version never asks again."""
    learn(page, root(page))
    page.get_by_role("button", name="Non merci").click()
    expect(page.locator(".survey")).to_have_count(0)
    expect(page.locator(":focus")).to_have_text("Ciel")
    again(page)
    expect(page.locator(".survey")).to_have_count(0)


def test_answers_stay_on_the_phone_and_leave_as_a_file(page: Page) -> None:
    """Two degrees and a free word, and a poll: four rows, in CSV and in JSON; then erased."""
    learn(page, root(page))
    page.get_by_role("button", name="Donner mon avis").click()
    page.get_by_role("button", name="Garder mon avis").click()
    expect(page.locator(".survey [role=status]")).to_contain_text("Répondez à une question")
    page.get_by_role("group", name="facile à utiliser").get_by_label("5 sur 5").check()
    page.get_by_role("group", name="besoins").get_by_label("2 sur 5").check()
    page.get_by_label("Un mot de plus").fill('=1+1;"oui"')
    page.get_by_role("button", name="Garder mon avis").click()
    expect(page.locator(".survey")).to_contain_text("Merci.")
    assert page.url.endswith("#ciel")
    mine(page)
    text = downloaded(page, "CSV")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    given = {row["question"]: (row["sorte"], row["réponse"], row["libellé"]) for row in rows}
    assert given == {
        "avis": ("poll", "oui", "Oui, souvent"),
        "ergonomics": ("survey", "5", "5 – tout à fait"),
        "needs": ("survey", "2", "2"),
        "free": ("survey", '\'=1+1;"oui"', ""),
    }
    written = json.loads(downloaded(page, "JSON"))
    assert {one["said"] for one in written["opinions"]} == {"oui", "5", "2", '=1+1;"oui"'}
    page.get_by_role("button", name="Effacer mes avis").click()
    expect(page.get_by_role("dialog")).to_contain_text("Vos avis sont effacés.")
    page.get_by_role("button", name="Fermer").click()
    again(page)
    expect(page.locator(".survey")).to_have_count(0)


@pytest.fixture
def changed(folder: Path) -> Iterator[Callable[[], None]]:
    """What publishes another version of the lesson; the first one is back afterwards."""

    def change() -> None:
        publish(folder.parents[1], changes={WHY: f"{LESSON}\n{MORE}\n"})

    yield change
    publish(folder.parents[1])


def renewed(page: Page) -> None:
    """Come back to the lesson until it is the new one: a phone may be keeping the former still."""
    for _visit in range(20):
        page.evaluate(
            "async () => { for (const name of await caches.keys()) await caches.delete(name) }"
        )
        again(page)
        if page.get_by_text(MORE).count():
            return
    pytest.fail("the new version never came")


def test_another_version_is_asked_about_and_another_person_too(
    page: Page, changed: Callable[[], None]
) -> None:
    """A change by the author asks again; so does another sign; nobody reads another's opinions."""
    learn(page, root(page))
    page.get_by_role("button", name="Non merci").click()
    changed()
    renewed(page)
    expect(page.locator(".survey")).to_be_visible()
    page.evaluate("localStorage['mrl1:profile'] = 'autre'")
    page.goto(f"{root(page)}/")
    mine(page)
    expect(page.get_by_role("dialog")).to_contain_text("Aucun avis")
    learn(page, root(page))
    expect(page.locator(".survey")).to_be_visible()


def test_the_end_of_service_erases_opinions(page: Page) -> None:
    """Neither the database nor the records of the person are left."""
    learn(page, root(page))
    page.get_by_role("button", name="Donner mon avis").click()
    page.get_by_role("group", name="clair").get_by_label("3 sur 5").check()
    page.get_by_role("button", name="Garder mon avis").click()
    expect(page.locator(".survey")).to_contain_text("Merci.")
    until(page, f"async () => (await ({DATABASES})()).join() === 'mrl1:0:.opinions'")
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Changer de personne").click()
    page.get_by_role("button", name="Fin de service").click()
    page.get_by_role("button", name="Tout effacer").click()
    page.wait_for_url(f"{root(page)}/")
    until(page, f"async () => !(await ({DATABASES})()).length")
    until(page, f"() => !({KEYS})().some((key) => key.startsWith('mrl1:0:'))")


def test_it_is_not_asked_before_the_end(page: Page) -> None:
    """Whoever jumps to heaven without answering is not asked."""
    settled(page, f"{root(page)}/m/matelas/")
    go_on(page)
    page.goto(f"{root(page)}/m/matelas/#ciel")
    page.wait_for_timeout(300)
    expect(page.locator(".survey")).to_have_count(0)
