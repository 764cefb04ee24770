"""A site whose article has comments, and a real Isso for them, both on loopback."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import BrowserContext, Page, expect

from browser.conftest import served
from fakes.news import article
from fakes.published import inside as marelle
from fakes.tiny import FILES, project

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-isso/bin/python"
FREE = "enabled = false"
PAGE, OPEN = "/a/cour/", "Lire et écrire les commentaires"


@dataclass(frozen=True, slots=True)
class Talk:
    """A site whose articles have comments, and their server: its address, its process, its log."""

    site: str
    isso: str
    log: Path
    process: "subprocess.Popen[str]"

    def renew(self, folder: Path, *, moderated: bool = True, guard: str = FREE) -> None:
        """Go on with another Isso, which has no comment yet and knows nobody."""
        assert begin(self.process, folder, moderated=moderated, guard=guard) == self.isso

    def moderate(self, verb: str) -> None:
        """Follow the last link that Isso gave to its moderator, as a click does."""
        said = re.findall(rf"{verb} comment: (\S+)", self.log.read_text("utf-8"))
        with urlopen(Request(said[-1], b"", method="POST")) as answer:
            assert answer.status == 200

    def told(self) -> str:
        """Return the address of the last comment, as Isso gives it to its moderator."""
        said: list[str] = re.findall(r"Link to comment: (\S+)", self.log.read_text("utf-8"))
        return said[-1]

    def write(self, text: str, name: str, came: str = "192.0.2.7") -> int:
        """Write as a colleague does, who *came* from another address."""
        sent = json.dumps({"text": text, "author": name, "title": "x"}).encode()
        heads = {"Content-Type": "application/json", "Origin": self.site}
        heads["X-Forwarded-For"] = came
        with urlopen(Request(f"{self.isso}/new?uri={PAGE}", sent, heads)) as answer:
            return int(answer.status)


def begin(running: "subprocess.Popen[str]", folder: Path, *, moderated: bool, guard: str) -> str:
    """Begin in *folder* with no comment, held by *guard*; return the address, always the same."""
    assert running.stdin
    assert running.stdout
    folder.mkdir(parents=True, exist_ok=True)
    print(json.dumps([str(folder), moderated, guard]), file=running.stdin, flush=True)
    return running.stdout.readline().strip()


@contextmanager
def talking(folder: Path) -> Iterator[Talk]:
    """The tiny project with one article, its site, and an Isso of its own, moderated."""
    root, log = folder / "project", folder / "isso.log"
    with served(root / "build/site") as site, log.open("w") as told:
        script = str(ROOT / "tests/fakes/isso_server.py")
        with subprocess.Popen(
            [str(PYTHON), script, site],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told, text=True,
        ) as running:  # fmt: skip
            isso = begin(running, folder / "first", moderated=True, guard=FREE)
            own = f"{FILES['content/catalogue.yml']}comments: {{isso: '{isso}'}}\n"
            mkdocs = ROOT.joinpath("mkdocs.yml").read_text("utf-8")
            files = {"content/catalogue.yml": own, "mkdocs.yml": mkdocs}
            marelle(project(root, files | article("cour")), "build", "--only", "site")
            yield Talk(site=site, isso=isso, log=log, process=running)
            running.communicate()


def opened(phone: BrowserContext, talk: Talk, anchor: str = "") -> Page:
    """Open the article, then its comments."""
    page = phone.new_page()
    page.goto(f"{talk.site}{PAGE}{anchor}")
    page.get_by_role("button", name=OPEN).click()
    expect(page.get_by_role("heading", name="Commentaires")).to_be_visible()
    return page
