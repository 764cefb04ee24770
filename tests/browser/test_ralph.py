"""Our statements in Ralph, a record store that nobody here wrote, and our xAPI package with it.

Ralph has no State: it hosts no cmi5, and a lesson does without resuming.
"""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, expect

from browser.cmi5_packages import unpacked
from browser.conftest import served
from browser.scorm_module import GESTURES, answer, press
from browser.waiting import came
from unit.connector_statements import FAULTS, faulty, statements

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-ralph/bin/python"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PYTHON.exists(), reason="Ralph is not installed: tools/setup test"),
]


@dataclass(frozen=True, slots=True)
class Ralph:
    """What its models refuse of each statement, where it is, what it keeps, where the lesson is."""

    refused: list[list[str]]
    endpoint: str
    auth: str
    file: Path
    lesson: str

    def kept(self) -> list[dict[str, Any]]:
        """Return the statements in its file."""
        text = self.file.read_text("utf-8") if self.file.exists() else ""
        return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def ralph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ralph]:
    """Ralph, once for all, in front of an xAPI package."""
    folder = tmp_path_factory.mktemp("ralph")
    asked = json.dumps([*statements(), *faulty()])
    with served(unpacked(tmp_path_factory.mktemp("xapi"), "xapi")) as lesson:
        script = ROOT / "tests/fakes/ralph_lrs.py"
        command = [str(PYTHON), str(script), str(folder), lesson]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder
        ) as running:
            assert running.stdin
            assert running.stdout
            print(asked, file=running.stdin, flush=True)
            refused = json.loads(running.stdout.readline())
            place = json.loads(running.stdout.readline())
            yield Ralph(refused, **place, file=folder / "statements.jsonl", lesson=lesson)
            running.communicate()


def test_its_models_accept_every_statement(ralph: Ralph) -> None:
    """Nothing is said against any of ours, and something against each that has a fault."""
    good, bad = ralph.refused[: len(statements())], ralph.refused[len(statements()) :]
    assert [why for why in good if why] == []
    assert [name for name, why in zip(FAULTS, bad, strict=True) if not why] == []


def test_it_takes_them_all(ralph: Ralph) -> None:
    """Batch after batch, it keeps each statement once, also those that come again."""
    first = len(ralph.kept())
    told = [one for n, one in enumerate(statements()) if n < 60]
    names = {one["id"]: one for one in told}  # the clock of these pages gives ids anew
    every = list(names.values())
    for batch in (every[:20], every[20:], every[:5]):
        post(ralph, batch)
    assert len(ralph.kept()) - first == len(every)


def post(ralph: Ralph, batch: list[dict[str, Any]]) -> None:
    """Send statements as the outbox does."""
    heads = {"Authorization": ralph.auth, "X-Experience-API-Version": "1.0.3"}
    heads["Content-Type"] = "application/json"
    asked = Request(f"{ralph.endpoint}/statements", json.dumps(batch).encode(), heads)
    with urlopen(asked) as done:
        assert done.status in (200, 204)


def said(ralph: Ralph, first: int) -> list[str]:
    """Return the verbs of what it keeps, from the one numbered *first* on."""
    return [one["verb"]["display"]["en"] for one in ralph.kept()[first:]]


def test_a_lesson_tells_it(ralph: Ralph, browser: Browser) -> None:
    """A lesson launched as Tin Can packages are tells it each answer, and how it ended."""
    first = len(ralph.kept())
    actor = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "7"}}
    launch = {"endpoint": ralph.endpoint, "auth": ralph.auth, "actor": json.dumps(actor)}
    launch["registration"] = "760e3480-ba55-4991-94b0-01820dbd23a2"
    page = browser.new_page()
    page.goto(f"{ralph.lesson}/index.html?{urlencode(launch)}")
    expect(page.locator("html.js")).to_be_attached()
    press(page)
    for item in GESTURES:
        press(page)
        answer(page, item, "right")
    press(page)
    page.locator(".leave").click()
    came(page, lambda: "terminated" in said(ralph, first))
    page.close()
    told = said(ralph, first)
    assert told.count("answered") == len(GESTURES)
    assert [v for v in told if v != "answered"] == ["initialized", "passed", "terminated"]
