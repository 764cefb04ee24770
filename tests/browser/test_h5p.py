"""An H5P file with its libraries in Chromium: played, resumed, kept offline, and shut in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request, expect

from browser.test_packages import THIEF, enter, leave, main_button, record
from browser.town import Town, ask
from browser.waiting import until
from fakes.bought import SHEET, zipped
from fakes.h5p_played import FILES, with_script
from fakes.tiny import project
from marelle.cli.h5p import with_player

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "node_modules/h5p-standalone"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PLAYER.is_dir(), reason="h5p-standalone is not installed: npm ci"),
]
TRUST = "  trust: Contrat 2026-114, son lecteur a besoin de ses cadres.\n"
BEGUN = "Vous avez commencé ce module. Votre place est gardée sur ce téléphone."
PASSED = "C’est réussi. Votre score\u00a0: 80\u00a0%."
# What the library of a thief is refused: its own storage, pages above, windows.
REFUSED = dict.fromkeys(("own", "cookie", "top", "host", "page"), "SecurityError")
OPENS = "setTimeout(() => {%s}, 500);"


@pytest.fixture(scope="module")
def town(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A site with an H5P file that plays closed, the same trusted, a hostile and a broken one."""
    root = tmp_path_factory.mktemp("h5p")
    project(root, {"mkdocs.yml": ROOT.joinpath("mkdocs.yml").read_text("utf-8")})
    thief = with_script(OPENS % THIEF)
    broken = with_script("H5P.Sweep = undefined;")
    every = {"ferme": FILES, "ami": FILES, "voleur": thief, "casse": broken}
    for name, files in every.items():
        folder = root / f"content/modules/{name}"
        folder.mkdir(parents=True)
        folder.joinpath("module.yml").write_text(SHEET + TRUST * (name == "ami"), encoding="utf-8")
        folder.joinpath("package.zip").write_bytes(with_player(zipped(files), PLAYER))
    made = Town(root=root, browser=browser)
    made.publish()
    made.open()
    yield made
    made.end()


@pytest.mark.parametrize("module", ["ferme", "ami"])
def test_it_is_played_left_and_resumed(town: Town, module: str) -> None:
    """Its picture comes, its state comes back, and what it says in xAPI is kept as a score."""
    page = town.phone().new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(f"{town.address}/m/{module}/#q-paquet")
    frame = enter(page)
    expect(frame.locator("#text")).to_have_text("Pliez les genoux.")
    frame.wait_for_function("document.images[0].naturalWidth > 0")
    drawn = frame.locator("h1").evaluate("(title) => getComputedStyle(title).backgroundImage")
    assert "dot.svg" in drawn if module == "ami" else drawn.startswith('url("blob:')
    frame.locator("#next").click()
    leave(page, BEGUN)
    page.reload()
    expect(main_button(page)).to_have_text("Reprendre")
    frame = enter(page)
    expect(frame.locator("#at")).to_have_text("Page 2")
    frame.locator("#end").click()
    leave(page, PASSED)
    main_button(page).click()
    expect(page.locator(".score")).to_contain_text("80 / 100")
    kept = record(page, module)
    assert kept["r"] == {"paquet.": {"status": "passed", "raw": 80, "at": "", "data": '{"at":2}'}}
    until(page, "() => localStorage['mrl1:0:.done']")
    done = page.evaluate("() => JSON.parse(localStorage['mrl1:0:.done'])")
    assert done[module]["score"] == 80
    page.close()


def test_a_hostile_library_reads_nothing_and_asks_nobody(town: Town) -> None:
    """No storage, no cookie, no page above, no window, no request, no way elsewhere."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/m/voleur/#q-paquet")
    asked: list[Request] = []
    page.context.on("request", lambda request: asked.append(request))
    frame = enter(page)
    frame.locator("body[data-got]").wait_for()
    got = frame.evaluate("JSON.parse(document.body.dataset.got)")
    assert got.items() >= {**REFUSED, "away": "refused", "open": "null"}.items()
    assert (got["fetch"], got["site"]) == ("refused", "refused")
    assert "voleur" not in str(got["parent"])
    assert page.url == f"{town.address}/m/voleur/#q-paquet"
    assert {one.failure for one in asked if "voleur.example" in one.url} <= {"csp"}
    page.close()


def test_content_that_cannot_start_says_so(town: Town) -> None:
    """A sentence stands in its place, and nothing is won."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/m/casse/#q-paquet")
    frame = enter(page)
    expect(frame.locator("body")).to_contain_text("Ce module ne s’ouvre pas.")
    leave(page, BEGUN)
    assert record(page, "casse")["r"]["paquet."]["status"] == "incomplete"
    page.close()


def test_a_kept_file_plays_once_the_server_is_dead(town: Town) -> None:
    """« Garder » keeps the player and the libraries with the content."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/m/ferme/#q-paquet")
    assert ask(page, "keep", "ferme") == {"done": True}
    town.close()
    page.reload()
    frame = enter(page)
    expect(frame.locator("#text")).to_have_text("Pliez les genoux.")
    frame.locator("#end").click()
    leave(page, PASSED)
    town.open()
    page.close()
