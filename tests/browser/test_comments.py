"""Comments of an article with a real Isso: sent, moderated, read back, liked, deleted, down."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.conftest import served
from fakes.news import article
from fakes.published import marelle
from fakes.tiny import FILES, project

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-isso/bin/python"
PAGE, OPEN = "/a/cour/", "Lire et écrire les commentaires"
NASTY = "<img src=x onerror=\"document.title='pris'\"> & **bravo**"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PYTHON.exists(), reason="Isso is not installed: tools/setup test"),
]


@dataclass(frozen=True, slots=True)
class Talk:
    """A site whose articles have comments, and their server: its address, its process, its log."""

    site: str
    isso: str
    log: Path
    process: "subprocess.Popen[str]"

    def moderate(self, verb: str) -> None:
        """Follow the last link that Isso gave to its moderator, as a click does."""
        said = re.findall(rf"{verb} comment: (\S+)", self.log.read_text("utf-8"))
        with urlopen(Request(said[-1], b"", method="POST")) as answer:
            assert answer.status == 200

    def write(self, text: str, name: str) -> None:
        """Write as a colleague does, from another address."""
        sent = json.dumps({"text": text, "author": name, "title": "x"}).encode()
        heads = {"Content-Type": "application/json", "Origin": self.site}
        heads["X-Forwarded-For"] = "192.0.2.7"
        with urlopen(Request(f"{self.isso}/new?uri={PAGE}", sent, heads)) as answer:
            assert answer.status == 202


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """The tiny project with one article, its site, and an Isso of its own."""
    root, log = tmp_path / "project", tmp_path / "isso.log"
    with served(root / "build/site") as site, log.open("w") as told:
        script = str(ROOT / "tests/fakes/isso_server.py")
        with subprocess.Popen(
            [str(PYTHON), script, str(tmp_path), site],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told, text=True,
        ) as running:  # fmt: skip
            assert running.stdout
            isso = running.stdout.readline().strip()
            own = f"{FILES['content/catalogue.yml']}comments: {{isso: '{isso}'}}\n"
            mkdocs = ROOT.joinpath("mkdocs.yml").read_text("utf-8")
            files = {"content/catalogue.yml": own, "mkdocs.yml": mkdocs}
            marelle(project(root, files | article("cour")), "build", "--only", "site")
            yield Talk(site=site, isso=isso, log=log, process=running)
            running.communicate()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of its own."""
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        yield context


def opened(phone: BrowserContext, talk: Talk) -> Page:
    """Open the article, then its comments."""
    page = phone.new_page()
    page.goto(talk.site + PAGE)
    page.get_by_role("button", name=OPEN).click()
    expect(page.get_by_role("heading", name="Commentaires")).to_be_visible()
    return page


def test_nothing_is_asked_of_it_before_a_tap(phone: BrowserContext, talk: Talk) -> None:
    """The page names the server and its policy allows that one; no request leaves before a tap."""
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(talk.site + PAGE, wait_until="networkidle")
    expect(page.locator(".talk")).to_contain_text(talk.isso.removeprefix("http://"))
    assert [url for url in asked if not url.startswith(talk.site)] == []
    rule = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    allowed = dict(part.split(" ", 1) for part in rule.split("; "))
    assert allowed["connect-src"] == f"'self' {talk.isso}"
    assert all(talk.isso not in where for name, where in allowed.items() if name != "connect-src")
    page.get_by_role("button", name=OPEN).click()
    expect(page.get_by_text("Personne n’a encore rien écrit")).to_be_visible()


def test_a_comment_waits_then_is_read(phone: BrowserContext, talk: Talk) -> None:
    """What is sent says that it waits, is shown once moderated, as text, and no cookie is kept."""
    page = opened(phone, talk)
    page.get_by_label("Votre commentaire").fill(NASTY)
    page.get_by_label("Votre prénom").fill("Léa & <b>moi</b>")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_text("paraîtra quand il aura été relu")).to_be_visible()
    expect(opened(phone, talk).get_by_text("Personne n’a encore rien écrit")).to_be_visible()
    talk.moderate("Activate")
    page = opened(phone, talk)
    expect(page.locator(".talk li p").nth(1)).to_have_text(NASTY)
    expect(page.locator(".talk li b")).to_have_text("Léa & <b>moi</b>")
    assert page.locator(".talk img").count() == 0
    assert phone.cookies() == []


def test_a_comment_is_liked_once(phone: BrowserContext, talk: Talk) -> None:
    """A colleague's comment is liked; a second time, on another visit, it does not count again."""
    talk.write("Belle cour.", "Ali")
    talk.moderate("Activate")
    page = opened(phone, talk)
    page.get_by_role("button", name="J’aime le commentaire de Ali (0)").click()
    expect(page.get_by_text("Merci : c’est compté.")).to_be_visible()
    page = opened(phone, talk)
    page.get_by_role("button", name="J’aime le commentaire de Ali (1)").click()
    expect(page.get_by_text("Ce n’est pas compté")).to_be_visible()


def test_what_the_moderator_deletes_is_gone(phone: BrowserContext, talk: Talk) -> None:
    """A comment that was published, then deleted, is read by nobody."""
    talk.write("Propos déplacés.", "X")
    talk.moderate("Activate")
    expect(opened(phone, talk).get_by_text("Propos déplacés.")).to_be_visible()
    talk.moderate("Delete")
    expect(opened(phone, talk).get_by_text("Personne n’a encore rien écrit")).to_be_visible()


def test_a_server_that_is_down_says_so(phone: BrowserContext, talk: Talk) -> None:
    """The article stays whole, plain words say it, and what was typed is still there."""
    page = opened(phone, talk)
    page.get_by_label("Votre commentaire").fill("Bravo à tous.")
    talk.process.communicate()
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_text("n’a pas pris ce commentaire")).to_be_visible()
    expect(page.get_by_label("Votre commentaire")).to_have_value("Bravo à tous.")
    page.goto(talk.site + PAGE)
    page.get_by_role("button", name=OPEN).click()
    expect(page.get_by_text("Les commentaires ne répondent pas")).to_be_visible()
    expect(page.get_by_role("button", name=OPEN)).to_be_enabled()
