"""Flyers of a path: the back says the very steps that the code opens."""

import re
from dataclasses import replace
from html import unescape

import pytest

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.model import Catalogue, Target
from marelle.outputs.flyers.page import page
from marelle.outputs.flyers.programme import listed
from marelle.outputs.flyers.sheet import LARGE, Sheet, formats
from marelle.outputs.flyers.sheets import Sheets

JARDIN = [
    "Les bons gants pour la bonne tâche",
    "Porter une charge sans se blesser",
    "Arroser juste en été",
    "Une leçon au choix",
]


@pytest.fixture(scope="module")
def demo() -> Catalogue:
    """The catalogue of the demo content."""
    catalogue, _found = load_project(ROOT)
    assert catalogue
    return catalogue


def _sheet(catalogue: Catalogue, kind: str, id: str) -> Sheet:
    code = next(each for each in catalogue.codes if each.direction == "DEVE")
    return Sheets(catalogue).sheet([replace(code, target=Target(kind=kind, id=id))], None)


def test_the_back_of_a_path_lists_its_steps(demo: Catalogue) -> None:
    """The required steps, in their order, with their minutes; neither others nor pauses."""
    said = _sheet(demo, "path", "accueil-jardins").programme
    assert [title for title, _minutes in said][:4] == JARDIN
    assert ("Arroser un massif", 15) in said
    assert all(minutes for _title, minutes in said)
    path = next(each for each in demo.paths if each.id == "accueil-jardins")
    assert len(said) == sum(not step.optional for step in path.steps)


def test_steps_without_room_are_counted(demo: Catalogue) -> None:
    """On every format and in large print, what is listed and what is counted make the path."""
    for path in demo.paths:
        sheet = _sheet(demo, "path", path.id)
        for paper in formats().values():
            for variant in ("standard", LARGE):
                rows = re.findall("<li>(.*?)</li>", listed(replace(sheet, variant=variant), paper))
                if not rows:
                    continue
                left = re.search(r"Et (\d+) autres? étape", unescape(rows[-1]))
                shown = len(rows) - 1 + int(left[1]) if left else len(rows)
                assert shown == len(sheet.programme), (path.id, paper.name)


def test_other_flyers_list_lessons(demo: Catalogue) -> None:
    """A collection lists its own lessons, a direction six of its own, and no line counts more."""
    name = demo.collections[0].id
    own = {m.title for m in demo.modules if m.collection == name}
    assert {title for title, _n in _sheet(demo, "collection", name).programme} <= own
    sheet = _sheet(demo, "direction", "DEVE")
    assert len(sheet.programme) == 6
    assert "autre" not in page(sheet, formats()["a6"]).split("programme")[-1]
