"""A tiny town: a site on a server that can die, phones that visit it, and what they ask."""

import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from browser.waiting import until
from fakes.published import inside as marelle
from fakes.tiny import ACTIVITIES, LESSON, MODULE, SHEET, project
from marelle.outputs.site.icons import icon

ROOT = Path(__file__).parents[2]
PHONE = {"width": 360, "height": 800}
ASK = """async ([what, modules]) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  active.postMessage({ do: what, modules }, [port2]);
  return new Promise((said) => {
    port1.onmessage = ({ data }) => "bytes" in data || said(data);
  });
}"""
HELD = """async (wanted) => {
  const held = [];
  for (const name of await caches.keys()) {
    held.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
  }
  return wanted.every((end) => held.some((url) => new RegExp(`${end}$`).test(url)));
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
        marelle(self.root, "build", "--only", "site", *more)

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


def tiny_town(
    root: Path, browser: Browser, changes: Mapping[str, str | None] | None = None
) -> Town:
    """Return the tiny project, with a photograph and *changes*, published and served in *root*."""
    built = _built(root.parent, frozenset((changes or {}).items()))
    # Without their dates: browsers ask less often for what has been the same for some time.
    shutil.copytree(built, root, symlinks=True, copy_function=shutil.copy, dirs_exist_ok=True)
    town = Town(root=root, browser=browser)
    town.open()
    return town


@cache
def _built(folder: Path, changes: frozenset[tuple[str, str | None]]) -> Path:
    """Build the project once for all the tests that make the same changes to it."""
    root = folder / f"town-{_built.cache_info().currsize}"
    lesson = LESSON + "\n![Un trottoir.](media/photo.png)\n"
    sheet = SHEET.replace("  - verifier.yml", "  - verifier.yml\n  - encore.yml")
    more = ACTIVITIES.replace("bon-reflexe", "autre-reflexe").replace("Vérifiez", "Révisez")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    own = {"pourquoi.md": lesson, "module.yml": sheet, "encore.yml": more}
    files = {f"{MODULE}{name}": text for name, text in own.items()} | {"mkdocs.yml": settings}
    project(root, {**files, **dict(changes)})
    (root / MODULE / "media/photo.png").write_bytes(icon(128))
    marelle(root, "build", "--only", "site")
    return root


def ask(page: Page, what: str, *modules: str) -> Any:
    """Ask the service worker, as a page does, and return what it says in the end."""
    return page.evaluate(ASK, [what, list(modules)])


def held(page: Page, *ends: str) -> None:
    """Wait until files whose addresses have these ends (patterns) are on the phone."""
    until(page, HELD, list(ends))


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
    until(page, "async () => (await caches.keys()).some((one) => one.startsWith('mrl-seen:'))")
    ask(page, "check", "matelas")
