"""Two demo paths walked where they leave lessons: an episode to hear, a positioning to take."""

import json
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.conftest import served
from browser.lesson_play import main_button, opened, settled
from browser.test_podcast import play
from browser.waiting import until

pytestmark = pytest.mark.browser
GARDEN, DESK = "parcours/accueil-jardins/", "parcours/accueil-du-public/"
SQUARES = 60  # more than a positioning has


def why(page: Page, step: str) -> Locator:
    """Return what the square of a step says of it."""
    return page.locator(f'[data-step*=\'"id":"{step}"\'] .why')


def test_an_episode_fills_its_square(browser: Browser, site: str) -> None:
    """From the square to the player; heard to its end, the path and its attestation say so."""
    with opened(browser, f"{site}/{GARDEN}") as page:
        settled(page)
        page.locator('.hopscotch a[href="#ecouter-porter"]').click()
        said = page.locator("#ecouter-porter .count")
        expect(said).to_contain_text(re.compile(r"Podcast · .*\d+\ss, \d+\sko"))
        page.get_by_role("link", name="Écouter l’épisode").click()
        page.wait_for_url("**/podcasts/le-bon-geste/porter/")
        settled(page)
        play(page)
        until(page, "() => /\"on\"/.test(localStorage['mrl1:0:.episodes'] || '')")
        expect(page.locator(".follow a")).to_have_text(re.compile("Les bons gants"))
        page.locator(".follow a").click()
        page.wait_for_url("**/m/bons-gants/")
        page.goto(f"{site}/{GARDEN}")
        settled(page)
        expect(why(page, "ecouter-porter")).to_have_text(re.compile("^Déjà fait le"))
        over = '{"accueil-jardins": {"over": 1800000000000, "steps": {}}}'
        page.evaluate("kept => (localStorage['mrl1:0:.paths'] = kept)", over)
        page.goto(f"{site}/attestation/#{GARDEN.rstrip('/')}")
        expect(page.locator(".paper")).to_contain_text("Porter sans se faire mal")


def test_an_attestation_names_what_was_chosen_and_passed(
    browser: Browser, site: str, tmp_path: Path
) -> None:
    """The lesson of a choice, the points of the evaluation, on whose word; all on one A4."""
    on = 1_800_000_000_000  # ms: 15 January 2027
    names = ("bons-gants", "porter-une-charge", "arroser-juste", "installer-un-escabeau")
    names += ("travailler-forte-chaleur", "premiere-minute-accident")
    result = {"on": on, "v": "68fc02", "updated": "2026-11-21", "status": "passed"}
    done = {name: {**result, "score": 4, "max": 5} for name in names}
    steps = {"geste-arrosage": {"on": on, "how": "sheet"}}
    kept = {".done": done, ".paths": {"accueil-jardins": {"over": on, "steps": steps}}}
    with opened(browser, f"{site}/attestation/") as page:
        for name, value in kept.items():
            page.evaluate(
                "([k, v]) => (localStorage[`mrl1:0:${k}`] = v)", [name, json.dumps(value)]
            )
        page.goto(f"{site}/attestation/#{GARDEN.rstrip('/')}")
        page.reload()
        sheet = page.locator(".paper")
        expect(sheet).to_contain_text("Une leçon au choix\u00a0: «\u00a0Installer")
        expect(sheet).to_contain_text("réussi le 15 janvier 2027, 4 / 5 (version du")
        expect(sheet).to_contain_text("fait le 15 janvier 2027 (déclaré, fiche signée)")
        page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        assert len(pdf) == 1


def test_a_positioning_fills_its_square(browser: Browser, site: str) -> None:
    """« Je ne sais pas » to every question gives a profile all the same: the square says so."""
    with opened(browser, f"{site}/{DESK}") as page:
        settled(page)
        square = page.locator("#numerique-au-travail")
        square.get_by_role("link", name="Faire le point").click()
        page.wait_for_url("**/positionnement/numerique-au-travail/")
        done = "/\"on\"/.test(localStorage['mrl1:0:.positioning'] || '')"
        unknown = page.get_by_role("button", name="Je ne sais pas")
        for _square in range(SQUARES):
            if page.evaluate(done):
                break
            (unknown if unknown.is_visible() else main_button(page)).click()
        page.goto(f"{site}/{DESK}")
        settled(page)
        expect(why(page, "numerique-au-travail")).to_have_text(re.compile("^Profil fait le"))
        expect(page.locator('[data-step*="courriel-frauduleux"] .why')).to_have_count(0)


@pytest.mark.parametrize(
    "path", ["accueil-cantine", "accueil-du-public", "accueil-jardins", "accueil-proprete"]
)
def test_a_menu_is_as_wide_as_a_phone(
    browser: Browser, demo: Path, tmp_path: Path, path: str
) -> None:
    """In a package, whatever the squares of a path tell of themselves."""
    zipfile.ZipFile(demo / f"scorm/1.2/{path}.zip").extractall(tmp_path)
    with served(tmp_path) as address, opened(browser, f"{address}/index.html") as page:
        page.set_viewport_size({"width": 320, "height": 640})
        expect(page.locator(".steps li").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
