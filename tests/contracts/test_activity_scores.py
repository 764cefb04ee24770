"""One scoring rule, two languages: every case of ``scores.yml`` in Python and in Node."""

import json
import random
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from contracts.activity_examples import (
    ACCEPTED,
    FOLDERS,
    accepted_item,
    item_at,
    kind_of,
    load,
    name_of,
    right_responses,
    scored,
)
from fakes.node import in_node
from marelle.activities.base import Interaction
from marelle.read.document import Document

RUNNER = Path(__file__).with_name("score_in_node.mjs")
TYPED = {Interaction.FILL_IN, Interaction.NUMERIC}
DICE = random.Random(21)
each_type = pytest.mark.parametrize("folder", FOLDERS, ids=name_of)


def cases() -> list[dict[str, Any]]:
    """Return every response whose score is known: the tables, then the right answers."""
    found = []
    for folder in FOLDERS:
        kind = kind_of(folder)
        for item, why, response, score in scored(folder):
            case = {"folder": str(folder), "key": kind.model.key(item), "response": response}
            found.append({**case, "why": why, "score": score})
    for path in ACCEPTED:
        kind = kind_of(path)
        key = kind.model.key(accepted_item(path))
        for response in (
            right_responses(kind.interaction, key["correct"]) if "correct" in key else ()
        ):
            case = {"folder": str(path.parents[2]), "key": key, "response": response}
            found.append({**case, "why": f"right answer of {path.stem}", "score": 1})
    return found


def run_node(cases: list[dict[str, Any]]) -> list[Any]:
    """Score cases in one Node process, the browser's classes stubbed."""
    scores: list[Any] = in_node(RUNNER, cases)
    return scores


@lru_cache
def node_scores() -> list[Any]:
    """Score every case of every type in Node."""
    return run_node(cases())


@each_type
def test_scores_in_python(folder: Path) -> None:
    """Every case of a type is worth in Python what its table says."""
    mine = [case for case in cases() if case["folder"] == str(folder)]
    got = [kind_of(folder).model.score(case["key"], case["response"]) for case in mine]
    assert got == [case["score"] for case in mine], [case["why"] for case in mine]


@each_type
def test_scores_in_javascript(folder: Path) -> None:
    """Every case of a type is worth in JavaScript, to the last bit, what its table says."""
    both = [
        (c, s) for c, s in zip(cases(), node_scores(), strict=True) if c["folder"] == str(folder)
    ]
    assert [s for _, s in both] == [c["score"] for c, _ in both], [c["why"] for c, _ in both]


@each_type
def test_table_covers_the_ways_to_answer(folder: Path) -> None:
    """A table of scores has a right answer, a worthless one, none at all and a malformed one."""
    table = [(why.split()[0].rstrip(","), score) for _, why, _, score in scored(folder)]
    assert ("right", 1) in table
    assert ("absent", 0) in table or ("empty", 0) in table
    assert {score for why, score in table if why == "malformed"} == {0}
    assert kind_of(folder).partial.endswith(".")


def typed_at_random(interaction: Interaction) -> tuple[dict[str, Any], Any]:
    """Return a key and a response made of the characters on which two languages could differ."""
    letters = (
        "elLaéÉœŒæÆ/ßİıΣςａﬁ½ '’‘ʼ`´«»“”–-−\u00ad\u00a0\u202f\u2009\u200b\ufeff\x1c\x85.,+0159٣"
    )
    text = "".join(DICE.choices(letters, k=DICE.randint(0, 6)))
    if interaction is Interaction.NUMERIC:
        numbers, units = [0, 1, 15, -5, 0.5], ["", "é", "œ/ß", "İ"]
        key = {"correct": DICE.choice(numbers), "unit": DICE.choice(units)}
        return key | {"tolerance": DICE.choice([0, 5])}, text
    other = text if DICE.random() < 0.5 else "".join(DICE.sample(text, len(text)))
    noise = other.swapcase() + DICE.choice(letters)
    return {"correct": {"gap": [text]}}, {"gap": noise}


@pytest.mark.parametrize(
    "folder", [f for f in FOLDERS if kind_of(f).interaction in TYPED], ids=name_of
)
def test_both_languages_read_what_is_typed_alike(folder: Path) -> None:
    """Two thousand odd texts are worth the same in Python and in JavaScript, some of them 1."""
    kind = kind_of(folder)
    drawn = [typed_at_random(kind.interaction) for _ in range(2000)]
    cases = [{"folder": str(folder), "key": key, "response": given} for key, given in drawn]
    in_python = [kind.model.score(key, given) for key, given in drawn]
    assert [c for c, p, j in zip(drawn, in_python, run_node(cases), strict=True) if p != j] == []
    assert 0 < sum(in_python) < len(in_python)


def _shuffled(value: Any, dice: random.Random) -> Any:
    """Return *value* with its lists of parts and the keys of its mappings in another order."""
    if isinstance(value, dict):
        pairs = [(name, _shuffled(part, dice)) for name, part in value.items()]
        return dict(dice.sample(pairs, len(pairs)))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return dice.sample([_shuffled(part, dice) for part in value], len(value))
    return value


@each_type
def test_shuffling_changes_nothing(folder: Path) -> None:
    """Neither the order of the parts nor that of an unordered response changes a score."""
    kind, dice = kind_of(folder), random.Random(7)
    ordered = kind.interaction is Interaction.SEQUENCING
    for item, why, response, score in scored(folder):
        document = next(
            block["item"]
            for block in load(folder / "examples" / "scores.yml").root
            if block["item"]["id"].value == item.id
        )
        data = document.value if ordered else _shuffled(document.value, dice)
        mixed = item_at(kind, Document(path="", digest="", text="", data=data).root)
        again = _shuffled(response, dice) if isinstance(response, dict) else response
        if kind.interaction is Interaction.CHOICE and isinstance(response, list):
            again = dice.sample(response, len(response))
        assert kind.model.score(kind.model.key(mixed), again) == score, why


@pytest.mark.parametrize("path", ACCEPTED, ids=name_of)
def test_key_is_json_and_has_a_right_answer(path: Path) -> None:
    """A key survives JSON, in strict ASCII; only what is never scored has no right answer."""
    kind = kind_of(path)
    key = kind.model.key(accepted_item(path))
    assert json.loads(json.dumps(key, allow_nan=False)) == key
    assert kind.scored == ("correct" in key)
