"""Flyers on paper: nothing cut, nothing on top of anything else, nothing too small to read."""

from functools import lru_cache
from io import BytesIO
from itertools import combinations, product

import pytest
from pikepdf import Pdf

from marelle.assets import print_formats
from marelle.model import Words
from marelle.outputs.flyers.page import page
from marelle.outputs.flyers.sheet import ALL, Sheet, Spot, Voice, formats
from marelle.press.lint.base import Document, Expected
from marelle.render.pdf import print_pdf

VARIANTS = ("standard", "gros-caracteres", "contraste")
PROMISE = "En 10 minutes, comprenez enfin les nouvelles règles du tri dans votre quartier !"
PLACE = "Maison des associations et de la citoyenneté du dix-huitième"
SVG = '<svg viewBox="0 0 96 96"><path d="M8 8h80" stroke="currentColor" stroke-width="4"/></svg>'
TITLE = "Le plan de prévention des déchets ménagers et assimilés : à quoi ça sert ?"
WIDEST = Sheet(
    organisation="Ville",
    direction="DASCO",
    direction_name="Direction de la démocratie, des citoyen·ne·s et des territoires",
    colour="#0b6e4f",
    pictogram=SVG,
    subject="Tri",
    contact="formation.direction@marelle.example",
    spots=(Spot(url="HTTPS://A.FR/Q/3ZV4S", address="marelle.example/Q/3ZV4S", place=PLACE),),
    voice=Voice(lang="fr", words=Words(promise=PROMISE)),
    programme=((TITLE, 10),) * 6,
)
LEAST = 5.0 / 25.4 * 72  # from the trim, in points
TOUCH = 1.0  # points that two boxes may share


@lru_cache
def texts(name: str, variant: str) -> list[tuple[int, tuple[float, ...], float]]:
    """Return the page, the box and the size of each piece of text of the widest sheet."""
    from dataclasses import replace

    sheet = replace(WIDEST, variant=variant)
    with Pdf.open(BytesIO(print_pdf(page(sheet, formats()[name]), "x"))) as pdf:
        document = Document(pdf=pdf, expected=Expected(kind="accessible"))
        return [(v.number, m.box, m.width) for v in document.pages for m in v.of("text")]


@pytest.mark.parametrize(("name", "variant"), [*product(print_formats(), VARIANTS)])
def test_the_longest_texts_stay_on_the_paper(name: str, variant: str) -> None:
    """The longest promise, names and titles are whole, away from the cut, and on their own."""
    format_ = formats()[name]
    wide, high = (side / 25.4 * 72 for side in (format_.width_mm, format_.height_mm))
    found = texts(name, variant)
    assert found
    if format_.codes != ALL:
        assert {number for number, *_ in found} == set(range(1, format_.sides + 1))
    for _number, (left, low, right, top), _size in found:
        assert min(left, low, wide - right, high - top) >= LEAST - TOUCH
    for (a, one, _), (b, other, _) in combinations(found, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        along = min(one[3], other[3]) - max(one[1], other[1])
        assert a != b or min(across, along) <= TOUCH, (one, other)


@pytest.mark.parametrize("name", print_formats())
def test_large_print_is_large(name: str) -> None:
    """In large print nothing is under 14 points, and a promise is never the smallest."""
    assert min(size for *_, size in texts(name, "gros-caracteres")) >= 14 - 0.1
