"""Every activity type on paper: the key names what the sheet shows, whatever the variant."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.activity_examples import (
    ACCEPTED,
    accepted_item,
    kind_of,
    name_of,
    right_responses,
)
from contracts.html_reading import Read
from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.render.text import typography

BOXED = re.compile(r"<li>(?:<i class=\"box\"></i> )?<b>(\w+)</b> <span>(.*?)</span></li>")
ROW = re.compile(r'<tr><th scope="row"><b>(\d+)</b> (.*?)</th>')
each_example = pytest.mark.parametrize("path", ACCEPTED, ids=name_of)
seeds = st.text("abcdefghij0123456789", min_size=1, max_size=6)


def words(html: str) -> str:
    """Return what one reads of a piece of HTML, the words of a picture included."""
    said = re.sub(r'<img alt="([^"]*)"[^>]*>', r"\1", html)
    return unescape(re.sub(r"<[^>]*>", "", said))


def shown(html: str) -> dict[str, str]:
    """Return what stands behind each letter, and each number, of a print form."""
    return {mark: words(said) for mark, said in [*BOXED.findall(html), *ROW.findall(html)]}


def typed(text: str) -> str:
    """Return a text as it is printed."""
    return typography(text)


def marked_choice(item: Any, sheet: str, key: str) -> bool:
    """Tell whether the letters of the key are those of all the right answers."""
    marks = shown(sheet)
    named = [part.split(". ", 1)[0] for part in key.split("\u00a0; ")]
    right = {typed(choice.said) for choice in item.right}
    found = {marks[letter] for letter in named}
    return len(found) == len(right) and all(any(r in f for f in found) for r in right)


def marked_true_false(item: Any, sheet: str, key: str) -> bool:
    """Tell whether the letter of the key is that of the right word."""
    return shown(sheet)[key[0]] == key[3:] == ("Vrai" if item.answer else "Faux")


def marked_match(item: Any, sheet: str, key: str) -> bool:
    """Tell whether each number goes with the letter of its right side."""
    marks = shown(sheet)
    pairs = dict(part.split(" → ") for part in key.split("\u00a0; "))
    right = {typed(pair.left): typed(pair.right) for pair in item.pairs}
    return {marks[n]: marks[letter] for n, letter in pairs.items()} == right


def marked_places(item: Any, sheet: str, key: str) -> bool:
    """Tell whether each row goes with its own column."""
    marks = shown(sheet)
    pairs = dict(part.split(" → ") for part in key.split("\u00a0; "))
    right = {typed(pair.left): pair.right for pair in item.pairs}
    return {marks[n]: place for n, place in pairs.items()} == right


def marked_order(item: Any, sheet: str, key: str) -> bool:
    """Tell whether the letters of the key spell the right order."""
    marks = shown(sheet)
    return [marks[letter] for letter in key.split(" → ")] == [typed(s.text) for s in item.steps]


def marked_bank(item: Any, sheet: str, key: str) -> bool:
    """Tell whether each numbered gap has the letter of its label."""
    marks = shown(sheet)
    found = re.findall(r"\d+ → (\w) \((.*?)\)(?=\u00a0;|$)", key)
    told = [gap.right.text for gap in item.pieces if not isinstance(gap, str)]
    return [said for _, said in found] == told and all(
        marks[letter] == typed(said) for letter, said in found
    )


MARKED: Mapping[str, Callable[[Any, str, str], bool]] = {
    "choice": marked_choice,
    "image-choice": marked_choice,
    "hotspot": marked_choice,
    "true-false": marked_true_false,
    "match": marked_match,
    "categorize": marked_places,
    "matrix": marked_places,
    "order": marked_order,
    "gap-bank": marked_bank,
}


@each_example
@given(seed=seeds)
@settings(max_examples=25, deadline=None)
def test_the_key_marks_what_the_sheet_shows(path: Path, seed: str) -> None:
    """In every variant, the letters of the key are those of the right answers on the sheet."""
    kind, item = kind_of(path), accepted_item(path)
    for each in (item, kind.variant(item, seed)):
        sheet, key = kind.drawing.paper(each), kind.drawing.answer(each)
        if marked := MARKED.get(kind.name):
            assert marked(each, sheet, key), (sheet, key)
        else:
            assert key == kind.drawing.answer(item)


@each_example
@given(seed=seeds)
@settings(max_examples=25, deadline=None)
def test_a_variant_asks_the_same(path: Path, seed: str) -> None:
    """A variant only depends on its seed, means the same, and has the same right answers."""
    kind, item = kind_of(path), accepted_item(path)
    variant = kind.variant(item, seed)
    assert variant == kind.variant(item, seed)
    assert kind.meanings(variant) == kind.meanings(item)
    correct = kind.model.key(item).get("correct")
    if correct is not None:
        for response in right_responses(kind.interaction, correct):
            assert kind.model.score(kind.model.key(variant), response) == 1


@pytest.mark.parametrize("name", [n for n, kind in activity_types().items() if kind.mixes])
def test_a_variant_is_in_another_order(name: str) -> None:
    """What `shuffle` may mix on screen is never in the same order in variant B as in A."""
    items = [accepted_item(p) for p in ACCEPTED if kind_of(p).name == name]
    kind = kind_of(next(p for p in ACCEPTED if kind_of(p).name == name))
    mixable = [item for item in items if getattr(item, "shuffle", True)]
    assert mixable
    for item in mixable:
        assert kind.drawing.paper(kind.variant(item, "B")) != kind.drawing.paper(item), item.id


@each_example
def test_paper_has_nothing_to_touch(path: Path) -> None:
    """A print form has no control, no link, and leaves room to write or a box to tick."""
    kind, item = kind_of(path), accepted_item(path)
    html = kind.drawing.paper(item)
    tags = {tag for tag, _ in Read(html).tags}
    assert not tags & {"input", "select", "textarea", "button", "a", "details", "form"}
    room = r'class="(?:box|rule|ring|upside|blank [a-z]+)"|<b>\[</b>'
    assert re.search(room, html), html


@each_example
def test_paper_tells_no_right_answer(path: Path) -> None:
    """Nothing of a print form says what is right: a wrong answer looks the same."""
    kind, item = kind_of(path), accepted_item(path)
    html = kind.drawing.paper(item)
    assert "data-" not in re.sub(r'<mrl-scene data-view="[^"]*">', "", html)
    if kind.interaction is Interaction.FILL_IN:
        said = {*re.findall(r"\w+", words(html))}
        assert not [answer for answer in _typed_answers(item) if answer in said]


def _typed_answers(item: Any) -> list[str]:
    """Return the answers that are typed: those of other gaps are on offer."""
    return [answer for gap in item.gaps for answer in getattr(gap, "answers", ())]
