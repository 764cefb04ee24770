"""Without network, in a real browser: kept whole, updated at once, told so, let go of when asked.

Twice each time: the browser says it is offline, or it does not know and the server is dead.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from fakes.tiny import ACTIVITIES, LESSON, MODULE, SHEET, project
from marelle.outputs.site.icons import icon

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 800}
ASK = """async ([what, modules]) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  active.postMessage({ do: what, modules }, [port2]);
  return new Promise((said) => {
    port1.onmessage = ({ data }) => "bytes" in data || said(data);
  });
}"""
CACHES = "async () => (await caches.keys()).filter((name) => name.includes(':')).sort()"
PART = """async (src) => {
  const answer = await fetch(src, { headers: { range: "bytes=10-19" } });
  const [part, whole] = [await answer.arrayBuffer(), await (await fetch(src)).arrayBuffer()];
  const same = String(new Uint8Array(part)) === String(new Uint8Array(whole.slice(10, 20)));
  return [answer.status, answer.headers.get("content-range"), same, whole.byteLength];
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Town:
    """A tiny project, its site on a server that can die, and phones that visit it."""

    root: Path
    browser: Browser
    address: str = ""
    _server: ThreadingHTTPServer | None = None
    _ends: ExitStack = field(default_factory=ExitStack)

    def publish(self, *more: str, **changes: str) -> None:
        """Change files of the module, and build the site."""
        for name, text in changes.items():
            file = self.root / MODULE / {"sheet": "module.yml", "lesson": "pourquoi.md"}[name]
            file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "marelle", "build", "--only", "site", *more]
        subprocess.run(command, cwd=self.root, check=True)

    def open(self) -> None:
        """Serve the site, at the same address each time."""
        port = int(self.address.rpartition(":")[2] or 0)
        handler = partial(_Quiet, directory=str(self.root / "build/site"))
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Kill the server: connections are refused."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def phone(self) -> BrowserContext:
        """Return a new phone."""
        return self._ends.enter_context(self.browser.new_context(viewport=PHONE))

    def end(self) -> None:
        """Put everything away."""
        self.close()
        self._ends.close()


@pytest.fixture
def town(tmp_path: Path, browser: Browser) -> Iterator[Town]:
    """The tiny project, with a photograph, published and served."""
    lesson = LESSON + "\n![Un trottoir.](media/photo.png)\n"
    sheet = SHEET.replace("  - verifier.yml", "  - verifier.yml\n  - encore.yml")
    more = ACTIVITIES.replace("bon-reflexe", "autre-reflexe").replace("Vérifiez", "Révisez")
    changes = {f"{MODULE}pourquoi.md": lesson, f"{MODULE}module.yml": sheet}
    settings = (Path(__file__).parents[2] / "mkdocs.yml").read_text("utf-8")
    project(tmp_path, changes | {f"{MODULE}encore.yml": more, "mkdocs.yml": settings})
    (tmp_path / MODULE / "media/photo.png").write_bytes(icon(128))
    town = Town(root=tmp_path, browser=browser)
    town.publish()
    town.open()
    yield town
    town.end()


def ask(page: Page, what: str, *modules: str) -> Any:
    """Ask the service worker, as a page does, and return what it says in the end."""
    return page.evaluate(ASK, [what, list(modules)])


def cut(town: Town, phone: BrowserContext, how: str) -> None:
    """Cut the network: the browser knows, or the server is dead."""
    if how == "offline":
        phone.set_offline(True)
    else:
        town.close()


def arrive(town: Town, page: Page) -> None:
    """Open the lesson, and wait until the phone has it."""
    page.goto(f"{town.address}/")
    page.evaluate("navigator.serviceWorker.ready")
    page.goto(f"{town.address}/m/matelas/")
    page.wait_for_function(
        "async () => (await caches.keys()).some((one) => one.startsWith('mrl-seen:'))"
    )
    ask(page, "check", "matelas")


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


def test_an_update_that_is_cut_leaves_the_old_version(town: Town) -> None:
    """A page on the server that is not the one of its list is not taken for a new version."""
    phone = town.phone()
    page = phone.new_page()
    arrive(town, page)
    before = page.evaluate(CACHES)
    published = town.root / "build/site/m/matelas"
    listed = (published / "files.json").read_text("utf-8")
    (published / "files.json").unlink()
    (published / "files.json").write_text(listed.replace('version":"', 'version":"0'), "utf-8")
    (published / "index.html").unlink()
    (published / "index.html").write_text("half a page", "utf-8")
    assert ask(page, "check", "matelas") == {"failed": "Error"}
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
    page.wait_for_function(
        "async () => !(await caches.keys()).length"
        " && !(await navigator.serviceWorker.getRegistrations()).some((one) => one.active)"
    )
    assert page.evaluate("localStorage.getItem('mrl1:0:matelas')") == "{}"


@pytest.mark.parametrize("path", ["", "m/matelas/"])
def test_the_site_can_be_installed(town: Town, path: str) -> None:
    """Chromium finds no reason not to offer the installation."""
    phone = town.phone()
    page = phone.new_page()
    page.goto(f"{town.address}/{path}")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_selector("link[rel=manifest]", state="attached")
    devtools = phone.new_cdp_session(page)
    assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    found = devtools.send("Page.getAppManifest")
    assert found["errors"] == []
