"""Files of H5P come in: the questions that their content holds, as deep as it goes."""

import json
from pathlib import Path
from typing import Any

import pytest

from fakes.imports import SHEET, came
from fakes.questions import every_type
from marelle import i18n
from marelle.interchange import exporter
from marelle.interchange._incoming import incoming
from marelle.interchange.readers import importer, recognised
from marelle.interchange.readers.base import Batch, Draft, Source

# What each type of ours is when it comes back; the others are what they were.
BACK = {"slider": "numeric", "matrix": "match", "gap-choice": "gap-bank"}
TRUTH = {"question": "<p>Vrai ?</p>", "correct": "false"}


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def source(library: str, params: Any, **members: bytes) -> Source:
    """Return a file whose main content is this."""
    about = {"title": "Titre", "mainLibrary": library}
    files = {"h5p.json": about, "content/content.json": params}
    data = {name: json.dumps(value).encode() for name, value in files.items()}
    return Source(name="x.h5p", members=data | members)


def read(library: str, params: Any, **members: bytes) -> Batch:
    """Return what is read of a file."""
    return importer("h5p").read(source(library, params, **members))


def drafted(library: str, params: Any, **members: bytes) -> Draft:
    """Return the draft of the only question of a file."""
    [found] = read(library, params, **members).found
    assert found.draft, found.why
    return found.draft


def inside(library: str, params: Any, id: str = "") -> dict[str, Any]:
    """Return content inside other content."""
    return {"library": library, "params": params, "subContentId": id, "metadata": {"title": id}}


def test_everything_that_goes_out_comes_back():
    """Each question comes back with its prompt and its type, or the one that H5P has for it."""
    sent = exporter("h5p").export(every_type(), Path())
    module, fates = came("h5p", sent.data)
    out = {fate.item for fate in sent.fates if fate.fate != "dropped"}
    expected = [BACK.get(i.type, i.type) for i in every_type().items if i.id in out]
    assert [item.type for item in module.items] == expected
    assert [fate.fate for fate in fates].count("dropped") == 0
    assert fates[1].place == "banque.txt/content/content.json:110:21"


def test_a_holder_gives_what_it_holds():
    """A book of columns, a set, a questionnaire: each question is there, in order."""
    column = {"content": [{"content": inside("H5P.TrueFalse 1.8", TRUTH, "un")}]}
    asked = {"question": "Avis ?", "alternatives": [{"text": "a"}, {"text": "b"}]}
    element = {"library": inside("H5P.SimpleMultiChoice 1.1", asked, "deux")}
    parts = [
        inside("H5P.Column 1.18", column),
        inside("H5P.QuestionSet 1.20", {"questions": [inside("H5P.TrueFalse 1.8", TRUTH, "x")]}),
        inside("H5P.Questionnaire 1.3", {"questionnaireElements": [element]}),
        inside("H5P.InteractiveVideo 1.27", {}),
    ]
    batch = read("H5P.InteractiveBook", {"chapters": parts})
    assert batch.title == "Titre"
    assert [one.draft.type if one.draft else "" for one in batch.found] == [
        *("true-false", "true-false", "poll"),
        "",
    ]
    assert "H5P.InteractiveVideo" in batch.found[-1].why


def test_each_card_of_a_set_is_a_question():
    """A set of cards gives as many cards; one with one side is left out."""
    cards = [{"text": "<p>Recto</p>", "answer": "<p><strong>Verso</strong></p>"}, {"text": "Seul"}]
    first, second = read("H5P.Dialogcards", {"dialogs": cards}).found
    assert first.draft
    assert (first.draft.prompt, first.draft.own["back"]) == ("Recto", "**Verso**")
    assert second.draft is None


def test_a_choice_has_its_comments_its_hints_and_its_picture():
    """What is said of an answer, of the whole, before it; and a photograph of the archive."""
    media = {"type": inside("H5P.Image 1.1", {"file": {"path": "images/a.png"}, "alt": "Un bac"})}
    said = {"tip": "<p>Pensez.</p>", "chosenFeedback": "<div>Non.</div>"}
    draft = drafted(
        "H5P.MultiChoice",
        {
            "media": media,
            "question": "<p>Où ?</p>",
            "answers": [
                {"text": "<div>Là</div>", "correct": True},
                {"text": "<div>Ici</div>", "correct": False, "tipsAndFeedback": said},
            ],
            "overallFeedback": [
                {"from": 0, "to": 50, "feedback": "Relisez."},
                {"from": 51, "to": 100, "feedback": "Bravo."},
            ],
            "behaviour": {"randomAnswers": False},
        },
        **{"content/images/a.png": b"png"},
    )
    assert (draft.correct, draft.incorrect, draft.hints) == ("Bravo.", "Relisez.", ("Pensez.",))
    assert draft.own["choices"][1]["feedback"] == "Non."
    assert draft.own["shuffle"] is False
    assert draft.picture
    assert (draft.picture.name, draft.picture.alt) == ("a.png", "Un bac")


@pytest.mark.parametrize(
    ("library", "params", "type_", "own"),
    [
        (
            "H5P.Blanks",
            {"text": "Complétez.", "questions": ["<p>À *Oslo/Christiania:Nord* ce jour.</p>"]},
            "gap-text",
            {
                "text": "À {oslo} ce jour.",
                "gaps": [{"id": "oslo", "answers": ["Oslo", "Christiania"]}],
            },
        ),
        (
            "H5P.Blanks",
            {"text": "Combien ?", "questions": ["<p>*2,5/2.5* kg</p>"]},
            "numeric",
            {"answer": 2.5, "unit": "kg"},
        ),
        (
            "H5P.Blanks",
            {"text": "Qui ?", "questions": ["*Ana*"]},
            "short-answer",
            {"answers": ["Ana"]},
        ),
        (
            "H5P.SortParagraphs",
            {"paragraphs": ["<div>Un</div>", "<div>Deux</div>"]},
            "order",
            {"steps": [{"id": "un", "text": "Un"}, {"id": "deux", "text": "Deux"}]},
        ),
        (
            "H5P.DragText",
            {"textField": "Le *bac:tip* est *vert\\+Oui\\-Non*.", "distractors": "*bleu*"},
            "gap-bank",
            {
                "text": "Le {bac} est {vert}.",
                "labels": [{"id": n, "text": n} for n in ("bac", "vert", "bleu")],
                "gaps": [
                    {"id": "bac", "answer": "bac"},
                    {"id": "vert", "answer": "vert", "feedback": "Non"},
                ],
            },
        ),
        (
            "H5P.MarkTheWords",
            {"textField": "<p>Le *danger* est ici, pas ailleurs.</p>"},
            "highlight",
            {
                "text": "Le [danger]{danger} est ici, pas [ailleurs]{ailleurs}.",
                "tokens": [{"id": "danger", "correct": True}, {"id": "ailleurs"}],
            },
        ),
        (
            "H5P.Essay",
            {
                "taskDescription": "Dites.",
                "solution": {"sample": "Ceci."},
                "behaviour": {"maximumLength": 300},
            },
            "reflection",
            {"expert": "Ceci.", "length": 300},
        ),
    ],
)
def test_what_a_question_becomes(library, params, type_, own):
    """Answers, texts and marks of each library are those of our types."""
    draft = drafted(library, params)
    assert (draft.type, draft.own) == (type_, own)


@pytest.mark.parametrize(
    ("library", "params"),
    [
        ("H5P.MultiChoice", {"answers": [{"text": "a"}]}),
        ("H5P.MultiChoice", []),
        ("H5P.DragText", {"textField": 3}),
        ("H5P.ImageHotspotQuestion", {"imageHotspotQuestion": "x"}),
        ("H5P.MarkTheWords", {}),
        ("H5P.Blanks", {"questions": ["*:*", None]}),
        ("H5P.CoursePresentation", {}),
    ],
)
def test_what_is_no_question_says_why(library, params):
    """Content of any shape is answered: a draft that the check may refuse, or a reason."""
    [found] = read(library, params).found
    assert found.draft is None
    assert found.why


def test_content_that_is_not_json_says_so():
    """A file that is torn, too deep or absent has a reason, and a place."""
    for data in (b"{", b"[" * 100_000, b"\xff"):
        members = dict(source("H5P.Blanks", {}).members) | {"content/content.json": data}
        [found] = importer("h5p").read(Source(members=members)).found
        assert found.draft is None
        assert found.member == "content/content.json"
    assert incoming(importer("h5p").read(Source()), SHEET).fates[0].fate == "dropped"


def test_questions_are_taken_and_the_rest_is_left_to_be_played():
    """A file is ours when it has a question, or no library: nothing could play it then."""
    libraries = {"H5P.Blanks-1.14/library.json": b"{}"}
    assert recognised(source("H5P.TrueFalse", TRUTH, **libraries)) == "h5p"
    assert recognised(source("H5P.Timeline", {}, **libraries)) == ""
    assert recognised(source("H5P.Timeline", {})) == "h5p"
