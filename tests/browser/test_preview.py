"""The preview, as an author sees it: the page follows what is saved, and says what is wrong."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lesson_play import PHONE
from browser.waiting import until
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
    expect(page.locator("main section").first).to_be_visible(timeout=120_000)  # a first build
    yield page
    context.close()


# What is read or tapped and whose middle is under the bar.
COVERED = """() => [...document.querySelectorAll("header *, .now *, footer *")].filter((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return width && top >= 0 && top + height < innerHeight && over?.closest("marelle-preview");
}).map((one) => one.outerHTML)"""


def saved(file: Path, before: str, after: str) -> None:
    """Change a word of a file, as an editor saves it."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def at(page: Page, square: str) -> None:
    """Go to a square."""
    page.evaluate("(square) => { location.hash = square; }", square)
    expect(page.locator(f".now:is(#{square}, :has(#{square}))")).to_be_visible()


def test_a_save_comes_to_the_square_one_is_at(root: Path, page: Page) -> None:
    """What is saved shows in the open page; square, scroll, answer, what was typed, focus stay."""
    page.set_viewport_size({"width": 320, "height": 300})
    at(page, "q-avant-le-service")
    page.locator("#q-avant-le-service label", has_text="Je me lave").click()
    page.get_by_role("button", name="Vérifier").click()
    expect(page.locator("#q-avant-le-service [role=status]")).to_contain_text("le savon enlève")
    at(page, "q-gants")
    page.locator("#q-gants label").first.click()
    page.locator("#q-gants input").first.focus()
    page.evaluate("scrollTo(0, 90)")
    where = page.evaluate("scrollY")
    assert where > 0
    saved(root / LESSON, "Il est midi.", "Il est treize heures.")
    expect(page.locator("main").get_by_text("Il est treize heures.")).to_have_count(1)
    expect(page.locator(".now #q-gants")).to_be_visible()
    expect(page.locator("#q-gants input").first).to_be_checked()
    expect(page.locator("#q-gants input").first).to_be_focused()
    page.wait_for_function("(where) => scrollY === where", arg=where)
    at(page, "q-avant-le-service")
    expect(page.locator("#q-avant-le-service [role=status]")).to_contain_text("le savon enlève")


def test_an_error_is_told_over_the_last_good_version(root: Path, page: Page) -> None:
    """Place, lines, caret, hint; the page behind stays, the focus too; mended, it is gone."""
    at(page, "le-bon-geste")
    expect(page.get_by_role("button", name="Options")).to_be_enabled()
    page.get_by_role("button", name="Options").focus()
    saved(root / QUIZ, "type: choice", "type: chois")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("1 erreur à corriger")
    expect(alert).to_contain_text(f"{QUIZ.as_posix()}:5:11")
    expect(alert).to_contain_text("│       ^")
    expect(alert).to_contain_text("→")
    expect(page.get_by_text("Il est midi.")).to_be_visible()
    expect(page.get_by_role("button", name="Options")).to_be_focused()
    alert.get_by_role("button", name="Réduire").click()
    expect(alert.get_by_text("type: chois")).to_be_hidden()
    saved(root / QUIZ, "type: chois", "type: choice")
    expect(alert).to_be_empty()


def test_a_half_written_file_is_no_end(root: Path, page: Page) -> None:
    """An empty file, half of one, bytes that are no text: told, and gone with the last save."""
    file = root / QUIZ
    whole = file.read_bytes()
    alert = page.get_by_role("alert")
    for part in (b"", whole[: len(whole) // 2], b"\xff\xfe\x00"):
        file.write_bytes(part)
        expect(alert).to_contain_text(QUIZ.as_posix())
    file.write_bytes(whole.replace("Vous avez répondu".encode(), "Vous venez de répondre".encode()))
    expect(page.get_by_text("Vous venez de répondre").first).to_be_attached()
    expect(alert).to_be_empty()


def test_warnings_are_a_count(root: Path, page: Page) -> None:
    """A remark covers nothing: how many there are, and what they say on a tap."""
    at(page, "q-avant-le-service")
    page.locator("#q-avant-le-service label", has_text="Je me lave").click()
    page.get_by_role("button", name="Vérifier").click()
    saved(root / LESSON, "Il est midi.", "Il est midi, l'heure du repas.")
    head = page.get_by_role("button", name="1 remarque")
    expect(head).to_be_visible()
    expect(page.get_by_role("alert")).to_be_empty()
    until(page, f"() => !({COVERED})().length")
    head.click()
    expect(page.get_by_text("straight-apostrophe")).to_be_visible()
    page.get_by_role("button", name="Réduire").click()
    saved(root / LESSON, "l'heure", "l’heure")
    expect(head).to_be_hidden()


def test_what_a_lesson_is_shows_above_it(root: Path, page: Page) -> None:
    """How easily the screen in view reads, the minutes beside those of the sheet, a draft."""
    bar = page.locator("marelle-preview .said")
    at(page, "le-bon-geste")
    expect(bar).to_have_text(re.compile(r"Facile à lire \(\d+/100\) · 2.min$"))
    at(page, "q-gants")
    sheet = root / MODULES / MODULE / "module.yml"
    saved(sheet, "review: demo", "review: draft")
    expect(bar).to_contain_text("Brouillon")
    saved(sheet, "duration: 2", "duration: 3")
    expect(bar).to_contain_text("2 min (fiche : 3)")
    until(page, f"() => !({COVERED})().length")
    page.goto(page.url.partition("/m/")[0])
    expect(bar).to_have_text("Aperçu : ce bandeau n’est pas publié.")


def test_several_tabs_follow(root: Path, page: Page, terminal: Terminal) -> None:
    """Each tab shows the last save, those of other pages do not move."""
    others = [page.context.new_page() for _ in range(2)]
    for other in others:
        other.goto(f"{terminal.address}/m/{MODULE}/")
    still = page.context.new_page()
    still.goto(f"{terminal.address}/m/module-0002/")
    still.evaluate("window.same = true")
    for number in range(20):
        text = (root / LESSON).read_text("utf-8")
        (root / LESSON).write_text(text + f"\nPhrase {number}.\n", "utf-8")
        page.wait_for_timeout(50)
    for one in (page, *others):
        expect(one.get_by_text("Phrase 19.")).to_have_count(1)
    assert still.evaluate("window.same")


def test_a_module_that_goes_and_comes_back(root: Path, page: Page, terminal: Terminal) -> None:
    """A page whose module is taken away says so, leads home, and is there again with it."""
    gone, kept = root / MODULES / "module-0003", root / "put-aside"
    page.goto(f"{terminal.address}/m/module-0003/")
    expect(page.get_by_text("Il est midi.")).to_have_count(1)
    gone.rename(kept)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Cette leçon n’est plus là.")
    expect(page.get_by_text("Il est midi.")).to_have_count(0)
    expect(alert).to_contain_text("Son dossier a-t-il changé de nom")
    glossary = root / "content/glossary.yml"
    whole = glossary.read_bytes()
    glossary.write_text("faux: [", "utf-8")
    expect(alert).to_contain_text("1 erreur à corriger")
    expect(alert).to_contain_text("Cette leçon n’est plus là.")
    glossary.write_bytes(whole)
    alert.get_by_role("link", name="Aller à l’accueil").click()
    page.wait_for_url(f"{terminal.address}/")
    expect(alert).to_be_empty()
    page.go_back()
    kept.rename(gone)
    expect(page.get_by_text("Il est midi.")).to_have_count(1)
    expect(alert).to_be_empty()


def test_hub_pages_follow_a_moment_later(root: Path, page: Page, terminal: Terminal) -> None:
    """A title shows in the lists, that nobody had to ask for again."""
    page.goto(f"{terminal.address}/catalogue/")
    sheet = root / MODULES / "module-0002/module.yml"
    saved(sheet, "title: Se laver les mains", "title: Un titre tout neuf")
    expect(page.get_by_text("Un titre tout neuf")).to_have_count(1)


def test_the_policy_of_the_page_holds(root: Path, page: Page, terminal: Terminal) -> None:
    """Nothing that the preview adds is refused, and nothing of it is published."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for path in ("", "catalogue/", f"m/{MODULE}/"):
        page.goto(f"{terminal.address}/{path}")
        expect(page.get_by_role("alert")).to_be_attached()
    assert not [line for line in said if "Security Policy" in line]
    built = [*(root / "build/site").rglob("*.html"), *(root / "build/site").rglob("*.js")]
    assert built
    assert not [file for file in built if b"_marelle" in file.read_bytes()]
