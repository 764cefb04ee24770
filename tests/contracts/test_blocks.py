"""Contract of the blocks of a lesson, run on every kind found: a new one gets it for nothing."""

from pathlib import Path

import pytest

from contracts.html_reading import Read
from marelle.blocks import FOLDER, block_kinds, style_of
from marelle.blocks.base import Need
from marelle.catalogue.folder import media_of
from marelle.model import Media
from marelle.read.markdown_file import read_markdown
from marelle.read.media import read_media
from marelle.read.written import find_blocks, prose
from marelle.render.blocks import drawn

EXAMPLES = FOLDER / "examples"
ACCEPTED = sorted(EXAMPLES.glob("*/accepted/*.md"))
REFUSED = sorted(EXAMPLES.glob("*/refused/*.md"))
MEDIA = Path(__file__).parents[1] / "fakes/media"


def named(path: Path) -> str:
    """Name a case by its kind, then its file."""
    return f"{path.parts[-3]}/{path.stem}"


def media() -> dict[str, Media]:
    """Return the files that the examples name, as a module's folder would."""
    found = {}
    for file in sorted(MEDIA.iterdir()):
        about, wrong = read_media(file.name, file.read_bytes())
        assert wrong == [], file
        name = f"media/{file.name}"
        found[name] = media_of(name, "", file.stat().st_size, about)
    return found


def lesson(path: Path) -> bytes:
    """Return an example as the lesson that holds it."""
    return b"# Un chantier\n\n" + path.read_bytes()


@pytest.mark.parametrize("kind", sorted(block_kinds()))
def test_a_kind_has_examples_of_both_sorts(kind: str) -> None:
    """Each kind shows what is accepted and what is refused, and has a style of its own."""
    assert [f for f in ACCEPTED if f.parts[-3] == kind]
    assert [f for f in REFUSED if f.parts[-3] == kind]
    assert style_of((kind,)).strip()


def test_no_example_is_left_over() -> None:
    """Every folder of examples is that of a kind."""
    assert {f.parts[-3] for f in (*ACCEPTED, *REFUSED)} == set(block_kinds())


@pytest.mark.parametrize("path", ACCEPTED, ids=named)
def test_accepted(path: Path) -> None:
    """An accepted example has no finding, and becomes HTML without any script."""
    document, found = read_markdown(path.name, lesson(path))
    assert document is not None
    assert found == []
    html = drawn(document.data["body"], media())
    assert "!!!" not in html
    assert "media/" not in prose(document.data["body"])
    assert Read(html).open == []
    assert "<script" not in html
    assert " style=" not in html


@pytest.mark.parametrize("path", REFUSED, ids=named)
def test_refused(path: Path) -> None:
    """A refused example has the one finding its file is named after, with a place and a hint."""
    _document, found = read_markdown(path.name, lesson(path))
    assert [f.code.id for f in found] == [path.stem[:6]]
    assert found[0].span.line >= 3
    assert found[0].hint


@pytest.mark.parametrize("path", ACCEPTED, ids=named)
def test_what_an_author_types_is_data(path: Path) -> None:
    """HTML typed in any part of a block comes out as text."""
    block = find_blocks(path.read_text("utf-8"))[0]
    text = path.read_text("utf-8")
    for part in (block.title, *(v.text for _n, v in block.options if " " in v.text)):
        text = text.replace(part, f"{part} <b onclick=x>&") if part else text
    html = drawn(text, media())
    assert "<b onclick" not in html


@pytest.mark.parametrize("kind", sorted(block_kinds()))
def test_a_kind_says_what_it_needs(kind: str) -> None:
    """A drawn kind that names no title of its own asks for one, or goes without any."""
    block = block_kinds()[kind]
    assert block.label or block.draw
    assert block.titled in (Need.REQUIRED, Need.OPTIONAL)
