"""What a direction's version says and that ends before the module: told, shown, recalled."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.catalogue.recall import hangings
from marelle.render.body import Around, body
from unit.test_overlays import SHEET, overlaid, variant

WORDS = "  - at: pourquoi.md#qui-appeler\n    with: |\n      ## Qui appeler\n\n      Le 09.\n"
NUMBER = "Le poste de garde répond au 09."


def fact(day: str, at: str = "pourquoi") -> str:
    """Return an overlay with a fact that ends on *day*."""
    return f"{WORDS}facts:\n  - {{at: {at}, fact: {NUMBER}, expires: {day}}}\n"


def test_a_version_says_what_of_it_is_no_longer_sure(tmp_path: Path) -> None:
    """Its page does, and not that of the others; it is made again when the day changes."""
    past = variant(tmp_path / "a", fact("2026-11-01"))
    assert past.past == (date(2026, 11, 1),)
    assert "À vérifier depuis le <time datetime" in body(past, Around())
    assert NUMBER in body(past, Around())
    sure = variant(tmp_path / "b", fact("2027-06-01", "bon-reflexe"))
    assert (sure.past, len(sure.facts)) == ((), 1)
    assert sure.digest != past.digest
    assert variant(tmp_path / "c", WORDS).digest not in (sure.digest, past.digest)


@pytest.mark.parametrize(
    ("day", "at", "code"),
    [("2026-11-01", "pourquoi", "MRL790"), ("2027-06-01", "pourquois", "unknown-anchor")],
)
def test_it_is_told_where_it_is_typed(tmp_path: Path, day: str, at: str, code: str) -> None:
    """A day that is past is a warning, a screen that is not there an error: at the overlay."""
    _catalogue, found = overlaid(tmp_path, fact(day, at))
    (own,) = (one for one in found if code in (one.code.id, one.code.name))
    assert own.span.path == SHEET
    assert own.span.line == 8


def test_the_paper_of_that_direction_is_recalled() -> None:
    """A flyer opens the version of its direction: what ended there alone takes it down alone."""
    demo, _found = load_project(ROOT)
    assert demo
    days = {"valid_until": date(2030, 1, 1), "facts": ()}
    modules = tuple(replace(each, **days) for each in demo.modules)
    lent = next(m for m in modules if any(v.module.id == m.id for v in demo.variants))
    overs = [replace(v, module=replace(v.module, **days)) for v in demo.variants]
    own = next(v for v in overs if v.module.id == lent.id)
    code = next(c for c in demo.codes if c.target.kind == "module")
    target = replace(code.target, id=lent.id)
    codes = tuple(
        replace(code, target=target, direction=name, campaign="aucune", retired=None)
        for name in (own.direction, "DFPE")
    )
    gone = type("Gone", (), {"at": "a", "fact": NUMBER, "expires": date(2026, 1, 1)})()
    ended = replace(own, module=replace(own.module, facts=(gone,)))
    catalogue = replace(demo, modules=modules, variants=(ended,), codes=codes)
    papers = [*hangings(catalogue, date(2026, 11, 23))]
    assert [bool(paper.since) for paper in papers] == [True, False]
    assert NUMBER in papers[0].reasons[0][1]
