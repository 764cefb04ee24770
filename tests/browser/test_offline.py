"""Without network, in a real browser: kept whole, updated at once, told so, let go of when asked.

Twice each time: the browser says it is offline, or it does not know and the server is dead.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.activity_pages import FLAGS
from browser.lesson_play import answer_right, go_on, here, play
from browser.town import ASK, Town, arrive, ask, cut, tiny_town
from browser.waiting import until
from fakes.tiny import LESSON, MODULE
from marelle.outputs.site.icons import icon

pytestmark = pytest.mark.browser
LISTEN = "void (window.told = new Promise((ok) => (navigator.serviceWorker.onmessage = ok)))"
CACHES = "async () => (await caches.keys()).filter((name) => name.includes(':')).sort()"
PART = """async (src) => {
  const answer = await fetch(src, { headers: { range: "bytes=10-19" } });
  const [part, whole] = [await answer.arrayBuffer(), await (await fetch(src)).arrayBuffer()];
  const same = String(new Uint8Array(part)) === String(new Uint8Array(whole.slice(10, 20)));
  return [answer.status, answer.headers.get("content-range"), same, whole.byteLength];
}"""


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project, with a photograph, published and served."""
    town = tiny_town(tmp_path, browser)
    yield town
    town.end()


cuts = pytest.mark.parametrize("how", ["offline", "server dead"])


@cuts
def test_a_kept_lesson_is_whole_without_network(town: Town, how: str) -> None:
    """Never opened, only kept: its page, its photograph and parts of it come from the phone."""
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/")
    assert ask(page, "keep", "matelas") == {"done": True}
    cut(town, phone, how)
    page.goto(f"{town.address}/m/matelas/#pourquoi")
    photo = page.locator("img.pic")
    photo.scroll_into_view_if_needed()
    expect(photo).to_have_js_property("naturalWidth", 128)
    status, span, same, size = page.evaluate(PART, photo.get_attribute("src"))
    assert (status, span, same) == (206, f"bytes 10-19/{size}", True)


@cuts
def test_what_was_opened_stays_without_network(town: Town, how: str) -> None:
    """A lesson opened once opens again, a page never opened says why it cannot."""
    phone = town.phone()
    page = phone.new_page()
    arrive(town, page)
    cut(town, phone, how)
    page.goto(f"{town.address}/m/matelas/")
    expect(page.get_by_role("heading", name="Signaler un matelas")).to_be_visible()
    page.goto(f"{town.address}/directions/dpe/")
    expect(page.get_by_role("heading", name="Pas de réseau")).to_be_visible()


def test_an_update_never_mixes_two_versions(town: Town) -> None:
    """Published while a lesson is half done: the old one stays whole, then the new one is whole."""
    phone = town.phone()
    page = phone.new_page()
    arrive(town, page)
    old = page.locator("img.pic").get_attribute("src")
    (town.root / MODULE / "media/photo.png").write_bytes(icon(64))
    town.publish(lesson=(town.root / MODULE / "pourquoi.md").read_text("utf-8") + "\nNeuf.\n")
    page.evaluate(
        "void (window.told = new Promise((ok) => (navigator.serviceWorker.onmessage = ok)))"
    )
    page.evaluate(ASK, ["check", ["matelas"]])
    assert page.evaluate("told.then(({ data }) => data)") == {"fresh": "matelas"}
    expect(page.locator("#pourquoi")).not_to_contain_text("Neuf")
    assert page.locator("img.pic").get_attribute("src") == old
    town.close()
    page.reload()
    expect(page.locator("#pourquoi")).to_contain_text("Neuf")
    assert page.locator("img.pic").get_attribute("src") != old


def test_what_is_published_again_is_the_newest(town: Town) -> None:
    """An author who takes an edit back is obeyed: the text of before is new again, and whole."""
    page = town.phone().new_page()
    arrive(town, page)
    text = (town.root / MODULE / "pourquoi.md").read_text("utf-8")
    for lesson, said in ((f"{text}\nNeuf.\n", True), (text, False)):
        town.publish(lesson=lesson)
        assert ask(page, "check", "matelas") == {"done": True}
        page.reload()
        assert ("Neuf" in page.locator("#pourquoi").inner_text()) == said
    town.close()
    page.reload()
    assert "Neuf" not in page.locator("#pourquoi").inner_text()


def test_an_update_that_is_cut_leaves_the_old_version(town: Town) -> None:
    """A page on the server that is not the one of its list is not taken for a new version."""
    phone = town.phone()
    page = phone.new_page()
    arrive(town, page)
    before = page.evaluate(CACHES)
    published = town.root / "build/site/m/matelas"
    listed = (published / "files.json").read_text("utf-8")
    (published / "files.json").unlink()
    newer = listed.replace('version":"', 'version":"0').replace('sha256":"', 'sha256":"0')
    (published / "files.json").write_text(newer, "utf-8")
    (published / "index.html").unlink()
    (published / "index.html").write_text("half a page", "utf-8")
    for name in ("files.json", "index.html"):
        later = (published / name).stat().st_mtime + 10  # the server counts in seconds
        os.utime(published / name, (later, later))
    # The page's own look, if it is still under way, has read the old list and answers first.
    said = [ask(page, "check", "matelas") for _ in range(3)]
    assert said[-1] == {"failed": "Error"}
    page.reload()
    expect(page.get_by_role("heading", name="Signaler un matelas")).to_be_visible()
    assert page.evaluate(CACHES) == before


def test_one_edit_changes_one_list(town: Town) -> None:
    """The list of a module changes with the module, and nothing that all phones share does."""
    shared = [town.root / "build/site" / name for name in ("sw.js", "manifest.webmanifest")]
    before = [file.read_bytes() for file in shared]
    listed = (town.root / "build/site/m/matelas/files.json").read_bytes()
    town.publish(lesson=LESSON)
    assert [file.read_bytes() for file in shared] == before
    assert (town.root / "build/site/m/matelas/files.json").read_bytes() != listed


def test_the_kill_switch_lets_go_of_everything(town: Town) -> None:
    """After `--no-offline`, the next visits leave no worker and no cache; progress stays."""
    phone = town.phone()
    page = phone.new_page()
    arrive(town, page)
    ask(page, "keep", "matelas")
    page.evaluate("localStorage.setItem('mrl1:0:matelas', '{}')")
    town.publish("--no-offline")
    page.goto(f"{town.address}/")
    until(
        page,
        "async () => !(await caches.keys()).length"
        " && !(await navigator.serviceWorker.getRegistrations()).some((one) => one.active)",
    )
    assert page.evaluate("localStorage.getItem('mrl1:0:matelas')") == "{}"


@pytest.mark.parametrize("path", ["", "m/matelas/"])
def test_the_site_can_be_installed(town: Town, tmp_path: Path, path: str) -> None:
    """Chromium finds no reason not to offer it; it never does in a private window."""
    phone = town.browser.browser_type.launch_persistent_context(
        str(tmp_path / "phone"), executable_path="/usr/bin/chromium", args=FLAGS
    )
    page = phone.new_page()
    page.goto(f"{town.address}/{path}")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_selector("link[rel=manifest]", state="attached")
    devtools = phone.new_cdp_session(page)
    found = devtools.send("Page.getAppManifest")["errors"]
    found += devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    phone.close()
    assert found == []


@cuts
def test_a_lesson_is_kept_by_its_menu(town: Town, how: str) -> None:
    """From the lesson alone: its weight is said, then all its squares work without network."""
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/m/matelas/")
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Garder sans réseau").click()
    expect(page.get_by_role("dialog")).to_contain_text(re.compile(r"télécharger environ \d+\sko"))
    page.get_by_role("button", name="Garder cette leçon").click()
    expect(page.get_by_role("dialog")).to_contain_text("C’est gardé")
    cut(town, phone, how)
    page.goto(f"{town.address}/mes-formations/")
    page.get_by_role("link", name="Signaler un matelas").click()
    play(page)
    expect(page.locator(".score")).to_contain_text("2 / 2")
    page.get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Garder sans réseau").click()
    expect(page.get_by_role("dialog")).to_contain_text("est gardée sur ce téléphone")


def test_a_collection_is_kept_and_let_go(town: Town) -> None:
    """The list is kept in one go, its cards say so, and the page of what is kept empties it."""
    page = town.phone().new_page()
    page.goto(f"{town.address}/collections/espace-public/")
    page.get_by_text("Garder ces leçons sans réseau").click()
    page.get_by_role("button", name=re.compile(r"Garder ces leçons \(environ \d+\sko\)")).click()
    expect(page.locator(".keep [role=status]")).to_contain_text("C’est gardé")
    expect(page.locator(".card .kept")).to_have_text("Sans réseau")
    page.goto(f"{town.address}/mes-formations/")
    page.get_by_role("button", name="Enlever «\u00a0Signaler un matelas\u00a0»").click()
    expect(page.get_by_text("Aucune leçon n’est gardée")).to_be_visible()
    until(page, f"async () => !(await ({CACHES})()).length")


def test_a_new_version_is_announced_to_a_page_that_listens_late(town: Town) -> None:
    """Opened on what the phone has, a page that never hears the worker still learns the news."""
    page = town.phone().new_page()
    arrive(town, page)
    deaf = "ServiceWorkerContainer.prototype.addEventListener = () => {}"
    page.add_init_script(deaf)
    town.publish(lesson=LESSON + "\nNeuf.\n")
    page.goto(f"{town.address}/")
    page.goto(f"{town.address}/m/matelas/")
    expect(page.locator("#pourquoi")).not_to_contain_text("Neuf")
    expect(page.locator(".fresh")).to_contain_text("Nouvelle version")
    page.get_by_role("button", name="Recharger").click()
    expect(page.locator("#pourquoi")).to_contain_text("Neuf")
    expect(page.locator(".fresh")).to_be_empty()


def test_a_new_version_is_announced_and_progress_stays(town: Town) -> None:
    """Half way through, an update comes: it is said, nothing moves; then all of it is new."""
    page = town.phone().new_page()
    arrive(town, page)
    go_on(page)
    go_on(page)
    answer_right(page)
    town.publish(lesson=LESSON + "\nNeuf.\n")
    ask(page, "check", "matelas")
    expect(page.locator(".fresh")).to_contain_text("Nouvelle version")
    expect(page.locator("#pourquoi")).not_to_contain_text("Neuf")
    page.get_by_role("button", name="Recharger").click()
    expect(page.locator("#pourquoi")).to_contain_text("Neuf")
    expect(here(page).locator(".item")).to_have_attribute("data-done", "right")
