"""Comments of an article with a real Isso: sent, moderated, read back, liked, deleted, down."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browser.lesson_play import settled
from fakes.talk import OPEN, PAGE, PYTHON, Talk, opened, talking

NASTY = "<img src=x onerror=\"document.title='pris'\"> & **bravo**"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PYTHON.exists(), reason="Isso is not installed: tools/setup test"),
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """The site and the place of its comments, the same for all."""
    with talking(tmp_path_factory.mktemp("town")) as talk:
        yield talk


@pytest.fixture
def talk(town: Talk, tmp_path: Path) -> Talk:
    """The tiny project with one article, its site, and an Isso whose comments are moderated."""
    town.renew(tmp_path)
    return town


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of its own."""
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        yield context


def test_nothing_is_asked_of_it_before_a_tap(phone: BrowserContext, talk: Talk) -> None:
    """The page names the server and its policy allows that one; no request leaves before a tap."""
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(talk.site + PAGE)
    settled(page)
    page.locator("button.more:enabled").wait_for()
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


def test_a_server_that_is_down_says_so(phone: BrowserContext, tmp_path: Path) -> None:
    """The article stays whole, plain words say it, and what was typed is still there."""
    with talking(tmp_path) as talk:
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
