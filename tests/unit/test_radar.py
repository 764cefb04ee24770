"""The radar: its formula, what people answered, its drawing, and the command."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fakes.tiny import FILES, MODULE, SHEET, TODAY, assembled, loaded, names, project
from marelle.catalogue.folder import read_folder
from marelle.catalogue.reviews import review_of
from marelle.cli import main
from marelle.diagnostics import Diagnostic, Span
from marelle.model import Lesson
from marelle.model.review import Review
from marelle.radar.chart import svg
from marelle.radar.grid import AXES, QUESTIONS
from marelle.radar.score import COST, radar_of, together
from marelle.radar.value import Radar
from marelle.radar.views import text
from marelle.read.listing import scan
from marelle.rules import rules

FILE = MODULE + "review.yml"
REVIEW = """\
stage: design
answers:
  - {question: useful, answer: partly, on: 2026-11-22}
  - {question: expert, answer: yes, on: 2026-11-20}
"""


def radar(root: Path, remarks: int = 0, review: str = "", ends: str = "passed failed") -> Radar:
    """Return the radar of the tiny module, with findings about its questions."""
    made = loaded(project(root, {FILE: review or None}))
    listing, _found = scan(root)
    folder = read_folder(root, "matelas", listing.modules["matelas"])
    code = rules()["MRL521"].code
    found = [Diagnostic(code=code, span=Span(MODULE), message="A.", hint="B.")] * remarks
    assert made.module
    return radar_of(made.module, found, review_of(folder), ends.split(), TODAY)


def scores(one: Radar) -> dict[str, int]:
    """Return the score of each axis."""
    return {axis.name: axis.score for axis in one.axes}


def test_each_remark_costs_the_same(tmp_path: Path) -> None:
    """An axis loses so much for each finding that it hears, and the others nothing."""
    clean, marked = scores(radar(tmp_path)), scores(radar(tmp_path, remarks=2))
    assert list(clean) == list(AXES)
    assert marked["pedagogy"] == clean["pedagogy"] - 2 * COST
    assert {k: v for k, v in marked.items() if k != "pedagogy"} == {
        k: v for k, v in clean.items() if k != "pedagogy"
    }
    assert scores(radar(tmp_path, remarks=50))["pedagogy"] == 0


def test_people_weigh_a_third_and_an_old_answer_nothing(tmp_path: Path) -> None:
    """What people answered counts for a third; before the last update, it is due again."""
    one = radar(tmp_path, review=REVIEW)
    axes = {axis.name: axis for axis in one.axes}
    assert one.stage == "design"
    assert axes["pedagogy"].score == round((2 * axes["pedagogy"].computed + 50) / 3)
    assert axes["pedagogy"].due == ("transfer",)
    assert axes["freshness"].due == ("expert",)
    assert axes["freshness"].score == axes["freshness"].computed
    assert axes["accessibility"].due == ()  # asked in production
    told = text([one]).replace("\u00a0", " ")
    assert "à répondre : « Ensuite, une personne du public sait faire le geste »" in told
    assert "« Elle répond à un besoin constaté sur le terrain » : en partie" in told


def test_what_nobody_measures_is_not_praised(tmp_path: Path) -> None:
    """Without golden learners, or near its end, a module is told so."""
    ends = ("", "passed", "passed passed", "passed failed")
    none, one, same, both = (scores(radar(tmp_path, ends=each))["technique"] for each in ends)
    assert none < one == same < both
    made = loaded(project(tmp_path)).module
    assert made
    old = replace(made, valid_until=date(2026, 11, 22))
    found = {a.name: a.score for a in radar_of(old, [], Review(), ["passed"], TODAY).axes}
    assert found["freshness"] == 50


def test_clarity_tells_lessons_apart(tmp_path: Path) -> None:
    """One hard screen, long sentences or long words lower it, were all the rest plain."""
    made = loaded(project(tmp_path)).module
    assert made
    hard = "L’administration municipale réglementairement compétente organise l’intervention "
    dull = Lesson(id="dur", title="Dur", markdown=hard * 4, span=made.span)
    worse = replace(made, screens=(*made.screens, dull))
    low, high = (
        {a.name: a for a in radar_of(each, [], Review(), [], TODAY).axes}["clarity"]
        for each in (worse, made)
    )
    assert low.score < 40 < high.score
    assert all("\u00a0: " in fact.label for fact in high.facts)


def test_groups_are_means(tmp_path: Path) -> None:
    """The radar of a collection is the mean of those of its modules."""
    one, other = radar(tmp_path), radar(tmp_path, remarks=2)
    (mean,) = together("collection", [(one, "rue"), (other, "rue")], str.title)
    assert (mean.title, mean.count) == ("Rue", 2)
    assert scores(mean)["pedagogy"] == scores(one)["pedagogy"] - COST


def test_the_drawing_is_xml_and_says_all(tmp_path: Path) -> None:
    """Hostile titles are escaped; a reader hears every axis; the same bytes each time."""
    one = replace(radar(tmp_path), title='<script>&"')
    drawn = svg(one, alone=True)
    root = ElementTree.fromstring(drawn)
    space = "{http://www.w3.org/2000/svg}"
    said = root.findtext(f"{space}desc") or ""
    assert all(str(axis.score) in said for axis in one.axes)
    assert len(root.findall(f"{space}text")) == len(AXES)
    assert all((each.text or " ")[-1] != " " for each in root.findall(f"{space}text"))
    assert "<script" not in drawn
    assert drawn == svg(one, alone=True)


def test_a_refused_review_is_told(tmp_path: Path) -> None:
    """An unknown question or a date that is none is told where it is typed, like any file."""
    bad = REVIEW.replace("useful", "utile").replace("2026-11-20", "hier")
    found = assembled(tmp_path, {FILE: bad})[1]
    assert {"unknown-value", "bad-date"} <= set(names(found))
    assert {d.span.path for d in found} == {FILE}


def test_the_command_draws_what_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One name gives one radar, as text, JSON or SVG; a wrong one is refused."""
    root = project(tmp_path, {MODULE + "module.yml": SHEET, FILE: REVIEW})
    base = ["-C", str(root), "--lang", "fr", "radar"]
    assert main([*base, "matelas", "--format", "json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["radars"]
    assert [axis["name"] for axis in told["axes"]] == list(AXES)
    assert main([*base, "DPE", "--format", "svg"]) == 0
    assert capsys.readouterr().out.startswith("<svg")
    assert main([*base, "--format", "svg"]) == 2
    assert main([*base, "matela"]) == 2
    assert "matelas" in capsys.readouterr().err
    assert main(base) == 0
    assert "espace-public" in capsys.readouterr().out


def test_a_module_with_an_error_keeps_no_other_from_being_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named beside, never among what a machine reads; its own radar tells its errors."""
    broken = {path.replace("matelas", "pneu"): text for path, text in FILES.items()}
    broken["content/modules/pneu/module.yml"] = "title: [\n"
    root = project(tmp_path, broken)
    base = ["-C", str(root), "--lang", "fr"]
    for words in (
        ["radar", "--format", "json"],
        ["show", "reading", "matelas", "--format", "json"],
    ):
        assert main([*base, *words]) == 0
        told = capsys.readouterr()
        assert "matelas" in json.dumps(json.loads(told.out))
        assert "pneu" in told.err
    assert main([*base, "radar", "pneu"]) == 1
    assert "content/modules/pneu/module.yml:1:8" in capsys.readouterr().out


def test_the_schema_asks_the_questions_of_the_grid() -> None:
    """The editor offers each question, and none that the grid does not know."""
    schema = json.loads((Path(__file__).parents[2] / "schemas/review.schema.json").read_text())
    asked = schema["properties"]["answers"]["items"]["properties"]["question"]
    assert set(asked["enum"]) == set(QUESTIONS)
