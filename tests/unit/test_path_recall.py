"""The paper of a learning path that is over is to be taken down, like that of a module."""

from dataclasses import replace
from datetime import date

import pytest

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.catalogue.recall import hangings

DEMO, _FOUND = load_project(ROOT)
PATH = "accueil-proprete"
LAST = date(2027, 6, 30)


@pytest.mark.parametrize(
    ("today", "over"), [(LAST, False), (date(2027, 7, 1), True), (date(2027, 1, 1), False)]
)
def test_the_paper_of_a_path_that_is_over_is_recalled(today: date, over: bool) -> None:
    """From the day after its last one, with its title; on the last day it still hangs."""
    assert DEMO
    paths = [replace(p, valid_until=LAST if p.id == PATH else None) for p in DEMO.paths]
    modules = [replace(m, valid_until=date(2030, 1, 1), facts=()) for m in DEMO.modules]
    demo = replace(DEMO, paths=tuple(paths), modules=tuple(modules))
    (paper,) = (p for p in hangings(demo, today) if p.code.campaign == "premiers-jours")
    assert paper.code.target.id == PATH
    assert paper.since == (LAST if over else None)
    said = "le parcours «\u00a0Mes premiers jours à la propreté\u00a0» n’est plus valable"
    assert [why for _day, why in paper.reasons] == ([said] if over else [])
