"""Print formats: what a campaign may ask for is what there is a template for."""

from pathlib import Path

import pytest

from fakes.tiny import assembled, names
from marelle.assets import print_formats
from marelle.engine.refusal import Refusal
from marelle.outputs.flyers import sheet
from marelle.outputs.flyers.sheet import formats

CAMPAIGN = """\
title: Matelas
promise: Signalez sans appeler.
target: {module: matelas}
direction: DPE
formats: [%s]
"""


def test_the_formats_are_the_template_folders() -> None:
    """Nothing lists the formats but their folders."""
    assert tuple(formats()) == print_formats()


@pytest.mark.parametrize("name", print_formats())
def test_campaigns_may_ask_for_every_format(name: str, tmp_path: Path) -> None:
    """A template folder is all it takes for a campaign to name a format."""
    _catalogue, found = assembled(tmp_path, {"flyers/matelas.yml": CAMPAIGN % name})
    assert not found


def test_no_other_format_is_taken(tmp_path: Path) -> None:
    """A format nobody drew is refused, and those there are are named."""
    _catalogue, found = assembled(tmp_path, {"flyers/matelas.yml": CAMPAIGN % "a55"})
    assert names(found) == ["unknown-value"]
    assert "a5" in found[0].hint


def test_a_format_that_is_not_whole_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds a folder reads the keys that are missing, not a traceback."""
    monkeypatch.setattr(sheet.assets, "print_formats", lambda: ("marque-page",))
    monkeypatch.setattr(sheet.assets, "text", lambda *_: '{"label": "Marque-page", "rooms": {}}')
    with pytest.raises(Refusal, match=r"marque-page.*chalk_mm.*trail.*width_mm"):
        formats()
