"""The review site in a browser: on a phone, on a desk, on paper; nothing runs, nothing is cut."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from audit.checkers import axe
from browser.conftest import served
from fakes.reviewed import reviewed
from fakes.tiny import LESSON, SHEET, SVG
from marelle.cli.beginnings.lessons import begun

pytestmark = pytest.mark.browser
ALL = "content/modules/tout/"
LISTS = ("", "d/dpe/", "t/espace-public/", "changes/", "themes/")
MODULES = ("m/matelas/", "m/tout/")
INKS = ("body", ".graph svg")
# How many pixels high the letters of a drawing are, once it is laid out.
READABLE = """text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"""


def everything() -> dict[str, str]:
    """Return the files of a module with one activity of each type."""
    kinds = [*map(_item, begun().values())]
    sets = {
        f"{ALL}tout-{n}.yml": f"title: Tout\nitems:\n{''.join(kinds[n : n + 6])}"
        for n in range(0, len(kinds), 6)
    }
    sheet = SHEET.replace("un matelas", "un tout").replace("pictogram: media/matelas.svg\n", "")
    lesson = re.sub(r"!\[.*\n\n|\[(.*)\]\(#.*\)", r"\1", LESSON)
    names = "\n  - ".join(path.removeprefix(ALL) for path in sets)
    sheet = sheet.replace("verifier.yml", names)
    drawn = {f"{ALL}{name}": SVG for name in re.findall(r"media/[\w-]+\.svg", "".join(kinds))}
    return {f"{ALL}module.yml": sheet, f"{ALL}pourquoi.md": lesson, **sets, **drawn}


def _item(text: str) -> str:
    return "  - " + text.strip().replace("\n", "\n    ") + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The review of a project that has about everything."""
    return reviewed(tmp_path_factory.mktemp("town"), everything()) / "build/review"


@pytest.fixture(scope="module")
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """A phone on the review site, which keeps what its console says in ``told``."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    with served(folder) as address:
        made = context.new_page()
        made.goto(f"{address}/index.html")
        yield made
    context.close()


def test_every_page_holds_on_a_phone_and_on_a_desk(page: Page) -> None:
    """No page overflows, is refused by axe, says a word in the console, or lets engines in."""
    top, told = page.url.removesuffix("index.html"), list[str]()
    page.on("console", lambda said: told.append(f"{said.text} {said.location['url']}"))
    for width, scheme in ((360, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for path in (*LISTS, *MODULES):
            page.goto(f"{top}{path}index.html")
            place = (width, path)
            wide = "document.scrollingElement.scrollWidth - innerWidth"
            assert page.evaluate(wide) == 0, place
            assert page.evaluate("getComputedStyle(document.body, '::before').content") == (
                '"Relecture"'
            ), place
            assert page.locator("meta[name=robots][content*=noindex]").count() == 1, place
            if width == 360 and path not in ("t/espace-public/", "themes/", "changes/"):
                assert axe(page) == [], place
    assert [line for line in told if "favicon" not in line] == []


def test_one_goes_from_the_first_page_to_any_number(page: Page) -> None:
    """From directions to a module; numbers are unique, links to themselves, each with its key."""
    page.goto(re.sub(r"(:\d+/).*", r"\1index.html", page.url))
    page.get_by_role("link", name="Direction de la propreté et de l’eau").click()
    page.get_by_role("link", name="Signaler un matelas").click()
    numbers = ["1", "2", "2.1", "2.2", "2.2.1", "2.2.2", "2.2.3"]
    expect(page.locator(".num")).to_have_text(numbers)
    page.locator("#c2\\.2").click()
    page.wait_for_url("**/m/matelas/index.html#c2.2")
    expect(page.locator(".key")).to_have_count(2)
    assert page.locator(".graph text").first.evaluate(READABLE) >= 13
    ink = [page.locator(each).evaluate("e => getComputedStyle(e).color") for each in INKS]
    assert ink[0] == ink[1]
    assert page.request.get(page.url.partition("index")[0] + "la-rue.svg").ok
    assert "v1" in page.get_by_role("heading", name="Ce qui a changé").inner_text()
    expect(page.get_by_text("J’attends demain. → J’attends <b>lundi</b>.")).to_have_count(1)
    page.get_by_role("link", name="Toutes les directions").click()
    expect(page.locator("h1")).to_have_text(re.compile("^Relecture"))


def test_a_remark_stands_beside_its_question(page: Page, folder: Path) -> None:
    """What a rule says is in the row of its question, to its right on a desk."""
    place = next(
        path
        for path in MODULES
        if 'class="find"' in (folder / path / "index.html").read_text("utf-8")
    )
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(re.sub(r"(:\d+/).*", rf"\1{place}index.html", page.url))
    row = page.locator(".row", has=page.locator(".find")).first
    left, right = (row.locator("> div").nth(n).bounding_box() for n in (0, 1))
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]


def test_on_paper_there_is_room_for_a_pencil(page: Page) -> None:
    """A4, 60 mm free on the right of every page, the mark on each, no question left out."""
    page.goto(re.sub(r"(:\d+/).*", r"\1m/tout/index.html", page.url))
    prompts = page.locator(".act h3").all_inner_texts()
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    point = 25.4 / 72
    texts = []
    for sheet in document:
        wide, high = (size * point for size in sheet.get_size())
        assert (round(wide), round(high)) == (210, 297)
        text = sheet.get_textpage()
        said = [
            (text.get_rect(n), text.get_text_bounded(*text.get_rect(n)))
            for n in range(text.count_rects())
        ]
        body = [box for box, words in said if words.strip() not in ("", "Relecture")]
        assert all(box[2] * point < wide - 60 for box in body)
        texts.append(text.get_text_range())
    assert len(texts) > 1
    last = [re.sub(r"\s*Relecture\s*$", "", text) for text in texts]
    alone = r"(Corrigé|Pourquoi|:|Facilité de lecture.: \d+ sur 100)$"
    assert [text[-40:] for text in last if re.search(alone, text)] == []
    # A drawing below the mark may part its first letter from the others.
    assert all("electure" in text for text in texts)
    whole = re.sub(r"\s", "", "".join(texts))
    missing = [one for one in prompts if re.sub(r"^[\d.]+|\s", "", one) not in whole]
    assert missing == []
