"""The pages of learning paths: one for each, its modules in order, found from its direction."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from fakes.demo import ROOT
from marelle.catalogue import load_project
from marelle.diagnostics import Span
from marelle.model.steps import ChoiceStep, PauseStep, PracticeStep
from marelle.outputs.site.hubs import hub_pages
from marelle.outputs.site.road import places
from marelle.render.addresses import Places
from marelle.render.dates import long_minutes

DEMO, _FOUND = load_project(ROOT)


def test_a_path_is_a_hopscotch_in_its_author_s_order() -> None:
    """Each step is a square; a module's opens it, another's leads to its own words below."""
    assert DEMO
    pages, minutes = hub_pages(DEMO), {module.id: module.duration for module in DEMO.modules}
    for path in DEMO.paths:
        page = pages[f"parcours/{path.id}/index.md"]
        told = [json.loads(unescape(one)) for one in re.findall(r'data-step="([^"]*)"', page)]
        assert [one["id"] for one in told] == [step.id for step in path.steps]
        opened = re.findall(r'<a href="\.\./\.\./m/([a-z0-9-]+)/[^>]* data-module="\1"><i>', page)
        assert opened == [s.modules[0] for s in path.steps if s.kind in ("module", "evaluation")]
        for step in path.steps:
            if step.kind not in ("module", "evaluation"):
                assert re.search(rf'<a href="#{step.id}"(?: data-module="[^"]*")?><i>', page)
                assert f'id="{step.id}"><h2>' in page
        total = long_minutes(path.lasts(minutes))
        assert f"· {total}" in page


def test_the_code_of_a_tutor_is_in_no_page() -> None:
    """Neither the page nor the sheet to sign holds it: only a digest is there."""
    assert DEMO
    signed = [s for p in DEMO.paths for s in p.steps if isinstance(s, PracticeStep) and s.code]
    assert signed
    text = "".join(hub_pages(DEMO).values()).upper()
    assert not [step.id for step in signed if step.code in text]


@pytest.mark.parametrize(
    ("double", "lying"),
    [
        ("-", ["mid"]),
        ("---", ["mid", "left", "right"]),
        ("-----", ["mid", "left", "right", "mid", "mid"]),
        ("-x--", ["mid", "double", "mid", "mid"]),
        ("--x-", ["mid", "mid", "double", "mid"]),
        ("xx", ["double", "double"]),
    ],
)
def test_squares_lie_as_in_a_hopscotch(double: str, lying: list[str]) -> None:
    """One, then two side by side; a double one takes a row, and nobody is left beside a hole."""
    pause = PauseStep(id="a", span=Span("a.yml"), days=1)
    choice = ChoiceStep(id="b", span=Span("a.yml"), choice=("a", "b"))
    assert [*places([choice if sign == "x" else pause for sign in double])] == lying


def test_a_path_is_found_where_people_look() -> None:
    """From the list of paths and from its direction's page; a reference to it leads there."""
    assert DEMO
    pages = hub_pages(DEMO)
    for path in DEMO.paths:
        here = f"parcours/{path.id}/"
        assert f'href="../{here}"' in pages["parcours/index.md"]
        assert f'href="../../{here}"' in pages[f"directions/{path.direction.lower()}/index.md"]
        assert Places("../../")(f"path:{path.id}") == f"../../{here}"


def test_without_a_path_there_is_no_page_about_paths() -> None:
    """A city that has none shows no empty list, and no link to one."""
    assert DEMO
    pages = hub_pages(replace(DEMO, paths=()))
    assert not [name for name in pages if name.startswith("parcours/")]
    assert not [name for name, page in pages.items() if "parcours/" in page]
