"""What learners keep and lose when a version of a module replaces another."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.tiny import ACTIVITIES, LESSON, MODULE, SHEET, loaded, project
from marelle.compare import Fate, Version, another, compare
from marelle.compare.module import version_of
from marelle.compare.version import from_json, to_json
from marelle.compare.words import said, sentences

SET, FILE = MODULE + "verifier.yml", MODULE + "module.yml"
SECOND = """\
  - id: camion
    type: choice
    prompt: À quelle heure passe le camion\u00a0?
    choices:
      - {id: six, text: À six heures., correct: true, feedback: Avant les voitures.}
      - {id: midi, text: À midi., feedback: Les rues sont pleines.}
"""
TWO = ACTIVITIES + SECOND


def version(root: Path, changes: Mapping[str, str | None] | None = None) -> Version:
    """Return the lesson of a tiny project with *changes*."""
    module = loaded(project(root, changes)).module
    assert module
    return version_of(module)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """The lesson with two questions, before anything changes."""
    return version(tmp_path_factory.mktemp("old"), {SET: TWO})


def edited(root: Path, before: str, after: str) -> Version:
    """Return the lesson with a text of its questions replaced."""
    assert TWO.count(before) == 1, before
    return version(root, {SET: TWO.replace(before, after)})


FATES = {
    "an accent": ("J’attends demain.", "J’attends demain", Fate.WORDS),
    "feedback": ("L’équipe est prévenue.", "L’équipe vient vite.", Fate.WORDS),
    "the prompt": ("barre le trottoir. Que", "bloque le trottoir. Que", Fate.ASKED_AGAIN),
    "the right answer": (", correct: true, feedback: L’é", ", feedback: L’é", Fate.ASKED_AGAIN),
    "the id": ("id: bon-reflexe", "id: reflexe", Fate.REMOVED),
}


@pytest.mark.parametrize("name", FATES)
def test_the_fate_of_one_question(name: str, old: Version, tmp_path: Path) -> None:
    """Words keep the answer; another question, another answer or another id do not."""
    before, after, fate = FATES[name]
    text = TWO.replace(before, after)
    if name == "the right answer":
        text = text.replace("text: J’attends demain.", "correct: true, text: J’attends demain.")
    found = compare(old, version(tmp_path, {SET: text}))
    assert {c.id: c.fate for c in found.changes}["bon-reflexe"] is fate
    assert {c.id: c.fate for c in found.changes}["camion"] is Fate.SAME
    assert found.lost is (fate is not Fate.WORDS)


def test_a_question_that_takes_the_id_of_another_is_told(old: Version, tmp_path: Path) -> None:
    """The id of a question given to one that shares nothing with it is recycled, not edited."""
    other = ACTIVITIES + SECOND.replace("camion\n", "matin\n")
    swapped = other.replace("id: bon-reflexe", "id: camion")
    (change,) = [
        c for c in compare(old, version(tmp_path, {SET: swapped})).changes if c.old and c.new
    ]
    assert (change.id, change.fate) == ("camion", Fate.RECYCLED)
    assert change.old
    assert change.new
    assert (change.old.span.line, change.new.span.line) == (9, 3)


def test_another_type_is_another_question(old: Version) -> None:
    """The same words asked in another way are reported in another way: the id cannot serve."""
    question = old.questions["camion"]
    assert another(question, replace(question, type="order", asked="0000"))
    assert not another(question, replace(question, asked="0000"))


def test_a_renamed_screen_loses_the_bookmark_only(old: Version, tmp_path: Path) -> None:
    """Who stopped on a screen that has another name goes back to the start, and is told where."""
    names = {MODULE + "raison.md": LESSON, MODULE + "pourquoi.md": None}
    sheet = SHEET.replace("pourquoi.md", "raison.md")
    found = compare(old, version(tmp_path, {SET: TWO, FILE: sheet, **names}))
    assert found.bookmarks == {"pourquoi": "raison"}
    assert found.lost
    assert all(change.fate is Fate.SAME for change in found.changes)
    assert any("case départ" in sentence for sentence in sentences(found))


def test_a_pass_mark_takes_nothing_back(old: Version, tmp_path: Path) -> None:
    """Another pass mark, or other points, are said and lose nothing."""
    text = TWO.replace("type: choice\n    prompt: À", "type: choice\n    points: 3\n    prompt: À")
    sheet = SHEET.replace("pass_mark: 80", "pass_mark: 90")
    found = compare(old, version(tmp_path, {SET: text, FILE: sheet}))
    assert not found.lost
    assert not found.same
    assert any("90\u00a0%" in sentence for sentence in sentences(found))
    (weighed,) = [change for change in found.changes if change.weighed]
    assert "3 points" in said(weighed)


def test_another_name_is_another_course(old: Version) -> None:
    """A platform knows a module by its name: under another one everything begins anew."""
    for new in (replace(old, module="lit"), replace(old, state=2)):
        found = compare(old, new)
        assert found.lost
        assert len(list(sentences(found))) <= 2
    assert compare(old, old).same


def test_another_scoring_is_said(tmp_path: Path) -> None:
    """An answer kept is never said to have other words; all or nothing is said as it is."""
    third = "      - {id: soir, text: Le soir., correct: true, feedback: Aussi.}\n"
    two = ACTIVITIES + SECOND + third
    whole = two.replace(
        "type: choice\n    prompt: À", "type: choice\n    partial: false\n    prompt: À"
    )
    old, new = (
        version(tmp_path / name, {SET: text}) for name, text in (("old", two), ("new", whole))
    )
    (line,) = [said(change) for change in compare(old, new).changes if change.rescored]
    (back,) = [said(change) for change in compare(new, old).changes if change.rescored]
    assert "tout ou rien" in line
    assert "en partie juste" in back
    assert "mots" not in line
    assert not compare(old, new).lost


def test_a_note_keeps_no_right_answer(old: Version) -> None:
    """Neither the text of a right answer nor its roots are in a note; an old one is still read."""
    kept = to_json(old)
    for root in ("signale", "signa", "six"):
        assert root not in json.dumps(kept["questions"], ensure_ascii=False)
    kept["questions"][1]["gist"] = "À quelle heure passe le camion ? À six heures."
    del kept["questions"][1]["whole"]
    before = from_json(kept)
    assert before.questions["camion"].gist == old.questions["camion"].gist
    assert compare(before, old).same


def test_a_version_is_kept_in_a_note(old: Version) -> None:
    """What a delivery note keeps is read back, places to the line; anything else is refused."""
    back = from_json(json.loads(json.dumps(to_json(old))))
    assert compare(old, back).same
    assert back.questions["camion"].span.line == old.questions["camion"].span.line
    for wrong in (None, [], {}, {"questions": 3}, {"questions": [{}]}, {**to_json(old), "x": 1}):
        with pytest.raises(ValueError, match=r"\w"):
            from_json(wrong)


def test_another_order_is_said(tmp_path: Path) -> None:
    """Choices that are no longer mixed have the same words: the order alone is named."""
    plain = ACTIVITIES.replace("type: choice\n", "type: choice\n    shuffle: false\n", 1)
    turned = re.sub(r"(      - \{id: \w+, .*\n)(      - \{id: \w+, .*\n)", r"\2\1", plain, count=1)
    assert turned != plain
    old, new = (
        version(tmp_path / name, {SET: text}) for name, text in (("old", plain), ("new", turned))
    )
    (change,) = (each for each in compare(old, new).changes if each.fate is Fate.WORDS)
    assert said(change) == "mêmes mots, dans un autre ordre\u00a0: réponse gardée"
    kept = to_json(old)
    for each in kept["questions"]:
        del each["words"]
    (change,) = (e for e in compare(from_json(kept), new).changes if e.fate is Fate.WORDS)
    assert "demande la même chose" in said(change)
