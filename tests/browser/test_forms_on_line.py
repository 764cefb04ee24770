"""The editor of ``marelle build --editor``, in Chromium: it writes to one forge, asks no other.

The forge is a stand-in that answers as Forgejo does; the editor's files are those of a build.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml
from playwright.sync_api import Browser

from browser.waiting import until
from fakes.forge import TOKEN, forge
from marelle.catalogue.forge import read_forge
from marelle.forms.config import configuration
from marelle.forms.page import PUBLISHED
from marelle.outputs.site.editor import render_editor

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BASE = Path(__file__).parents[1] / "refusals/base"
SHEET = "content/modules/tri/module.yml"
OLD = "Trier le papier"
WATCH = """window.refused = [];
addEventListener("securitypolicyviolation", (e) => refused.push(e.blockedURI));"""


class Quiet(SimpleHTTPRequestHandler):
    """A web server that knows nothing but files."""

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def shown(folder: Path) -> Iterator[str]:
    """Serve a folder; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_sheet_is_mended_on_a_forge_and_nobody_else_is_asked(browser: Browser, tmp_path: Path):
    """With a token, a title is changed: one commit, of that file, on the branch named."""
    texts = {
        file.relative_to(BASE).as_posix(): file.read_text("utf-8")
        for file in (BASE / "content").rglob("*.yml")
    }
    with forge(texts) as (kept, api), shown(tmp_path / "site") as top:
        root = tmp_path / "town"
        (root / "content").mkdir(parents=True)
        (root / "content/directions.yml").write_text(texts["content/directions.yml"])
        named = f"editor: {{forge: gitea, server: '{api}', repo: formation/modules, branch: main}}"
        sheet = texts["content/catalogue.yml"]
        (root / "content/catalogue.yml").write_text(f"{sheet}{named}\n")
        where = read_forge(root)
        assert where
        configured = json.dumps(configuration(root, "https://ville.example", where)).encode()
        for made in render_editor(configured, where, "fr"):
            (tmp_path / made.path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / made.path).write_bytes(made.data)
        asked: list[str] = []
        with browser.new_context(locale="fr-FR", viewport={"width": 1280, "height": 3000}) as tab:
            page = tab.new_page()
            page.on("request", lambda request: asked.append(request.url))
            page.add_init_script(WATCH)
            page.goto(top + PUBLISHED)
            page.get_by_role("button", name="jeton d’accès").click()
            page.get_by_role("alertdialog").locator("input").fill(TOKEN)
            page.get_by_role("button", name="Se connecter", exact=True).last.click()
            page.get_by_text(OLD).first.click()
            page.locator('[data-key-path="title"] input').first.fill("Trier au bureau")
            page.get_by_role("button", name="Enregistrer").click()
            until(page, "() => !document.querySelector('[role=dialog]')")
            page.get_by_text("Trier au bureau").first.wait_for()
            assert page.evaluate("refused") == []
        assert not [url for url in asked if not url.startswith((top, f"{api}/", "blob:", "data:"))]
    (commit,) = kept.commits
    assert (commit["branch"], [f["path"] for f in commit["files"]]) == ("main", [SHEET])
    assert commit["message"] == "Modifier «\u00a0tri\u00a0» (Module)"
    assert yaml.safe_load(kept.files[SHEET]) == yaml.safe_load(texts[SHEET]) | {
        "title": "Trier au bureau"
    }
    assert kept.refused == 0
