"""The preview, as an author sees it: the page follows what is saved, and says what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import PHONE
from fakes.previewed import Terminal, previewing
from fakes.project import MODULES, make_project

pytestmark = pytest.mark.browser
MODULE = "se-laver-les-mains"
LESSON = MODULES / MODULE / "le-bon-geste.md"
QUIZ = MODULES / MODULE / "a-vous.yml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three modules."""
    return make_project(tmp_path_factory.mktemp("preview") / "projet", 3)


@pytest.fixture(scope="module")
def terminal(root: Path) -> Iterator[Terminal]:
    """The command, running on it."""
    with previewing(root) as running:
        yield running


@pytest.fixture(autouse=True)
def as_before(root: Path) -> Iterator[None]:
    """Put the sources back after each test."""
    files = [file for file in (root / "content").rglob("*") if file.is_file()]
    before = {file: file.read_bytes() for file in files}
    yield
    for file, data in before.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


@pytest.fixture
def page(browser: Browser, terminal: Terminal) -> Iterator[Page]:
    """A phone that opens the lesson, once there is one."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{terminal.address}/m/{MODULE}/")
    expect(page.locator("main section").first).to_be_visible()
    yield page
    context.close()


def saved(file: Path, before: str, after: str) -> None:
    """Change a word of a file, as an editor saves it."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def test_a_save_comes_to_the_screen(root: Path, page: Page) -> None:
    """What is saved shows in the page that is open, without a gesture."""
    saved(root / LESSON, "Il est midi.", "Il est treize heures.")
    page.goto(page.url + "#le-bon-geste")
    expect(page.get_by_text("Il est treize heures.")).to_be_visible()
