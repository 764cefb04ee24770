"""How refusals of the schemas are worded: the right place, a plain sentence, what to type."""

import pytest

from marelle.check.schema import validate
from marelle.diagnostics import codes
from marelle.read.yaml_file import read_yaml

MODULE = """title: Trier
objective: Je sais trier.
summary: Un bac.
direction: DPE
collection: environnement
audience: [terrain]
keywords: [tri, papier, bac]
duration: 1
updated: 2026-11-21
valid_until: 2099-12-31
review: demo
sources: [{title: Un, url: "https://paris.fr", consulted: 2026-11-21}]
screens: [a.md]
"""
SET = """title: Un
items:
  - id: a
    type: choice
    prompt: Où ?
    choices: [{id: x, text: X, correct: true}, {id: y, text: Y}]
"""


def refused(text: str, schema: str = "module"):
    """Return what the schema refuses in *text*, which is sound YAML."""
    document, found = read_yaml("x.yml", text.encode())
    assert found == []
    return validate(document, schema)


def test_sound_documents_are_accepted():
    """The two texts that the other tests change have no finding."""
    assert refused(MODULE) == []
    assert refused(SET, "activity-set") == []


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "hint"),
    [
        ("title: Trier", "title: 12", codes.WRONG_TYPE, (1, 8), '"12"'),
        ("title: Trier", "title: true", codes.WRONG_TYPE, (1, 8), '"true"'),
        ("title: Trier", "title: {a}", codes.WRONG_TYPE, (1, 8), "accolade"),
        ("title: Trier", "title: [a]", codes.WRONG_TYPE, (1, 8), "crochet"),
        ("title: Trier", "title:", codes.EMPTY_VALUE, (1, 1), "title:"),
        ("title: Trier", 'title: ""', codes.EMPTY_VALUE, (1, 1), "title:"),
        ("title: Trier", "tilte: Trier", codes.UNKNOWN_KEY, (1, 1), "« title »"),
        ("title: Trier", "# sans titre", codes.MISSING_KEY, (2, 1), "title: …"),
        ("direction: DPE", "direction: dpe", codes.BAD_PATTERN, (4, 12), "« DPE »"),
        ("collection: env", "collection: Env", codes.BAD_ID, (5, 13), "« environnement »"),
        ("[terrain]", "[terain]", codes.UNKNOWN_VALUE, (6, 12), "« terrain »"),
        ("[terrain]", "[]", codes.TOO_FEW, (6, 1), "1"),
        ("[terrain]", "terrain", codes.WRONG_TYPE, (6, 11), "[terrain]"),
        ("papier", "tri", codes.REPEATED_VALUE, (7, 17), "répétition"),
        ("papier", "p", codes.TOO_SHORT, (7, 17), "mot"),
        ("duration: 1", "duration: 90", codes.TOO_GREAT, (8, 11), "de 1 à 10"),
        ("duration: 1", "duration: 0", codes.TOO_SMALL, (8, 11), "de 1 à 10"),
        ("duration: 1", "duration: 3 min", codes.WRONG_TYPE, (8, 11), "sans guillemets ni unité"),
        ("updated: 2026-11-21", "updated: 21/11/2026", codes.BAD_DATE, (9, 10), "« 2026-11-21 »"),
        ("updated: 2026-11-21", "updated: 2026-2-30", codes.BAD_DATE, (9, 10), "« 2026-11-21 »"),
        ("updated: 2026-11-21", "updated: 2026-2-3", codes.BAD_DATE, (9, 10), "« 2026-02-03 »"),
        ("updated: 2026-11-21", "updated: hier", codes.BAD_DATE, (9, 10), "« 2026-11-21 »"),
        ("https://paris.fr", "http://paris.fr", codes.BAD_ADDRESS, (12, 28), "https://paris.fr"),
        ("https://paris.fr", "paris.fr", codes.BAD_ADDRESS, (12, 28), "https://paris.fr"),
        ("title: Un,", "title: Un, deux,", codes.UNKNOWN_KEY, (12, 23), "virgule"),
        ("screens: [a.md]", "screens:\n  a: b", codes.WRONG_TYPE, (14, 3), "un tiret"),
        ("screens: [a.md]", "screens: a.md", codes.WRONG_TYPE, (13, 10), "[a.md]"),
    ],
)  # fmt: skip
def test_one_mistake_one_finding(old, new, code, place, hint):
    """Each mistake is one finding, on the key or the value to change, saying what to type."""
    found = refused(MODULE.replace(old, new, 1))
    assert [(d.code, d.span[1:3]) for d in found] == [(code, place)]
    assert hint in found[0].hint.replace("\u00a0", " ")


def test_all_is_told_at_once():
    """Several mistakes of one file come together, in the order of the file."""
    text = MODULE.replace("title: Trier", "title: 12").replace("duration: 1", "duration: 0")
    assert [d.code for d in refused(text)] == [codes.WRONG_TYPE, codes.TOO_SMALL]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("type: choice", "type: chioce", [(codes.UNKNOWN_ACTIVITY, (4, 11))]),
        ("type: choice", "type:", [(codes.EMPTY_VALUE, (4, 5))]),
        ("    type: choice\n", "", [(codes.MISSING_KEY, (3, 5))]),
        ("    prompt: Où ?\n", "", [(codes.MISSING_KEY, (3, 5))]),
        ("prompt:", "promt:", [(codes.UNKNOWN_KEY, (5, 5))]),
        ("type:", "typ:", [(codes.MISSING_KEY, (3, 5))]),
        ("text: X", "txet: X", [(codes.UNKNOWN_KEY, (6, 23))]),
        ("prompt:", "gaps: []\n    prompt:", [(codes.UNKNOWN_KEY, (5, 5))]),
        ("    choices:", "    picture: media/x.svg\n    choices:", [(codes.WRONG_TYPE, (6, 14))]),
        ("    choices:", "    feedback: {}\n    choices:", [(codes.EMPTY_VALUE, (6, 5))]),
    ],
)
def test_an_activity_is_judged_by_its_own_type(old, new, expected):
    """Only the schema of the type that the author chose speaks; a wrong type silences the rest."""
    found = refused(SET.replace(old, new, 1), "activity-set")
    assert [(d.code, d.span[1:3]) for d in found] == expected


def test_the_closest_name_is_one_that_is_not_there_yet():
    """« titel » beside « title » is not told to become a second title."""
    found = refused(MODULE.replace("summary:", "titel: Un\nsummary:", 1))
    assert [d.code for d in found] == [codes.UNKNOWN_KEY]
    assert "« title »" not in found[0].hint.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("vrai", "« true »"),
        ("Non", "« false »"),
        ("1", "true (vrai) ou false"),
        ("x", "true (vrai)"),
    ],
)
def test_true_and_false_in_french(answer, hint):
    """« vrai » and « non » come with the word YAML knows."""
    text = "title: Un\nitems:\n  - {id: a, type: true-false, prompt: Où, answer: "
    found = refused(f"{text}{answer}}}\n", "activity-set")
    assert [d.code for d in found] == [codes.WRONG_TYPE]
    assert hint in found[0].hint.replace("\u00a0", " ")


def test_a_decimal_comma_is_turned_into_a_point():
    """« 3,5 » is how numbers are written in French; YAML wants « 3.5 »."""
    text = "title: Un\nitems:\n  - {id: a, type: numeric, prompt: Où, answer: '3,5'}\n"
    assert "« 3.5 »" in refused(text, "activity-set")[0].hint.replace("\u00a0", " ")


def test_numbers_for_a_list_of_texts_are_quoted():
    """A telephone number alone becomes a list of one text."""
    text = (
        "title: Un\nitems:\n  - id: a\n    type: gap-text\n    prompt: Où\n"
        '    text: "Le {n}."\n    gaps: [{id: n, answers: 3975}]\n'
    )
    assert [d.hint for d in refused(text, "activity-set")] == ['Écrivez une liste\u00a0: ["3975"].']
