"""Full text, the option: a word that only a lesson's text has is found, and only when asked for."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import served
from fakes.published import marelle
from fakes.tiny import LESSON, MODULE, project

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
WORD = "poussette"  # in a lesson alone, in no title, objective or keyword


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny project, built with full-text search."""
    mkdocs = ROOT.joinpath("mkdocs.yml").read_text("utf-8")
    lesson = f"{LESSON}\nUne {WORD} arrive.\n"
    files = {"mkdocs.yml": mkdocs, f"{MODULE}pourquoi.md": lesson}
    top = project(tmp_path_factory.mktemp("full"), files)
    marelle(top, "build", "--only", "site", "--search", "full")
    return top / "build/site"


def test_a_word_of_the_text_is_found(browser: Browser, full: Path) -> None:
    """With the option, the lesson that has the word comes up, and nothing breaks the policy."""
    with served(full) as address:
        page = browser.new_page()
        errors: list[str] = []
        page.on("console", lambda said: said.type == "error" and errors.append(said.text))
        page.goto(address)
        page.get_by_role("searchbox").fill(WORD)
        expect(page.locator(".results a[data-module=matelas]")).to_be_visible()
        page.close()
        assert errors == []


def test_without_the_option_nothing_of_it_is_there(browser: Browser, site: str, demo: Path) -> None:
    """By default there is no full-text index, and the same search says it found nothing."""
    assert not (demo / "site/pagefind").exists()
    page = browser.new_page()
    page.goto(site)
    page.get_by_role("searchbox").fill(WORD)
    expect(page.locator(".found")).to_contain_text("Rien trouvé")
    page.close()
