"""A state that an older page saved is given back, or asked again: it is never misread.

Each accepted example of each type is edited as authors edit; its old answer meets the new page, in
the site and in both editions of SCORM, with the session and the connectors that ship.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contracts.activity_examples import ACCEPTED, accepted_item, kind_of
from fakes.node import in_node
from habits.checkout import ROOT
from marelle.activities import activity_types
from marelle.activities.asked import asked, bare
from properties.edited_items import EDITS, cases, seen

SCRIPT = Path(__file__).with_name("states_in_node.mjs")
PLAYER, SCORM = ROOT / "theme/player", ROOT / "tools/marelle/outputs/packages/scorm"
CONNECTORS = {
    "site": PLAYER / "local.js",
    "1.2": SCORM / "scorm12.js",
    "2004": SCORM / "scorm2004.js",
}
GOOD = {"i0": "x"}
STRANGE = [
    json.dumps(
        {"v": 2, "at": "q-ici", "r": GOOD, "q": {"i0": "zzzz"}, "fin": {"status": "passed"}}
    ),
    json.dumps({"v": "1", "at": "q-ici", "r": GOOD}),
    json.dumps({"v": 1, "at": "q-ici", "r": GOOD}),
    json.dumps({"v": 1, "at": 5, "r": 5, "q": 5}),
    json.dumps({"v": 1, "r": None, "q": None}),
    json.dumps({"v": 1, "at": [], "r": ["i0"], "q": "i0"}),
    "null",
    "5",
    '"i0"',
    "[]",
    "{",
    "",
    "bookmark=3;score=20",
]


@pytest.fixture(scope="module")
def lived() -> Any:
    """What each connector gave back, every case being an activity of one page."""
    every = list(enumerate(cases()))
    return in_node(
        SCRIPT,
        {
            "session": str(PLAYER / "session.js"),
            "connectors": {name: str(path) for name, path in CONNECTORS.items()},
            "old": [{"id": f"i{n}", "v": asked(c.old), "response": c.response} for n, c in every],
            "now": [{"id": f"i{n}", "v": asked(c.new)} for n, c in every],
            "states": STRANGE,
        },
    )


@pytest.mark.parametrize("connector", CONNECTORS)
def test_what_is_given_back_means_what_it_meant(lived: Any, connector: str) -> None:
    """Every answer that is given back shows the same words, and is worth the same."""
    kept = lived[connector]["kept"]
    assert len(kept) > 100
    for n, case in enumerate(cases()):
        if f"i{n}" not in kept:
            continue
        told = (case.name, case.edit)
        assert kept[f"i{n}"] == case.response, told
        assert case.old.type == case.new.type, told
        assert bare(case.old.prompt) == bare(case.new.prompt), told
        assert seen(case.old, case.response) == seen(case.new, case.response), told
        model = activity_types()[case.new.type].model
        before, after = (model.score(model.key(i), case.response) for i in (case.old, case.new))
        assert before == after, told


@pytest.mark.parametrize("connector", CONNECTORS)
def test_an_edit_that_changes_no_meaning_loses_nothing(lived: Any, connector: str) -> None:
    """Comments, points, capitals, spaces and stops forget no answer, of no type."""
    kept = lived[connector]["kept"]
    types = set()
    for n, case in enumerate(cases()):
        if EDITS[case.edit][1]:
            types.add(case.old.type)
            assert f"i{n}" in kept, (case.name, case.edit)
    assert types == set(activity_types())


def test_choices_in_another_order_are_the_same_choices(lived: Any) -> None:
    """The order of answers to tick, of pairs and of gaps is nobody's answer."""
    kept = lived["1.2"]["kept"]
    free = {"choice", "image-choice", "match", "categorize", "matrix", "hotspot", "poll"}
    found = [n for n, c in enumerate(cases()) if c.edit == "reverse" and c.old.type in free]
    assert len(found) > 10
    assert all(f"i{n}" in kept for n in found)


@pytest.mark.parametrize("connector", CONNECTORS)
def test_what_is_asked_again_says_so(lived: Any, connector: str) -> None:
    """A question is either as it was answered, or marked as one that changed."""
    told = lived[connector]
    every = {f"i{n}" for n in range(len(cases()))}
    assert set(told["kept"]) | set(told["fresh"]) == every
    assert not set(told["kept"]) & set(told["fresh"])
    assert told["at"] == "q-ici"


@pytest.mark.parametrize("connector", CONNECTORS)
def test_what_is_no_state_of_ours_is_as_if_absent(lived: Any, connector: str) -> None:
    """A future version, an answer to who knows what, and garbage give nothing and break nothing."""
    for text, told in zip(STRANGE, lived[connector]["strange"], strict=True):
        assert told["kept"] == {}, text
        assert told["after"]["v"] == 1, text
        assert told["after"].get("q", {}).get("i0") != "zzzz", text


def test_another_type_never_reads_the_answer_of_the_first() -> None:
    """The same words, ids and right answers in another type have another digest."""
    choice = accepted_item(next(f for f in ACCEPTED if kind_of(f).name == "choice"))
    assert asked(choice) != asked(replace(choice, type="highlight"))
