"""A positioning as a step of a path: it is drawn, must exist, and fills what one knows already."""

import json
from html import unescape
from pathlib import Path

import pytest

from fakes.standing import standing_project
from fakes.tiny import assembled, names
from marelle.model.steps import PositioningStep
from marelle.outputs.site.paths import path_pages

PATH = """\
title: Bien trier
summary: Trier et peser.
direction: DPE
updated: 2026-11-21
review: demo
steps:
  - positioning: tri
  - {module: deux, skip_if: {competence: trier, level: 2}}
  - module: trois
"""
PLACE = "content/paths/bien-trier.yml"


def test_the_step_leads_to_the_positioning_and_tells_the_phone_what_to_skip(tmp_path: Path) -> None:
    """Its square, its section with the link and the minutes, and ``skip`` beside the module."""
    catalogue, _found = assembled(tmp_path, {**standing_project(), PLACE: PATH})
    assert catalogue is not None
    (path,) = catalogue.paths
    step = path.steps[0]
    assert isinstance(step, PositioningStep)
    assert (step.id, step.positioning) == ("tri", "tri")
    html = {address: html for address, _title, html in path_pages(catalogue)}[
        "parcours/bien-trier/"
    ]
    assert 'href="../../positionnement/tri/"' in html
    rows = [json.loads(unescape(each.split('"')[0])) for each in html.split('data-step="')[1:]]
    assert rows[0]["stand"] == "tri"
    assert rows[0]["title"] == "Trier et peser"
    assert rows[1]["skip"] == ["trier", 2]
    assert path.lasts({"positioning:tri": 3, "deux": 2, "trois": 2}) == 7


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("positioning: nulle-part", "unknown-positioning"),
        ("{module: court, skip_if: {competence: composter, level: 1}}", "unknown-competence"),
        ("{module: court, skip_if: {competence: trier, level: 4}}", "unknown-level"),
    ],
)
def test_a_name_that_nothing_bears_is_refused(tmp_path: Path, written: str, code: str) -> None:
    """An unknown positioning, competence or level is told where it is typed."""
    changes = {**standing_project(), PLACE: f"{PATH}  - {written}\n"}
    catalogue, found = assembled(tmp_path, changes)
    assert catalogue is None
    assert [name for name in names(found) if name != "duration-off"] == [code]
    assert {each.span.path for each in found if each.code.name == code} == {PLACE}
