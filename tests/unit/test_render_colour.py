"""Every direction's colour gives an accent one can read, on paper and on asphalt."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marelle.model.colour import contrast
from marelle.render.colour import READABLE, accent, token

DIRECTIONS = Path(__file__).parents[2] / "content/directions.yml"
COLOURS = re.findall(r'colour: "(#\w{6})"', DIRECTIONS.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#ffffff", "#000000", 21), ("#777777", "#ffffff", 4.48), ("#fff", "#ffffff", 1)],
)
def test_contrast_is_the_standard_s(one: str, other: str, ratio: float) -> None:
    """Known pairs have the ratio that WCAG gives them, whichever comes first."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01) == contrast(other, one)


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_any_colour_becomes_readable(colour: str) -> None:
    """Whatever the colour, text in it, on it and on its tint reaches 4.5:1 in both themes."""
    made = accent(colour)
    paper, asphalt, ink, chalk = map(token, ("paper", "asphalt", "ink", "chalk"))
    pairs = [(made.a, paper), (made.a, made.a_on), (made.b, asphalt), (made.b, made.b_on)]
    pairs += [(ink, made.a_tint), (chalk, made.b_tint)]
    assert min(contrast(*pair) for pair in pairs) >= READABLE


def test_a_readable_colour_is_left_alone() -> None:
    """The colours that directions chose are theirs on paper, but for a hair."""
    assert len(COLOURS) == 22
    for colour in COLOURS:
        if contrast(colour, token("paper")) >= READABLE:
            assert accent(colour).a == colour
