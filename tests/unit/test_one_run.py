"""Every error of a file in one run: none hides another, and none is only the doing of another."""

import pytest

from fakes.tiny import ACTIVITIES, LESSON, MODULE, SHEET, assembled, names

SCENARIO = """\
title: Vérifiez vos acquis
items:
  - id: corbeille
    type: scenario
    prompt: La corbeille du bureau
    start: debut
    nodes:
      - id: debut
        text: La corbeille est pleine.
        choices:
          - {id: jaune, text: Je trie., goto: bravvo, consequence: 1, feedback: Recyclée.}
          - {id: vert, text: Je jette., goto: rate, consequence: -1, feedback: Elle part au four.}
      - {id: bravo, text: Le papier resservira., ending: success}
      - {id: rate, text: Le papier est perdu., ending: failure}
"""


def found_in(tmp_path, file, text):
    """Return the names of what is found when a file of the module says *text*."""
    return names(assembled(tmp_path, {MODULE + file: text})[1])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("direction: DPE", "direction: DPF", {"unknown-direction"}),
        ("collection: espace-public", "collection: espace-publik", {"unknown-collection"}),
        ("direction: DPE", "direction: dpe!", {"bad-pattern"}),
        ("direction: DPE", "direction: [DPE]", {"wrong-type"}),
        ("review: demo", "review: demo\nrecommended_for: [DPF]", {"unknown-direction"}),
        ("review: demo", "review: demo\nrecommended_for: [DPE]", {"own-direction"}),
        ("review: demo", "review: demo\nrecommended_for: DPF", {"wrong-type"}),
        ("valid_until: 2027-12-31", "valid_until: 2026-11-20", {"dates-reversed"}),
        ("duration: 1", "duration: 9", {"duration-off"}),
        ("duration: 1", "duration: 99", {"too-great"}),
        ("objective: Je sais", "objective: J'ai su", {"straight-apostrophe"}),
    ],
)
def test_a_sheet_is_looked_at_field_by_field(tmp_path, old, new, expected):
    """Beside an unknown key, all that is sound is compared; what is not is told once."""
    assert old in SHEET
    text = SHEET.replace(old, new) + "couleur: bleu\n"
    assert set(found_in(tmp_path, "module.yml", text)) == {"unknown-key", *expected}


def test_what_stands_under_a_misspelt_key_is_checked(tmp_path):
    """« screns » is read as the list of screens, and « tilte » as a title that is too long."""
    text = SHEET.replace("screens:", "screns:\n  - absent.md").replace(
        "title: Signaler un matelas", f"tilte: {'x' * 99}"
    )
    assert found_in(tmp_path, "module.yml", text) == [
        "unknown-key",
        "too-long",
        "unknown-key",
        "unknown-screen",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("text: Le papier est perdu.", "text: ''", ["unknown-node", "empty-value"]),
        ("prompt: La corbeille du bureau", "prompt: ''", ["empty-value", "unknown-node"]),
        ("type: scenario", "type: scenaro", ["unknown-activity", "unknown-node"]),
        ("feedback: Recyclée.", "feedbck: Recyclée.", ["unknown-node", "unknown-key"]),
        ("ending: success", "ending: sucess", ["unknown-node", "unknown-value"]),
        ("goto: rate", "goto: [rate]", ["wrong-type"]),
    ],
)
def test_a_story_is_followed_beside_an_error(tmp_path, old, new, expected):
    """A sentence or a word that is refused does not hide a choice that leads nowhere; what does
    lead somewhere must be readable."""
    assert SCENARIO.count(old) == 1
    found = found_in(tmp_path, "verifier.yml", SCENARIO.replace(old, new))
    assert found == expected


def test_an_activity_is_judged_whatever_its_neighbour(tmp_path):
    """The schema refuses the first, its own rules the second, and an id is used twice."""
    second = ACTIVITIES.partition("items:\n")[2].replace(", correct: true", "")
    text = ACTIVITIES.replace("choices:", "shuffle: peut-être\n    choices:") + second
    assert found_in(tmp_path, "verifier.yml", text) == [
        "wrong-type",
        "duplicate-id",
        "no-right-answer",
    ]


def test_a_link_to_an_activity_with_an_error_is_no_error(tmp_path):
    """The name of an activity is known whatever else is wrong in it."""
    changes = {
        MODULE + "verifier.yml": ACTIVITIES.replace("text: Je le signale.", "text: 3"),
        MODULE + "pourquoi.md": LESSON.replace("#verifier", "#q-bon-reflexe"),
    }
    assert names(assembled(tmp_path, changes)[1]) == ["wrong-type"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    type: choice", "   type: choice"),
        ("    type: choice", "     type: choice"),
        ("    type: choice", "\ttype: choice"),
        ("    type: choice", "  type: choice"),
        ("    prompt: Un", "    prompt: L’agent voit ceci\nau coin\n    #: Un"),
        ("    choices:", "   choices:"),
    ],
)
def test_the_rest_of_a_misaligned_file_is_checked(tmp_path, old, new):
    """Past a line out of line, an activity without a right answer and a bad link are found."""
    after = ACTIVITIES.partition("items:\n")[2].replace(", correct: true", "")
    after = after.replace("bon-reflexe", "autre").replace("Un matelas", "Un [matelas](http://x.fr)")
    assert ACTIVITIES.count(old) == 1
    found = found_in(tmp_path, "verifier.yml", ACTIVITIES.replace(old, new) + after)
    assert len(found) == 3
    assert found[0] in ("yaml-syntax", "tab")
    assert found[1:] == ["bad-link", "no-right-answer"]


def test_a_direction_with_an_error_is_still_a_direction(tmp_path):
    """The modules of a direction that lacks a key are not told that it does not exist."""
    text = "directions:\n  - {code: DPE, name: Propreté, pictogram: balais, colour: '#ffff00'}\n"
    found = names(assembled(tmp_path, {"content/directions.yml": text})[1])
    assert sorted(found) == [
        "contrast-too-low",
        "missing-key",
        "missing-key",
        "unknown-pictogram",
    ]
