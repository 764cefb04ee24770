"""A tiny site that has a poll, a tracker that may be closed, and what the two hold."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Page

from browser import lesson_play
from browser.lesson_play import answer_right, go_on, main_button
from fakes.tiny import ACTIVITIES, FILES, MODULE, project
from marelle.outputs import outputs
from marelle.outputs.base import Options
from marelle.pipeline import Order, build

ROOT = Path(__file__).parents[2]
LRS = ROOT / "tests/fakes/lrs.mjs"
POLL = """\
  - id: avis
    type: poll
    prompt: Triez-vous déjà\u00a0?
    choices:
      - {id: oui, text: "Oui, souvent"}
      - {id: non, text: Non}
"""
DATABASES = "async () => (await indexedDB.databases()).map(({ name }) => name)"


@contextmanager
def tracker() -> Iterator[str]:
    """Run a learning record store; give the address of its statements."""
    command = ["node", str(LRS)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        yield running.stdout.readline().strip()
        running.communicate()


def told(address: str) -> list[dict[str, Any]]:
    """Return the statements that a tracker holds, once each; all are as xAPI asks."""
    with urlopen(address) as answer:
        found = json.load(answer)
    assert found["complaints"] == []
    kept: list[dict[str, Any]] = found["kept"]
    return kept


def said(kept: list[dict[str, Any]]) -> list[str]:
    """Return the verb of each statement, and the end of what it is about."""
    pairs = ((each["verb"]["id"], each["object"]["id"]) for each in kept)
    return sorted(f"{verb.rpartition('/')[2]} {about.rpartition('/')[2]}" for verb, about in pairs)


def publish(root: Path, endpoint: str = "", changes: Mapping[str, str] | None = None) -> Path:
    """Build the tiny site for this machine alone; return its folder."""
    line = f"tracker: {{xapi: {{endpoint: '{endpoint}'}}}}\n" if endpoint else ""
    files = {
        "mkdocs.yml": (ROOT / "mkdocs.yml").read_text("utf-8"),
        "content/catalogue.yml": FILES["content/catalogue.yml"] + line,
        f"{MODULE}verifier.yml": ACTIVITIES + POLL,
        **(changes or {}),
    }
    options = Options(root=project(root, files), serving=True)
    report = build(Order(options=options, only=("site",), executor="inline"), outputs)
    assert report.rows
    return root / "build/site"


def settled(page: Page, address: str) -> None:
    """Open the lesson, and wait for what comes after its first view."""
    page.goto(address)
    lesson_play.settled(page)


def choose(page: Page, answer: str) -> None:
    """Answer the question of the tracker."""
    note = page.locator("details.told")
    if note.get_attribute("open") is None:
        note.locator("summary").click()
    note.get_by_role("button", name=answer).click()


def learn(page: Page, address: str) -> None:
    """Do the lesson: one question right, one poll, up to heaven."""
    settled(page, f"{address}/m/matelas/")
    go_on(page)
    go_on(page)
    answer_right(page)
    go_on(page)
    page.locator(".now").get_by_label("Oui, souvent").check()
    main_button(page).click()
    go_on(page)
