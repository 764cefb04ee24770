"""An LMS of cmi5 for one package: the one of ``tests/fakes``, the package beside it, on loopback.

They are of two origins, as most often. The LMS complains of every rule of cmi5 that is broken.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, Page, expect

from browser.conftest import served
from browser.waiting import came

LMS = Path(__file__).parents[1] / "fakes" / "cmi5_lms.mjs"


@dataclass(frozen=True, slots=True)
class Lms:
    """Where the LMS is, and where the package."""

    address: str
    package: str

    def launch(self, **data: Any) -> str:
        """Return the address of a new launch; *data* is what the LMS says of it besides."""
        asked = Request(f"{self.address}/launch", json.dumps(data).encode(), method="POST")
        with urlopen(asked) as answer:
            return f"{self.package}/index.html?{urlencode(json.load(answer))}"

    def seen(self) -> dict[str, Any]:
        """Return all that the LMS has; it has nothing to complain of."""
        with urlopen(f"{self.address}/seen") as answer:
            seen: dict[str, Any] = json.load(answer)
        assert seen["complaints"] == []
        return seen

    def statements(self, session: int = 0) -> list[dict[str, Any]]:
        """Return the statements of a session, or all of them, in the order they came."""
        kept = self.seen()["kept"]
        wanted = {f"session-{session}"} if session else {one["session"] for one in kept}
        return [one["statement"] for one in kept if one["session"] in wanted]

    def verbs(self, session: int = 0) -> list[str]:
        """Return the verbs of a session, questions apart."""
        every = [one["verb"]["display"]["en"] for one in self.statements(session)]
        return [verb for verb in every if verb != "answered"]


@contextmanager
def an_lms(package: Path, *words: str) -> Iterator[Lms]:
    """Run an LMS, and serve the *package* that it launches."""
    command = ["node", str(LMS), *words]
    with (
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as running,
        served(package.parent) as address,
    ):
        assert running.stdout
        yield Lms(running.stdout.readline().strip(), f"{address}/{package.name}")
        running.communicate()


@contextmanager
def learner(browser: Browser, lms: Lms, before: str = "") -> Iterator[Page]:
    """Yield a page; an error, or a request to anybody else, fails the test.

    *before* is a script that it runs first.
    """
    context = browser.new_context(viewport={"width": 360, "height": 800})
    context.add_init_script(before)
    wrong: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda asked: (
            asked.url.startswith((lms.address, lms.package, "data:")) or wrong.append(asked.url)
        ),
    )
    yield page
    context.close()
    assert wrong == []


def opened(page: Page, address: str) -> None:
    """Open a launch, and wait until the lesson is there."""
    page.goto(address)
    expect(page.locator("html.js")).to_be_attached()


def until(page: Page, lms: Lms, verb: str, session: int = 0) -> None:
    """Wait until the LMS has heard of *verb* in a session."""
    came(page, lambda: verb in lms.verbs(session))
