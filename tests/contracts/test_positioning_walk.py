"""Where a learner stands is the same in Python and on the phone, on one table of cases."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from fakes.node import in_node
from fakes.standing import standing_project
from fakes.tiny import assembled
from marelle.model import Catalogue
from marelle.model.standing import Walk, proposals, walk
from marelle.outputs.site.positionings import boards, plan_of

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load(
    (HERE / "positioning_cases.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The tiny project with its positioning, of which nothing is refused."""
    made, found = assembled(tmp_path_factory.mktemp("standing"), standing_project())
    assert made is not None
    assert {each.code.name for each in found} == {"duration-off"}  # of its lessons
    return made


def walked(catalogue: Catalogue, answers: dict[str, int]) -> Walk:
    """Walk in Python."""
    known = {each.id: each for each in catalogue.competences}
    given = {name: bool(right) for name, right in answers.items()}
    return walk(catalogue.positionings[0], known, given)


def in_javascript(catalogue: Catalogue, cases: list[dict[str, int]]) -> list[dict[str, Any]]:
    """Walk all *cases* on the phone."""
    plan = plan_of(boards(catalogue)[0])
    given = [{name: bool(right) for name, right in answers.items()} for answers in cases]
    said: list[dict[str, Any]] = in_node(
        HERE / "positioning_in_node.mjs", {"plan": plan, "cases": given}
    )
    return said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_python_walks_as_the_table_says(catalogue: Catalogue, case: dict[str, Any]) -> None:
    """The road, the levels and the lessons are those of the table."""
    done = walked(catalogue, case["answers"])
    assert [[t.stage, t.right, t.of, t.to, t.level or 0] for t in done.taken] == case["taken"]
    assert done.now == case["now"]
    assert {each.competence: each.reached for each in done.standings} == case["reached"]
    assert proposals(done, catalogue.modules) == case["proposed"]


def test_the_phone_walks_as_the_table_says(catalogue: Catalogue) -> None:
    """So is the road of the page's own script, whose lessons came in the page."""
    for case, said in zip(
        CASES, in_javascript(catalogue, [case["answers"] for case in CASES]), strict=True
    ):
        taken = [[t["stage"], t["right"], t["of"], t["to"], t["level"]] for t in said["taken"]]
        assert taken == case["taken"], case["name"]
        assert said["now"] == case["now"], case["name"]
        reached = {each["competence"]: each["reached"] for each in said["standings"]}
        assert reached == case["reached"], case["name"]
        lessons = {name: found for name, found in said["lessons"].items() if found}
        wanted = {name: found for name, found in case["proposed"].items() if found}
        assert lessons == wanted, case["name"]


def test_every_road_is_the_same_in_both(catalogue: Catalogue) -> None:
    """Whatever the answers, both take the same stages and find the same levels."""
    names = [item.id for s in catalogue.positionings[0].stages for _m, item in s.questions]
    every = [dict(zip(names, rights, strict=True)) for rights in product((0, 1), repeat=len(names))]
    cases = every[::7]
    for answers, said in zip(cases, in_javascript(catalogue, cases), strict=True):
        done = walked(catalogue, answers)
        assert [t["to"] for t in said["taken"]] == [t.to for t in done.taken]
        levels = [[list(each) for each in s.levels] for s in done.standings]
        assert [each["levels"] for each in said["standings"]] == levels
        assert [e["reached"] for e in said["standings"]] == [e.reached for e in done.standings]


def test_the_longest_road_is_what_is_announced(catalogue: Catalogue) -> None:
    """« Questions au plus » is the longest of the roads: down, then on to the last."""
    assert catalogue.positionings[0].longest() == 5 + 3 + 1
