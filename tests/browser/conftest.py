"""What browser tests share: one Chromium, one build of the demo content, one small server."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from browser.activity_pages import chromium
from fakes.demo import published_demo
from fakes.published import inside as marelle
from fakes.tiny import project

ROOT = Path(__file__).parents[2]
# What is expected comes in the end: a machine at work on other things does not decide.
expect.set_options(timeout=30_000)


class _Quiet(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Give a file, or the part of it that a player asks for (RFC 9110, 14)."""
        file = Path(self.translate_path(self.path))
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not asked or not file.is_file():
            super().do_GET()
            return
        whole = file.read_bytes()
        part = whole[int(asked[1]) : int(asked[2] or len(whole)) + 1]
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(file))
        last = int(asked[1]) + len(part) - 1
        self.send_header("Content-Range", f"bytes {asked[1]}-{last}/{len(whole)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest shows what fails."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless, for the whole run."""
    with sync_playwright() as playwright:
        running = chromium(playwright)
        yield running
        running.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published ``build/`` of the demo content, the same for all workers."""
    return published_demo(tmp_path_factory) / "build"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve *folder* on loopback; the address has no trailing slash."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def tiny_lesson(root: Path, changes: Mapping[str, str | None]) -> Iterator[str]:
    """Build in *root* the site of the tiny project, changed, and serve it; its lesson's address."""
    mkdocs = ROOT.joinpath("mkdocs.yml").read_text("utf-8")
    made = project(root, {**changes, "mkdocs.yml": mkdocs})
    marelle(made, "build", "--only", "site")
    with served(made / "build/site") as address:
        yield f"{address}/m/matelas/"


@pytest.fixture(scope="session")
def site(demo: Path) -> Iterator[str]:
    """The address of the demo site, on loopback."""
    with served(demo / "site") as address:
        yield address
