"""What a slider writes under its bounds."""

from dataclasses import replace

from contracts.activity_examples import ACCEPTED, accepted_item
from marelle.activities.slider.model import Slider
from marelle.activities.slider.render import render


def test_a_year_is_not_split() -> None:
    """1840 reads as a year; from ten thousand on, the thousands are apart."""
    percent = next(path for path in ACCEPTED if path.match("slider/examples/accepted/percent.yml"))
    item = accepted_item(percent)
    assert isinstance(item, Slider)
    item = replace(item, min=1840, max=12_000, step=60, answer=1900, unit="")
    assert "1840" in render(item)
    assert "12\u202f000" in render(item)
