"""Every type in every format that carries it: out, and back the same, but for what is declared.

The questions are those of the goldens, with other words in the place of all of theirs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from fakes.essence import comments, essence
from fakes.imports import came
from fakes.questions import every_type
from marelle.activities import activity_types
from marelle.interchange import exporter
from marelle.interchange.base import Fate
from marelle.model import ActivitySet, Item, Module

# Those of our own Markdown too: two texts put together must not complete each other's.
MARKS = "~=#{}:->%&;\"'/$ .,?é1nT<@+|*`_[]()"
# The fields that an author writes; a text with marks of its own keeps them.
WRITTEN = {"prompt", "text", "left", "right", "feedback", "correct", "incorrect", "back", "expert"}
WRITTEN |= {"comment", "answers", "choices", "steps", "distractors", "rights", "places"}
# No author writes these beside a mark, where they would be one, or hide one.
_PLAIN = str.maketrans("{}[]\\", "()()/")
HOLED = re.compile(r"\{[a-z]+\}")
READER = {"qti21": "qti", "qti3": "qti"}
FORMS = ("moodle_xml", "gift", "csv", "qti21", "qti3", "h5p")
ITEMS = {item.id: item for item in every_type().items}


# What each type is when it comes back from a format, when it is another.
TYPES = {
    "moodle_xml": {"highlight": "choice", "hotspot": "choice"},
    "csv": {"highlight": "choice", "image-choice": "choice"},
    "gift": {"highlight": "choice", "image-choice": "choice", "order": "match"},
    "h5p": {"gap-choice": "gap-bank"},
}
for _form in ("moodle_xml", "gift", "h5p"):
    TYPES[_form] |= {"slider": "numeric", "matrix": "match"}
TYPES["csv"] |= {"slider": "numeric"}
TYPES["gift"] |= {"gap-text": "short-answer", "gap-choice": "choice", "gap-bank": "choice"}
# What a format has no place for, in any type; ``comments`` are all those of a question.
NOWHERE = {"gift": {"points", "comments"}, "h5p": {"points"}}
# What a type loses when it becomes another, or on its own in a format.
LOST = {
    "highlight": {"prompt", "text"},
    "slider": {"prompt", "unit", "min", "max", "step"},
    "order": {"steps"},
    "hotspot": {"zones"},
    "gap-choice": {"prompt", "text", "rights", "lists"},
    "gap-bank": {"prompt", "text", "rights", "lists"},
    "gap-text": {"prompt", "text", "rights"},
}
ALONE = {
    ("qti21", "order"): {"partial"},
    ("qti3", "order"): {"partial"},
    # A picture is told in the prompt, and a unit.
    **{("gift", type_): {"prompt"} for type_ in ("choice", "short-answer")},
    ("gift", "numeric"): {"prompt", "unit"},
    ("h5p", "numeric"): {"tolerance"},
    ("h5p", "slider"): {"tolerance"},
    ("h5p", "choice"): {"partial"},
    ("h5p", "poll"): {"comment"},
    **{("h5p", type_): {"comments"} for type_ in ("gap-text", "highlight")},
    ("h5p", "highlight"): {"offered", "right", "comments"},
}


def sent(form: str) -> list[str]:
    """Return the questions that a format carries."""
    key = exporter(form).key
    return [
        name
        for name, item in ITEMS.items()
        if activity_types()[item.type].exports[key].fate != "dropped"
    ]


def other(value: Any, words: dict[str, str], said: Iterator[str], name: str = "") -> Any:
    """Return a value where each written text is another; the same text, the same other."""
    if isinstance(value, str) and name in WRITTEN and value:
        if value not in words:
            words[value] = next(said)
        marked = HOLED.search(value) is not None and name == "text"
        return f"{words[value].translate(_PLAIN)} {value}" if marked else words[value]
    if isinstance(value, tuple):
        return tuple(other(each, words, said, name) for each in value)
    if isinstance(value, dict):
        return {key: other(each, words, said, name) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        inside = {f.name: getattr(value, f.name) for f in fields(value) if f.name != "span"}
        if hasattr(value, "passage"):  # its answers are words of its text
            inside.pop("choices")
        return replace(value, **{k: other(each, words, said, k) for k, each in inside.items()})
    return value


def module(form: str, texts: list[str]) -> Module:
    """Return the module of all that a format carries, in these words; each begins with a letter."""
    said = (f"{chr(97 + n % 26)}{n // 26}{texts[n % len(texts)]}z" for n in count())
    items = tuple(other(ITEMS[name], {}, said) for name in sent(form))
    screen = ActivitySet(id="verifier", title="V", intro="", items=items, span=items[0].span)
    return replace(every_type(), screens=(screen,))


def pairs(
    form: str, sent: Module, fates: Sequence[Fate], back: Module
) -> Iterator[tuple[Item, Item]]:
    """Yield each question that went out with the one that came back: by its id, or its rank."""
    gone = {fate.item for fate in fates if fate.fate == "dropped"}
    there = [item for item in sent.items if item.id not in gone]
    found = {item.id: item for item in back.items}
    if form == "h5p":
        yield from zip(there, back.items, strict=True)
    else:
        yield from ((item, found[item.id]) for item in there if item.id in found)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=8, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(texts=st.lists(st.text(st.sampled_from(MARKS), max_size=8), min_size=5, max_size=5))
def test_what_comes_back_is_what_went_out(form, texts):
    """Whatever differs was told, going out or coming in; what is declared kept is the same."""
    out = module(form, texts)
    exported = exporter(form).export(out, Path())
    data = exported.data
    text = data if exporter(form).mediatype == "application/zip" else data.decode("utf-8-sig")
    back, fates = came(READER.get(form, form), text)
    assert not [fate for fate in fates if fate.fate == "dropped"]
    told = {fate.item: fate for fate in exported.fates}
    for item, found in pairs(form, out, exported.fates, back):
        differ = different(item, found)
        assert found.type == TYPES.get(form, {}).get(item.type, item.type)
        assert not differ or "kept" not in {told[item.id].fate} or form == "gift", (item.id, differ)
        assert differ <= lost(form, item, found), (item.id, differ)


def different(item: Item, found: Item) -> set[str]:
    """Return what is not the same of a question that came back."""
    was, now, heard = essence(item), essence(found), "".join(comments(found))
    differ = {key for key, said in was.items() if said != now.get(key)}
    return differ | {"comments" for said in comments(item) if said not in heard}


def lost(form: str, item: Item, found: Item) -> set[str]:
    """Return what may differ, by what is declared."""
    changed = LOST.get(item.type, set()) if found.type != item.type else set()
    return changed | NOWHERE.get(form, set()) | ALONE.get((form, item.type), set())
