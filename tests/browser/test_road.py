"""The hybrid path of the demo content, walked by one person from the flyer to the attestation."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.lesson_play import opened, settled
from browser.town import Town
from browser.waiting import until
from marelle.proof.readers import find

pytestmark = pytest.mark.browser
PATH = "parcours/accueil-proprete/"
FLYER = "flyers/DPE/premiers-jours/a6.pdf"
BEGUN = datetime(2027, 1, 11, 9)
LEARNER = Path(__file__).with_name("learner.js").read_text("utf-8")
LESSON = """
  const go = (id) => {
    location.hash = id;
    return until(() => document.getElementById(id).closest(".now"));
  };
  for (const item of document.querySelectorAll("section .item:defined")) {
    await go(item.id);
    answer(item, "right");
  }
  await go(document.querySelector("main > section:last-of-type").id);
"""
CODE = "ba9a 4y7"  # as a tutor types it
NOTE = "Je regarde le camion avant de me baisser."


def printed(demo: Path) -> str:
    """Return what the code of the flyer says, read from its very PDF."""
    page = pypdfium2.PdfDocument(demo / FLYER)[0].render(scale=4).to_pil()
    (found,) = find(page)
    return found.text


def on(page: Page, day: datetime) -> None:
    """Set the calendar of the phone."""
    page.clock.set_fixed_time(day)


def onward(page: Page, site: str, title: str) -> None:
    """Open the path again, and press the button that goes on with the step of that *title*."""
    page.goto(f"{site}/{PATH}")
    settled(page)
    button = page.locator(".onward a")
    expect(button).to_have_text(re.compile(rf"^(Commencer|Continuer)\s: {title}$"))
    button.click()


def lesson(page: Page, site: str, title: str) -> None:
    """Go on with the lesson of that *title*, and finish it, every answer right."""
    onward(page, site, title)
    finish(page)


def finish(page: Page) -> None:
    """Finish the lesson that opens, every answer right."""
    page.wait_for_url("**/m/**")
    settled(page)
    page.evaluate(f"async () => {{ {LEARNER}\n{LESSON} }}")
    name = page.locator("main").get_attribute("data-module")
    until(page, "name => JSON.parse(localStorage['mrl1:0:.done'] || '{}')[name]", name)


def why(page: Page, step: str) -> Locator:
    """Return what the square of a step says of it."""
    return page.locator(f'[data-step*=\'"id":"{step}"\'] .why')


def test_from_the_flyer_to_the_attestation(browser: Browser, demo: Path, site: str) -> None:
    """Scanned, learnt, met, waited, shown to a tutor, told, evaluated; then sheet and badge."""
    end = "/" + printed(demo).partition("//")[2].partition("/")[2].upper() + "/"
    with opened(browser, f"{site}{end}") as page:
        page.wait_for_url(f"**/{PATH}")
        on(page, BEGUN)
        lesson(page, site, "Les bons gants pour la bonne tâche")
        lesson(page, site, "Porter une charge sans se blesser")
        meet(page, site)
        lesson(page, site, "Monter et descendre du camion")
        lesson(page, site, "Autour du camion-benne")
        page.goto(f"{site}/{PATH}")
        expect(page.locator(".onward [role=status]")).to_contain_text("Revenez le 14 janvier 2027")
        on(page, BEGUN + timedelta(days=4))
        practise(page, site)
        tell(page, site)
        lesson(page, site, "Signaler une anomalie avec Dans Ma Rue")
        lesson(page, site, "Travailler par forte chaleur")
        lesson(page, site, "Une seringue par terre")
        arrive(page, site)


def meet(page: Page, site: str) -> None:
    """The session: its date goes into a calendar, and one says that one was there."""
    onward(page, site, "Le balai et la machine, avec un formateur")
    square = page.locator("#seance-ecole")
    expect(square).to_contain_text("À partir du 12 janvier 2027, vous direz ici")
    expect(square.get_by_role("button")).to_have_count(0)
    with page.expect_download() as taken:
        square.get_by_role("link", name="Ajouter à mon agenda").first.click()
    assert b"DTSTART:20270112T080000Z" in Path(taken.value.path()).read_bytes()
    on(page, BEGUN + timedelta(days=1))
    page.reload()
    settled(page)
    expect(why(page, "trois-points-appui")).to_have_text(re.compile("^D’abord"))
    expect(why(page, "deux-jours")).to_have_text("Plus tard")
    square.get_by_role("button", name="J’y étais").click()
    said = square.get_by_role("status")
    expect(said).to_have_text("Vous y étiez le 12 janvier 2027")
    expect(said).to_be_focused()
    square.get_by_role("button", name="Ce n’est pas encore fait").click()
    expect(said).to_have_text("Vous y étiez le 12 janvier 2027")
    expect(square.get_by_role("button")).to_have_text("Oui, vider cette case")


def practise(page: Page, site: str) -> None:
    """The gesture: a wrong code is refused, that of the tutor fills the square."""
    onward(page, site, "Balayer un trottoir près du camion")
    square = page.locator("#geste-balai")
    square.get_by_label("Le code, tapé par votre tuteur").fill("AAAAAA")
    square.get_by_role("button", name="Valider").click()
    expect(square.locator("[role=status]")).to_contain_text("Ce n’est pas le code")
    square.get_by_label("Le code, tapé par votre tuteur").fill(CODE)
    square.get_by_role("button", name="Valider").click()
    expect(square).to_contain_text("Validé par votre tuteur le 15 janvier 2027")


def tell(page: Page, site: str) -> None:
    """The note after practice stays on this phone, and is there on the next visit."""
    onward(page, site, "Ce que j’ai retenu")
    square = page.locator("#mon-retour")
    square.get_by_label("Votre note").fill(NOTE)
    square.get_by_role("button", name="Garder").click()
    expect(square).to_contain_text("Écrit le 15 janvier 2027")
    page.reload()
    settled(page)
    expect(square.get_by_label("Votre note")).to_have_value(NOTE)
    square.get_by_label("Votre note").fill("")
    square.get_by_role("button", name="Garder").click()
    expect(square.get_by_role("status")).to_have_text("Note effacée. La case reste remplie.")
    assert NOTE not in page.evaluate("localStorage['mrl1:0:.paths']")


def arrive(page: Page, site: str) -> None:
    """Heaven: the path is over, a badge is won, the attestation says how each step was done."""
    page.goto(f"{site}/{PATH}")
    settled(page)
    heaven = page.locator("#ciel")
    expect(heaven).to_contain_text("Parcours terminé le 15 janvier 2027. Bravo")
    expect(heaven).to_contain_text("Bien parti")
    expect(page.locator(".onward a").first).to_have_text("Mon attestation de parcours")
    expect(page.locator(".onward a").last).to_contain_text("Facultatif")
    expect(page.get_by_text("Faites toutes les cases")).to_be_hidden()
    on(page, BEGUN + timedelta(days=900))
    page.reload()
    settled(page)
    expect(page.locator(".onward [role=status]")).to_contain_text("terminé le 15 janvier 2027")
    expect(page.locator(".hopscotch .done[data-step]")).to_have_count(11)
    heaven.get_by_role("link", name="Mon attestation de parcours").click()
    sheet = page.locator(".paper")
    expect(sheet).to_contain_text("Mes premiers jours à la propreté")
    expect(sheet.locator("dl").last.locator("div")).to_have_count(10)
    for said in ("validé par le tuteur le 15 janvier 2027", "déclaré", "parcours/accueil-proprete"):
        expect(sheet).to_contain_text(said)
    expect(sheet).to_contain_text("(version du 22 novembre 2026)")
    assert NOTE not in sheet.inner_text()


def test_without_javascript_everything_is_said(browser: Browser, site: str) -> None:
    """The squares lead to lessons, or to words below; nothing that needs a script is in sight."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{PATH}")
    expect(page.locator(".hopscotch > li")).to_have_count(13)
    expect(page.locator("button:visible, textarea:visible")).to_have_count(0)
    expect(page.locator("#geste-balai li")).to_have_count(4)
    sheet = page.get_by_role("link", name="La fiche à imprimer").get_attribute("href")
    assert page.request.get(f"{site}/{PATH}{sheet}").body().startswith(b"%PDF-1.7")
    page.locator(".hopscotch a").first.click()
    expect(page.locator("main[data-module=bons-gants]")).to_be_visible()
    context.close()


@pytest.fixture
def town(browser: Browser, demo: Path) -> Iterator[Town]:
    """The demo site on a server that can die."""
    town = Town(root=demo.parent, browser=browser)
    town.open()
    yield town
    town.end()


def test_a_path_is_kept_whole(town: Town) -> None:
    """Its page, its sheet, its dates and its lessons are there once the server is dead."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/{PATH}")
    settled(page)
    page.get_by_text("Garder ces leçons sans réseau").click()
    keep = page.get_by_role("button", name=re.compile("Garder ces leçons"))
    expect(keep).to_contain_text(re.compile(r"\d+\s(ko|Mo)"))
    keep.click()
    expect(page.get_by_text("C’est gardé.")).to_be_visible()
    town.close()
    page.goto(f"{town.address}/{PATH}")
    settled(page)
    sheet = page.get_by_role("link", name="La fiche à imprimer")
    begins = "async (a) => (await (await fetch(a.href)).text()).slice(0, 5)"
    assert sheet.evaluate(begins) == "%PDF-"
    expect(page.locator(".onward a")).to_contain_text(re.compile(r"Commencer\s: "))
    with page.expect_download() as taken:
        page.get_by_role("link", name="Ajouter à mon agenda").first.click()
    assert Path(taken.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR")
    page.locator(".onward a").click()
    expect(page.locator("main[data-module=bons-gants]")).to_be_visible()
