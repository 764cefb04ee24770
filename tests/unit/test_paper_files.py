"""Forms as PDFs: tagged, repeatable, in their page, and their codes read back."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdfua import validate
from PIL import Image
from pypdfium2.raw import FPDFText_GetFontSize

from marelle.engine.refusal import Refusal
from marelle.paper import forms
from marelle.paper.base import Wish
from marelle.paper.kinds import kit
from marelle.paper.printing import printed
from marelle.paper.summary import summary
from marelle.press.lint import lint
from marelle.proof.readers import find
from marelle.render.symbol import encode
from unit.paper_module import every_type, module, subject

ANOTHER = encode("HTTPS://MARELLE.EXAMPLE/Q/3ZV4S")
EDGE = 3 / 25.4 * 72  # points: what no printer reaches
FORMS = sorted(forms())
# A kit has sheets, and posters of another size.
MEANT = {"kit": {"page-sizes"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a module with one activity of every type, its panoramas in it."""
    made = tmp_path_factory.mktemp("module")
    (made / "media").mkdir()
    for each in module(*every_type()).media:
        Image.new("RGB", (640, 320), "grey").save(made / each.name)
    return made


@pytest.fixture(scope="module")
def pdfs(folder: Path) -> dict[str, bytes]:
    """Every form of that module, printed once."""
    about = subject(module(*every_type()))
    return {name: printed(forms()[name], about, Wish(), folder) for name in FORMS}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_aloud(pdfs: dict[str, bytes], name: str, tmp_path: Path) -> None:
    """Neither checker of tagged PDFs finds anything, headers of tables and figures included."""
    file = tmp_path / "form.pdf"
    file.write_bytes(pdfs[name])
    assert validate(file).findings == ()
    assert {finding.rule for finding in lint(pdfs[name])} <= MEANT.get(name, set())


@pytest.mark.parametrize("name", FORMS)
def test_no_text_leaves_the_page(pdfs: dict[str, bytes], name: str) -> None:
    """Every line of text is inside its page, where any printer prints."""
    for page in pypdfium2.PdfDocument(pdfs[name]):
        width, height = page.get_size()
        text = page.get_textpage()
        for rank in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(rank)
            said = text.get_text_bounded(left, bottom, right, top)
            assert left >= EDGE <= bottom, said
            assert right <= width - EDGE, said
            assert top <= height - EDGE, said


@pytest.mark.parametrize(("name", "pages"), [("memo", 1), ("signoff", 1), ("reflex", 2)])
def test_a_form_keeps_to_its_pages(pdfs: dict[str, bytes], name: str, pages: int) -> None:
    """A memo and a sheet to sign have one page; pocket cards a front and a back."""
    assert len(pypdfium2.PdfDocument(pdfs[name])) == pages


def test_the_same_sheet_has_the_same_bytes(pdfs: dict[str, bytes], folder: Path) -> None:
    """A sheet printed again is the same; its variant B is another one, as repeatable."""
    about = subject(module(*every_type()))
    assert printed(forms()["key"], about, Wish(), folder) == pdfs["key"]
    first, again = (printed(forms()["key"], about, Wish(variant="B"), folder) for _ in "ab")
    assert first == again != pdfs["key"]


def test_large_print_is_large(folder: Path) -> None:
    """In large print, nearly all letters of a memo have 14 points at least, and it still fits."""
    about = subject(module(*every_type()))
    document = pypdfium2.PdfDocument(printed(forms()["memo"], about, Wish(large=True), folder))
    assert len(document) == 1
    text = document[0].get_textpage()
    sizes = [FPDFText_GetFontSize(text, rank) for rank in range(text.count_chars())]
    assert sum(size >= 14 for size in sizes) / len(sizes) > 0.5


def test_the_kit_has_a_page_for_each_thing(pdfs: dict[str, bytes]) -> None:
    """The leader's sheet, the tally, the ballots, then an A3 poster for each question."""
    document = pypdfium2.PdfDocument(pdfs["kit"])
    wide = [page for page in document if page.get_width() > page.get_height()]
    asked = kit.voted(module(*every_type()))
    assert len(wide) == len(asked)
    assert {round(page.get_width() / 72 * 25.4) for page in wide} == {420}
    said = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Feuille de comptage" in said


def test_printers_are_asked_to_turn_the_sheets(pdfs: dict[str, bytes]) -> None:
    """Cards turn on the long edge, pocket cards on the short one; no other form asks for it."""
    asked = {}
    for name, pdf in pdfs.items():
        with pikepdf.open(BytesIO(pdf)) as opened:
            asked[name] = str(opened.Root.ViewerPreferences.get("/Duplex", ""))
    assert {name: edge for name, edge in asked.items() if edge} == {
        "cards": "/DuplexFlipLongEdge",
        "reflex": "/DuplexFlipShortEdge",
    }


@pytest.mark.parametrize("count", [5, 10])
def test_sources_are_not_alone_on_a_page(folder: Path, count: int) -> None:
    """Whatever the number of questions, the last page of a quiz still asks one."""
    about = subject(module(*every_type()[:count]))
    document = pypdfium2.PdfDocument(printed(forms()["quiz"], about, Wish(), folder))
    last = document[len(document) - 1]
    assert re.search(r"^\d+\. ", last.get_textpage().get_text_range(), re.MULTILINE)


def test_both_codes_of_the_kit_are_read(pdfs: dict[str, bytes]) -> None:
    """From the very PDF: the address of the module, and its essentials with their accents."""
    about = subject(module(*every_type()))
    found = set[str]()
    for page in pypdfium2.PdfDocument(pdfs["kit"]):
        image = page.render(scale=300 / 72, grayscale=True).to_pil()
        found |= {code.text for code in find(image)}
    assert found == {about.url, summary(about)}


def test_a_code_that_is_not_read_is_not_printed(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """A code that says something else than the address refuses the sheet."""
    monkeypatch.setattr("marelle.paper.page.encode", lambda text: ANOTHER)
    with pytest.raises(Refusal, match="ne dit pas ce qu’il doit"):
        printed(forms()["key"], subject(module(*every_type())), Wish(), folder)
