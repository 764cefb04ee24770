"""Questions of Aiken and of a spreadsheet come in, line by line."""

from pathlib import Path

import pytest

from fakes.imports import SHEET, came
from fakes.questions import every_type
from marelle import i18n
from marelle.interchange import exporter
from marelle.interchange._incoming import incoming
from marelle.interchange.readers import importer, recognised
from marelle.interchange.readers.base import Batch, Draft, Embedded, Found, Source

BACK = {
    **dict.fromkeys(["image-choice", "highlight"], "choice"),
    "slider": "numeric",
}
HEAD = "Question;Réponse A;Réponse B;Bonnes réponses\n"


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def found(form: str, text: str) -> list[Found]:
    """Return the questions of a file."""
    return list(importer(form).read(Source(text=text)).found)


def drafted(form: str, text: str) -> Draft:
    """Return the draft of the only question of a file."""
    [one] = found(form, text)
    assert one.draft, one.why
    return one.draft


def test_a_table_that_goes_out_comes_back():
    """Each line comes back with its id, its points, its type, and what can be said of it."""
    text = exporter("csv").export(every_type(), Path()).data.decode("utf-8-sig")
    module, fates = came("csv", text)
    assert [fate.fate for fate in fates].count("dropped") == 0
    back = {item.id: item for item in module.items}
    for item in every_type().items:
        if item.type not in ("scenario", "hotspot"):
            assert back[item.id].type == BACK.get(item.type, item.type)
            assert back[item.id].points == item.points
    assert back["objectif"].gaps[1].answers == ("l’été*", "~}#t")
    assert back["gants"].pairs[0].feedback == "Le verre *coupe*."
    assert [gap.feedback for gap in back["regle"].gaps] == ["", "Oui {b}."]


def test_a_table_is_read_in_both_languages():
    """What was written in English is read in French, and the other way round."""
    with i18n.speaking("en"):
        text = exporter("csv").export(every_type(), Path()).data.decode("utf-8-sig")
    assert all(one.draft for one in found("csv", text))


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_table_of_questions_and_answers_is_enough(mark):
    """Without a type a line is a choice, whatever parts its cells."""
    draft = drafted("csv", f"{HEAD}Où ?;ici;là;B\n".replace(";", mark))
    assert draft.type == "choice"
    assert [(c["text"], c.get("correct")) for c in draft.own["choices"]] == [
        ("ici", None),
        ("là", True),
    ]


def test_a_cell_loses_the_apostrophe_that_made_it_inert():
    """What began as a formula comes back as it was typed."""
    assert drafted("csv", f"{HEAD}'=1+1 ?;2;3;A\n").prompt.startswith("=1+1")


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("Où ?;ici;là;", "ne nomme aucune"),
        ("Où ?;ici;là;Z", "ne nomme aucune"),
    ],
)
def test_a_line_that_cannot_be_read_has_its_number(row, word):
    """A cell of several lines moves the lines after it, and the place is still right."""
    first, second = found("csv", f'{HEAD}"Deux\nlignes ?";a;b;A\n{row}\n')
    assert first.draft
    assert (second.draft, second.line) == (None, 4)
    assert word in second.why


def test_a_line_of_an_unknown_type_is_left_out():
    """A type that does not exist, or a number that is none, is told."""
    text = "Type;Question;Réponse A\nenigme;Q ?;a\nnumeric;Combien ?;beaucoup\n"
    assert [one.why.split()[0] for one in found("csv", text)] == ["Le", "Un"]
    assert not any(one.draft for one in found("csv", text))


def test_a_table_without_questions_says_so():
    """The first line must name its columns."""
    [one] = found("csv", "a;b\n1;2\n")
    assert "Question" in one.why


def test_a_link_of_another_project_keeps_its_words():
    """Nothing that comes in points to a module that is not there."""
    text = f"{HEAD}Voir [la leçon](module:matelas) et ![x](media/x.svg) ?;a;b;A\n"
    module, [fate] = came("csv", text)
    assert module.items[0].prompt.startswith("Voir la leçon et x")
    assert "lien" in fate.how


def test_aiken_is_read():
    """Both marks of answers, and statements as statements, in both languages."""
    text = "Où ?\nA) ici\nB. là\nANSWER: B\n\nVrai ?\nA. True\nB. False\nANSWER: A\n"
    choice, truth = found("aiken", text)
    assert choice.draft
    assert [c.get("correct") for c in choice.draft.own["choices"]] == [None, True]
    assert truth.draft
    assert (truth.draft.type, truth.draft.own, truth.line) == ("true-false", {"answer": True}, 6)


def test_aiken_that_goes_out_comes_back():
    """Each block is a question, and none is left out."""
    text = exporter("aiken").export(every_type(), Path()).data.decode()
    made = incoming(importer("aiken").read(Source(text=text)), SHEET)
    assert len(made.fates) == text.count("ANSWER:")
    assert {fate.fate for fate in made.fates} == {"degraded"}


@pytest.mark.parametrize(
    ("block", "word"),
    [
        ("Q ?\nA. a\nB. b\nANSWER: C", "lettre"),
        ("Q ?\nA. a\nANSWER: A", "deux réponses"),
        ("Q ?\nA. a\nB. b", "ANSWER"),
        ("ANSWER: A", "deux réponses"),
    ],
)
def test_a_block_of_aiken_that_goes_wrong_takes_no_other(block, word):
    """What is missing is told at its line, and the next question is read."""
    bad, good = found("aiken", f"\n{block}\n\nAprès ?\nA. a\nB. b\nANSWER: A\n")
    assert (bad.draft, bad.line) == (None, 2)
    assert word in bad.why
    assert good.draft


@pytest.mark.parametrize("form", ["aiken", "csv", "gift", "moodle_xml"])
def test_a_file_of_ours_is_recognised(form):
    """The name and the content of what an exporter writes tell its format."""
    one = exporter(form)
    text = one.export(every_type(), Path()).data.decode("utf-8-sig")
    assert recognised(Source(name=f"module{one.suffix}", text=text)) == form


@pytest.mark.parametrize(
    "head",
    [
        "sep=,\nquestion,Reponse a,REPONSE B,bonnes reponses\n",
        '"sep=;"\r\nQuestion;réponse A;B;Bonnes Réponses\r\n',
    ],
)
def test_a_table_of_excel_is_read(head):
    """Its own first line tells what parts the cells; heads are read whatever their accents."""
    mark = head.partition("sep=")[2][0]
    [one] = found("csv", head + mark.join(["Qui ?", "Ana", "Bo", "B"]) + "\n")
    assert one.draft
    assert one.line == 3
    assert [choice.get("correct") for choice in one.draft.own["choices"]] == [None, True]


def test_a_table_without_right_answers_says_so():
    """The column that is missing is named, not blamed for being empty."""
    [one] = found("csv", "Question;A;B;Correct\nQui ?;Ana;Bo;A\n")
    assert one.why == "Le tableau n’a pas de colonne «\u00a0Bonnes réponses\u00a0»."


@pytest.mark.parametrize("text", ["1e3", "0x1f", "0o17", "1.", "9" * 30, "~", "no", "1:30"])
def test_a_text_that_looks_like_a_value_stays_a_text(text):
    """What YAML would read as a number, or as nothing, is written as words."""
    module, _fates = came("csv", f"{HEAD}Combien ?;{text};Autre;A\n")
    [item] = module.items
    assert item.choices[0].text == text


def test_a_card_keeps_its_hints():
    """A question that nothing judges has hints as well."""
    head = "Question;Type;Ensuite;Indices\n"
    module, fates = came("csv", f"{head}Une gousse ?;flashcard;De l’ail.;Ça pique.\n")
    assert module.items[0].hints == ("Ça pique.",)
    assert fates[0].fate == "kept"


def test_the_first_reason_is_the_one_that_is_told():
    """A question that gave up its picture before it was refused says what was wrong at first."""
    zones = {"zones": [{"id": "a", "text": "Ici", "rect": [10, 10, 5, 5], "correct": True}]}
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
    draft = Draft(
        type="hotspot",
        prompt="Où ?",
        own=zones,
        picture=Embedded(name="a.svg", data=drawing, alt="Une rue"),
        incorrect="Non.",
    )
    made = incoming(Batch(found=[Found(name="Où", line=1, draft=draft)]), SHEET)
    assert "au moins 2" in made.fates[0].how
