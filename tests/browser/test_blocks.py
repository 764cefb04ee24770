"""Blocks, media and the 360° scene of the demo module: by hand, by keyboard, without a script."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.checkers import axe
from browser.activity_pages import FLAGS, tab_to
from browser.conftest import served
from browser.lesson_play import PHONE, SHOWN, settled
from browser.waiting import came, until
from marelle.catalogue import load_project
from marelle.model import Catalogue
from marelle.outputs import outputs
from marelle.outputs.base import Options

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
MODULE = "chantier-trottoir"
HEAVY = (".mp3", ".mp4", ".vtt", ".pdf", ".webp", "pannellum")
# Old phones have a graphics chip; this machine draws with its processor.
WEBGL = [f for f in FLAGS if f != "--disable-gpu"]
WEBGL += ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
YAW = "document.querySelector('mrl-scene').view.getYaw()"
SCENE = "#autour-de-vous"
STORY = "q-le-dernier-tour"
LOADED = """() => [...document.querySelectorAll("section.now mrl-scene")]
  .some((one) => one.view?.isLoaded())"""
NO_WEBGL = "HTMLCanvasElement.prototype.getContext = () => null"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the demo module, what it loads, and its packages: nothing else is rendered."""
    top = tmp_path_factory.mktemp("blocks")
    catalogue, _found = load_project(ROOT)
    assert isinstance(catalogue, Catalogue)
    for name in ("site", "packages"):
        for job in outputs()[name].plan(catalogue, Options(root=ROOT)):
            if job.label in (MODULE, f"{MODULE}/media", "statics"):
                for artifact in job.run(*job.args):
                    (file := top / artifact.path).parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(artifact.data)
    return top


@pytest.fixture(scope="module")
def address(made: Path) -> Iterator[str]:
    """The address of the lesson."""
    with served(made / "site") as start:
        yield f"{start}/m/{MODULE}/"


@pytest.fixture(scope="module")
def seeing(browser: Browser) -> Iterator[Browser]:
    """A Chromium with WebGL, which can look around."""
    running = browser.browser_type.launch(executable_path="/usr/bin/chromium", args=WEBGL)
    yield running
    running.close()


@contextmanager
def opened(browser: Browser, start: str, square: str, **more: Any) -> Iterator[tuple[Page, list]]:
    """Open a square; give the page and the addresses it asked for. Nothing may go wrong in it."""
    context = browser.new_context(viewport=PHONE, service_workers="block", **more)
    page, asked, wrong = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto(f"{start}#{square}")
    settled(page)
    yield page, asked
    assert wrong == []
    context.close()


def heavy(asked: list[str]) -> list[str]:
    """Return the endings of what is heavy among the addresses."""
    return [end for url in asked for end in HEAVY if end in url]


def test_media_wait_for_a_tap(browser: Browser, address: str) -> None:
    """No media before a tap, but the poster of a film that is seen; captions come as it plays."""
    with opened(browser, address, "sept-heures") as (page, asked):
        assert heavy(asked) == []
        page.evaluate("location.hash = 'poser-dans-l-ordre'")
        page.wait_for_function("() => document.querySelector('video').poster")
        came(page, lambda: heavy(asked))
        assert {*heavy(asked)} == {".webp"}
        page.evaluate("document.querySelector('video').play().catch(() => {})")
        page.wait_for_function("() => document.querySelector('track').track.cues?.length === 4")
        until(page, "() => document.querySelector('track').track.mode === 'showing'")


def test_the_scene_opens_on_a_tap(seeing: Browser, address: str) -> None:
    """One tap loads the viewer and the panorama; list and view point at each other."""
    with opened(seeing, address, "autour-de-vous") as (page, asked):
        came(page, lambda: heavy(asked))
        assert {*heavy(asked)} == {".webp"}  # the small picture
        explore = page.get_by_role("button", name="Explorer à 360°")
        explore.click()
        expect(page.locator(f"{SCENE} .look canvas")).to_be_visible(timeout=20_000)
        expect(page.locator(".spot button")).to_have_count(7)
        assert "pannellum" in heavy(asked)
        page.wait_for_function("() => document.querySelector('mrl-scene').view?.isLoaded()")
        before = page.evaluate(YAW)
        page.get_by_role("button", name="Tourner à droite").click()
        page.wait_for_function(f"before => {YAW} > before + 25", arg=before)
        page.locator(".spots summary", has_text="La rampe").click()
        page.wait_for_function(f"() => Math.abs({YAW} + 41) < 1")
        page.get_by_role("button", name="Fermer la vue").click()
        expect(page.locator(f"{SCENE} .look")).to_be_hidden()
        expect(explore).to_be_focused()


def test_the_scene_by_keyboard_without_motion(seeing: Browser, address: str) -> None:
    """With a keyboard alone, and no motion, the view turns at once to the hotspot one opens."""
    with opened(seeing, address, "autour-de-vous", reduced_motion="reduce") as (page, _asked):
        page.get_by_role("button", name="Explorer à 360°").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.querySelector('mrl-scene').view?.isLoaded()")
        expect(page.locator(f"{SCENE} .look")).to_be_focused()
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.spots summary')"):
                break
        page.keyboard.press("Enter")
        expect(page.locator(".spots details").first).to_have_attribute("open", "")
        page.wait_for_function(
            "() => Math.abs(document.querySelector('mrl-scene').view.getYaw() + 26) < 1"
        )


def test_a_choice_is_made_in_the_view(seeing: Browser, address: str) -> None:
    """A first tap on a place of the panorama shows its choice, a second one makes it."""
    with opened(seeing, address, STORY, has_touch=True, reduced_motion="reduce") as (page, _asked):
        page.locator(".scene:visible .explore").tap()
        page.wait_for_function(LOADED)
        spot = page.locator(".look:visible .spot button").nth(1)
        assert spot.get_attribute("aria-label") == "Je fais passer le câble ailleurs."
        spot.tap()
        expect(page.locator("[data-step='tour.cable']")).to_be_focused()
        assert page.evaluate("!document.querySelector('mrl-scenario').road.length")
        spot.tap()
        expect(page.locator(".scene:visible")).to_have_attribute("data-node", "palette")
        assert page.evaluate("document.querySelector('mrl-scenario').road") == ["tour.cable"]
        expect(page.locator(".look:visible")).to_have_count(0)


def test_the_view_turns_to_the_choice_that_has_the_focus(seeing: Browser, address: str) -> None:
    """By keyboard the choices are the list; the open view looks at the one that has the focus."""
    with opened(seeing, address, STORY, reduced_motion="reduce") as (page, _asked):
        page.locator(".scene:visible .explore").focus()
        page.keyboard.press("Enter")
        page.wait_for_function(LOADED)
        tab_to(page, "[data-step='tour.cable']")
        seen = f"document.querySelector('#{STORY} mrl-scene').view.getYaw()"
        page.wait_for_function(f"() => Math.abs({seen} - 3) < 1")
        page.keyboard.press("Enter")
        expect(page.locator(".scene:visible")).to_be_focused()
        expect(page.locator(".scene:visible")).to_have_attribute("data-node", "palette")


def test_without_webgl_the_list_stays(browser: Browser, address: str) -> None:
    """A phone that cannot draw the view says so kindly; nothing heavy was asked for."""
    with opened(browser, address, "autour-de-vous") as (page, asked):
        page.evaluate(NO_WEBGL)
        page.get_by_role("button", name="Explorer à 360°").click()
        expect(page.locator(f"{SCENE} [role=status]")).to_contain_text("La liste dit tout.")
        page.locator(".spots summary").nth(3).click()
        expect(page.get_by_text("La barre du bas arrête une canne blanche.").first).to_be_visible()
        assert "pannellum" not in heavy(asked)


def test_all_is_there_without_a_script(browser: Browser, address: str) -> None:
    """Without JavaScript every text is there, nothing overflows at 320 px, players are native."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for text in ("La consigne du chef d’équipe", "Ceux qui arrivent", "Et la pente d’une rampe"):
        expect(page.get_by_text(text).first).to_be_visible()
    expect(page.locator("audio[controls], video[controls]")).to_have_count(2)
    expect(page.locator(".play img")).to_be_visible()
    expect(page.locator(".explore:visible")).to_have_count(0)
    page.locator(".play summary").first.click()
    expect(page.get_by_text("Elles se touchent. La barre du bas arrête")).to_be_visible()
    box = page.locator("body").bounding_box()
    assert box
    assert box["width"] <= 320
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(seeing: Browser, address: str, scheme: Any) -> None:
    """Every square with blocks, and the view once open, has no finding of axe in either theme."""
    squares = ("sept-heures", "les-mesures", "poser-dans-l-ordre", "a-garder", "autour-de-vous")
    squares += (STORY,)
    calm = {"color_scheme": scheme, "reduced_motion": "reduce"}
    with opened(seeing, address, squares[0], **calm) as (page, _):
        found = []
        for square in squares:
            page.evaluate(f"location.hash = '{square}'")
            page.wait_for_function(SHOWN)
            if square in ("autour-de-vous", STORY):
                page.locator(".explore:visible").click()
                page.wait_for_function(LOADED)
            found += [f"{square} {line}" for line in axe(page)]
    assert found == []


def test_targets_are_big(browser: Browser, address: str) -> None:
    """Whatever acts on a tap in a block is at least 48 px high."""
    with opened(browser, address, "a-garder") as (page, _asked):
        for link in page.locator("#a-garder :is(.act a, summary)").all():
            box = link.bounding_box()
            assert box
            assert box["height"] >= 48, link.inner_text()


def test_a_package_plays_its_media(seeing: Browser, made: Path, tmp_path: Path) -> None:
    """A SCORM package holds its media and the viewer, and its scene opens under its own policy."""
    with zipfile.ZipFile(made / f"scorm/1.2/{MODULE}.zip") as package:
        package.extractall(tmp_path)
    with served(tmp_path) as start, opened(seeing, f"{start}/", "autour-de-vous") as (page, asked):
        page.locator(f"{SCENE} .explore").click()
        page.wait_for_function("() => document.querySelector('mrl-scene').view?.isLoaded()")
        page.evaluate("document.querySelector('audio').play().catch(() => {})")
        page.wait_for_function("() => document.querySelector('audio').readyState > 0")
        assert all(url.startswith((start, "blob:", "data:")) for url in asked)
