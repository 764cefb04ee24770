"""Golden learners without a browser: what the page would tell, and what is refused there."""

from pathlib import Path
from typing import Any

import pytest

from fakes.tiny import ACTIVITIES, MODULE, loaded, names, project
from marelle.catalogue.folder import read_folder
from marelle.catalogue.learners import learners_of
from marelle.catalogue.outcomes import differences, outcome
from marelle.model import Module
from marelle.model.learner import Learner, Outcome
from marelle.read.listing import scan

SET = MODULE + "verifier.yml"
FILE = MODULE + "learners.yml"
MORE = (
    ACTIVITIES
    + """\
  - id: relier
    type: match
    points: 3
    prompt: Reliez.
    pairs:
      - {id: un, left: Un, right: Unité}
      - {id: deux, left: Deux, right: Paire}
  - id: combien
    type: numeric
    prompt: Combien\u00a0?
    answer: 2.5
    feedback: {correct: Oui., incorrect: Non.}
  - id: avis
    type: poll
    prompt: Votre avis\u00a0?
    choices: [{id: bon, text: Bon}, {id: mauvais, text: Mauvais}]
  - id: geste
    type: checklist
    prompt: Le geste.
    steps: [{id: voir, text: Voir}, {id: faire, text: Faire}]
"""
)


def module(root: Path, questions: str = MORE) -> Module:
    """Return the tiny module with *questions*."""
    made = loaded(project(root, {SET: questions})).module
    assert made
    return made


def told(one: Module, answers: dict[str, Any], right: bool = True) -> Outcome:
    """Return what *one* tells of these answers."""
    learner = Learner(name="A", answers=answers, right=right, score=0, status="", road={}, spans={})
    return outcome(one, learner)


@pytest.mark.parametrize(
    ("answers", "right", "score", "status"),
    [
        ({}, True, 100.0, "passed"),
        ({}, False, 0.0, "incomplete"),
        ({"bon-reflexe": ["attendre"]}, True, 80.0, "passed"),
        ({"relier": {"un": "deux", "deux": "deux"}}, True, 70.0, "failed"),
        ({"combien": 2.5}, True, 100.0, "passed"),
        ({"combien": 3}, True, 80.0, "passed"),
        ({"avis": "mauvais", "geste": ["voir.done"]}, True, 100.0, "passed"),
    ],
)
def test_the_page_is_foretold(
    tmp_path: Path, answers: dict[str, Any], right: bool, score: float, status: str
) -> None:
    """Points, partial credit, the pass mark and what must be answered are those of the session."""
    found = told(module(tmp_path), answers, right)
    assert (found.score, found.status) == (score, status)


def test_partial_credit_may_be_off_and_a_draw_is_unsure(tmp_path: Path) -> None:
    """All or nothing is all or nothing; in a bank, uneven answers have no sure result."""
    whole = MORE.replace("    points: 3", "    points: 3\n    partial: false")
    assert told(module(tmp_path, whole), {"relier": {"un": "deux", "deux": "deux"}}).score == 40.0
    two = MORE[: MORE.index("  - id: avis")].replace("    points: 3\n", "")
    bank = module(tmp_path, "bank: {draw: 2}\n" + two)
    assert told(bank, {}).score == 100.0
    assert not told(bank, {"combien": 3}).sure


def test_a_road_is_followed_and_compared() -> None:
    """A story is walked scene by scene, and another road than expected is told at its place."""
    root = Path(__file__).parents[2]
    listing, _found = scan(root)
    name = "parent-en-colere"
    folder = read_folder(root, name, listing.modules[name])
    story = loaded(root, name).module
    assert story
    first, lost, *_more = learners_of(folder)
    assert outcome(story, first).road["l-oncle-de-lina"][-1] == "ensemble"
    assert list(differences(story, first)) == []
    (wrong,) = (d for d in _swapped(story, first, lost) if d.span == first.spans["road"])
    assert "passe par arrivee, partie" in wrong.message
    assert wrong.span.path.endswith("learners.yml")


def _swapped(story: Module, one: Learner, other: Learner) -> Any:
    from dataclasses import replace

    return differences(story, replace(one, answers=other.answers))


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("bon-reflexe: [rien]", "unfit-learner-answer"),
        ("bon-reflexe: [[a], {b: c}]", "unfit-learner-answer"),
        ("bon-reflexe: signaler", "unfit-learner-answer"),
        ("relier: {un: trois}", "unfit-learner-answer"),
        ("relier: {trois: un}", "unfit-learner-answer"),
        ("relier: [un]", "unfit-learner-answer"),
        ("combien: true", "unfit-learner-answer"),
        ("avis: {a: b}", "unfit-learner-answer"),
        ("avis: zzz", "unfit-learner-answer"),
        ("avis: [bon]", "unfit-learner-answer"),
        ("bon-reflexe: [signaler, attendre]", "unfit-learner-answer"),
        ("autre: [un]", "unknown-learner-answer"),
        ("Bon: [un]", "wrong-shape"),
    ],
)
def test_what_cannot_be_answered_is_refused(tmp_path: Path, answers: str, said: str) -> None:
    """A wrong name or a wrong form is told where it is typed, and never a traceback."""
    text = f"learners:\n  - name: A\n    answers: {{{answers}}}\n"
    text += "    expect: {score: 100, status: passed}\n"
    found = loaded(project(tmp_path, {SET: MORE, FILE: text})).diagnostics
    assert said in names(found)
    assert all(d.span.path == FILE and d.hint for d in found if d.code.name == said)


def test_learners_change_no_page(tmp_path: Path) -> None:
    """What judges a module is no part of what is published."""
    before = module(tmp_path).digest
    text = "learners:\n  - name: A\n    otherwise: right\n    expect: {score: 1, status: passed}\n"
    after = loaded(project(tmp_path, {SET: MORE, FILE: text})).module
    assert after
    assert after.digest == before
