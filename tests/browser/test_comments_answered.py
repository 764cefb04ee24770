"""Comments with a real Isso that publishes at once: read, answered, found, refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from fakes.talk import OPEN, PAGE, PYTHON, ROOT, Talk, opened, talking

GUIDE = ROOT / "docs/auteurs/commentaires.md"
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
    """An Isso without moderation, held by what the guide advises; nobody has written yet."""
    (guard,) = re.findall(
        r"^\[guard\]\n(.*?)\n\n", GUIDE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    town.renew(tmp_path, moderated=False, guard=guard)
    return town


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of its own."""
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        yield context


def say(page: Page, text: str) -> None:
    """Type a comment, and send it by the keyboard."""
    page.get_by_label("Votre commentaire").fill(text)
    page.get_by_role("button", name="Envoyer").focus()
    page.keyboard.press("Enter")


def test_what_is_published_at_once_is_shown(phone: BrowserContext, talk: Talk) -> None:
    """The new comment is in the list, it has the focus, and nobody is told that none exists."""
    page = opened(phone, talk)
    say(page, "Belle cour.")
    expect(page.get_by_text("Votre commentaire est publié")).to_be_visible()
    expect(page.locator(".talk li")).to_contain_text("Belle cour.")
    expect(page.get_by_text("Personne n’a encore rien écrit")).to_have_count(0)
    expect(page.locator(".talk li:focus")).to_contain_text("Belle cour.")


def test_one_answers_a_colleague(phone: BrowserContext, talk: Talk) -> None:
    """The answer says whom it answers, before it is sent and in the list; one may think better."""
    assert talk.write("Qui arrose ?", "Ali") == 201
    page = opened(phone, talk)
    page.get_by_role("button", name="Répondre à Ali").click()
    expect(page.locator("form").get_by_text("En réponse à Ali")).to_be_visible()
    page.get_by_role("button", name="Ne plus répondre").click()
    expect(page.locator("form").get_by_text("En réponse à Ali")).to_be_hidden()
    page.get_by_role("button", name="Répondre à Ali").click()
    say(page, "Les élèves.")
    inner = page.locator(".talk li li")
    expect(inner).to_contain_text("En réponse à Ali")
    expect(inner).to_contain_text("Les élèves.")
    inner.get_by_role("button", name="Répondre").click()
    say(page, "Le samedi aussi.")
    expect(page.locator(".talk li li")).to_have_count(2)


def test_a_moderator_finds_the_comment(phone: BrowserContext, talk: Talk) -> None:
    """The link of Isso's letter leads to the button, then to that comment; to words, once gone."""
    for number in range(6):
        talk.write(f"Message {number}", "Ali")
    link = talk.told()
    assert link.startswith(f"{talk.site}{PAGE}#isso-")
    page = phone.new_page()
    page.goto(link)
    expect(page.get_by_role("button", name=OPEN)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".talk li:focus")).to_contain_text("Message 5")
    expect(opened(phone, talk, "#isso-99").get_by_text("n’est pas affiché")).to_be_visible()


def test_a_building_may_write(phone: BrowserContext, talk: Talk) -> None:
    """By the settings of the guide, twenty colleagues of one network write in the same minute."""
    assert [talk.write(f"Message {n}", "Ali") for n in range(20)] == [201] * 20


def test_a_like_keeps_the_focus(phone: BrowserContext, talk: Talk) -> None:
    """Who likes by the keyboard stays where they are; a second tap does not count."""
    talk.write("Belle cour.", "Ali")
    page = opened(phone, talk)
    page.get_by_role("button", name="J’aime le commentaire de Ali (0)").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="J’aime le commentaire de Ali (1)")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ce n’est pas compté")).to_be_visible()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ratelimit = 1", "renvoyez-le dans une minute"),
        ("direct-reply = 1", "ne prend plus de commentaires de votre réseau"),
        ("require-author = true", "demande un prénom"),
        ("require-email = true", "email address required"),
    ],
)
def test_a_refusal_says_why(
    phone: BrowserContext, town: Talk, tmp_path: Path, line: str, said: str
) -> None:
    """What Isso refuses is said in plain words, the text stays, and so does the focus."""
    town.renew(tmp_path, moderated=False, guard=f"enabled = true\n{line}")
    page = opened(phone, town)
    if line.endswith("1"):
        say(page, "Un premier.")
        expect(page.locator(".talk li")).to_have_count(1)
    say(page, "Un autre.")
    expect(page.locator(".talk [role=status]")).to_contain_text(said)
    expect(page.get_by_label("Votre commentaire")).to_have_value("Un autre.")
    expect(page.get_by_role("button", name="Envoyer")).to_be_focused()
