"""What is said of a story: the closest scene for a typing error, only the choices that loop."""

import pytest

from fakes.tiny import MODULE, assembled

STORY = """\
title: Une histoire
items:
  - id: matelas
    type: scenario
    prompt: Un matelas
    start: {start}
    nodes:
      - id: debut
        text: Un matelas barre le trottoir.
        choices:
          - {{id: agir, text: Je le signale., goto: {good}, consequence: 1, feedback: Bien.}}
          - {{id: rester, text: Je reste là., goto: {other}, consequence: 0, feedback: Et puis ?}}
      - id: suite
        text: L’équipe demande une photo.
        choices:
          - {{id: photo, text: Je la prends., goto: bravo, consequence: 1, feedback: Bien.}}
          - {{id: non, text: Je refuse., goto: {back}, consequence: 0, feedback: Dommage.}}
      - id: bravo
        text: Le trottoir est libre.
        ending: success
"""


def findings(tmp_path, **changed):
    """Return the code, hint and line of each error in the story."""
    words = {"start": "debut", "good": "suite", "other": "bravo", "back": "bravo", **changed}
    _catalogue, found = assembled(tmp_path, {MODULE + "verifier.yml": STORY.format(**words)})
    return [(d.code.id, d.hint, d.span.line) for d in found if d.code.id.startswith("MRL3")]


@pytest.mark.parametrize(
    ("changed", "near", "line"),
    [({"start": "debu"}, "debut", 6), ({"good": "suitte"}, "suite", 11)],
)
def test_the_closest_scene_is_offered(tmp_path, changed, near, line):
    """A name one letter off, after goto or start, is answered by the name that exists."""
    ((code, hint, where),) = findings(tmp_path, **changed)
    assert (code, where) == ("MRL310", line)
    assert near in hint


def test_a_name_like_no_other_gets_the_list(tmp_path):
    """Nothing is close: every scene is named."""
    ((_code, hint, _line),) = findings(tmp_path, good="zzz")
    assert "bravo, debut, suite" in hint


@pytest.mark.parametrize(
    ("changed", "lines"),
    [
        ({"other": "debut"}, [12]),
        ({"back": "debut"}, [11, 17]),
        ({"other": "debut", "back": "suite"}, [12, 17]),
    ],
)
def test_only_the_choices_of_a_circle_are_accused(tmp_path, changed, lines):
    """A scene that leads to itself, two that lead to each other, two loops on one road."""
    found = findings(tmp_path, **changed)
    assert [(code, line) for code, _hint, line in found] == [("MRL313", n) for n in lines]
