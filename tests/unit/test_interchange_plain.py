"""Questions as a table and in Aiken: what opens, what stays inert, what is told as lost."""

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from fakes.project import make_project
from fakes.questions import every_type
from marelle import i18n
from marelle.cli import main
from marelle.interchange import exporter
from marelle.interchange.base import Exported
from marelle.model import Item, Module

ANSWER = re.compile(r"([A-Z])[).] ?(.*)")


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def only(*items: Item) -> Module:
    """Return a module with these questions and no other."""
    return replace(every_type(), screens=(replace(every_type().screens[1], items=items),))


def asked(type_: str) -> Item:
    """Return a question of a type."""
    return next(item for item in every_type().items if item.type == type_)


def rows(exported: Exported) -> list[dict[str, str]]:
    """Return the lines of a table, read as a spreadsheet in French does."""
    text = exported.data.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";", strict=True))


def aiken(text: str) -> list[tuple[str, list[str], str]]:
    """Return the question, the answers and the right one of each block, by Moodle's rules."""
    found = []
    for block in text.strip().split("\n\n"):
        question, *answers, right = block.split("\n")
        said = [ANSWER.fullmatch(answer) for answer in answers]
        assert not ANSWER.match(question)
        assert not question.startswith("ANSWER:")
        assert [match and match[1] for match in said] == list("ABCDEF"[: len(said)])
        assert len(said) > 1
        assert right.startswith("ANSWER: ")
        texts = [match[2] for match in said if match]
        found.append((question, texts, texts["ABCDEF".index(right[8:])]))
    return found


def test_a_table_has_a_line_for_each_question_it_keeps():
    """Every line has its cells, its id and its type; a byte order mark tells that it is UTF-8."""
    exported = exporter("csv").export(every_type(), Path())
    found = rows(exported)
    kept = [fate.item for fate in exported.fates if fate.fate != "dropped"]
    types = {item.id: item.type for item in every_type().items}
    assert exported.data.startswith("\ufeffIdentifiant;Type;Question".encode())
    assert [row["Identifiant"] for row in found] == kept
    assert all(row["Type"] == types[row["Identifiant"]] for row in found)
    assert all(None not in row and None not in row.values() for row in found)


@pytest.mark.parametrize("mark", list("=+-@＝＋－＠"))
def test_no_cell_is_a_formula(mark):
    """What a spreadsheet would run is text, wherever an author can write it; no word is lost."""
    item = asked("choice")
    hostile = f'{mark}HYPERLINK("https://ailleurs.example";"!")'
    options = tuple(replace(option, text=hostile, feedback=hostile) for option in item.choices)
    told = replace(item, prompt=hostile, choices=options, hints=(hostile,))
    [row] = rows(exporter("csv").export(only(told), Path()))
    assert [cell for cell in row.values() if cell.startswith(mark)] == []
    assert row["Question"] == row["Réponse A"] == row["Indices"] == f"'{hostile}"


def test_a_number_stays_a_number():
    """A spreadsheet in French counts with what it finds: a comma, and no apostrophe."""
    changed = replace(asked("numeric"), answer=-1200.5)
    [row] = rows(exporter("csv").export(only(changed), Path()))
    assert (row["Réponse A"], row["Réponse B"], row["Réponse C"]) == ("-1200,5", "± 0,5", "€")


def test_aiken_takes_the_choices_with_one_right_answer():
    """Each block can be read; what has several right answers is left out, and that is said."""
    exported = exporter("aiken").export(only(*(i for i in every_type().items)), Path())
    found = aiken(exported.data.decode())
    assert ("On peut signaler sans compte.", ["Vrai", "Faux"], "Vrai") in found
    fates = {fate.item: fate for fate in exported.fates}
    assert fates["plusieurs"].fate == "dropped"
    assert "une bonne réponse" in fates["plusieurs"].how
    gaps = {item.id: len(getattr(item, "gaps", "1")) for item in every_type().items}
    assert len(found) == sum(gaps[f.item] for f in exported.fates if f.fate != "dropped")


@pytest.mark.parametrize("prompt", ["A. Le bac jaune ?", "B) Et vous ?", "ANSWER: A"])
def test_no_prompt_is_taken_for_an_answer(prompt):
    """A question that begins as an answer would begins with a dash."""
    told = replace(asked("true-false"), prompt=prompt)
    [(question, *_)] = aiken(exporter("aiken").export(only(told), Path()).data.decode())
    assert question.replace("\u00a0", " ") == f"– {prompt}".replace("\u00a0", " ")


def test_aiken_says_that_comments_and_points_are_lost():
    """A question that explained its answers, worth three points, is simplified, and how is said."""
    told = replace(asked("choice"), picture=None, prompt="Où ?", points=3)
    [fate] = exporter("aiken").export(only(told), Path()).fates
    assert fate.fate == "degraded"
    assert "1 point au lieu de 3" in fate.how
    assert "commentaires" in fate.how


def test_the_report_is_there_for_tools_too(tmp_path, capsys):
    """As JSON it holds each module, its file and each question, and counts them."""
    root = make_project(tmp_path / "project", 2)
    assert main(["--lang", "fr", "-C", str(root), "export", "aiken", "--report", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [batch["module"] for batch in told["batches"]] == ["module-0002", "se-laver-les-mains"]
    questions = [question for batch in told["batches"] for question in batch["questions"]]
    assert questions
    assert all(question["how"] or question["fate"] == "kept" for question in questions)
    assert sum(told["total"].values()) == len(questions)
    files = [batch["file"] for batch in told["batches"] if batch["file"]]
    assert {Path(file) for file in files} == set((root / "exports").iterdir())
