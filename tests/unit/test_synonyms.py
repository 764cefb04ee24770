"""Words that mean the same: a page that says one is found by the others too."""

import json
from pathlib import Path

from fakes.tiny import assembled
from marelle.outputs.site.search import Entry, pieces
from marelle.outputs.site.synonyms import widened

GROUPS = (("tri", "poubelle jaune"), ("EPI", "gants"), ("!", "rien"))


def _entry(title: str, text: str = "") -> Entry:
    row = (title.lower(), title, "", 3, "DPE", "lesson")
    return Entry(row=row, facts={}, texts=((title, 3), (text, 1)))


def _found(entries: list[Entry], word: str) -> list[int]:
    """Return the numbers and weights filed under a word, ``number * 4 + weight``, in steps."""
    made = pieces([*widened(entries, GROUPS)])
    shelves = [json.loads(data) for name, data in made.items() if name.startswith("words-")]
    return next((shelf[word] for shelf in shelves if word in shelf), [])


def test_a_page_is_filed_under_the_words_of_its_group() -> None:
    """Every word of the group, with the weight of a text; plurals and several words included."""
    entries = [_entry("Le tri"), _entry("La poubelle"), _entry("Des gants")]
    assert _found(entries, "jaune") == [1]
    assert _found(entries, "poubelle") == [1, 4 + 3 - 1]
    assert _found(entries, "epi") == [2 * 4 + 1]
    assert _found(entries, "tri") == [3]


def test_what_a_text_says_in_passing_widens_nothing() -> None:
    """Only titles and keywords count; a word without letters is of no page."""
    entries = [_entry("Autre chose", "les gants")]
    assert [*widened(entries, GROUPS)] == entries


def test_the_catalogue_has_the_groups_of_its_file(tmp_path: Path) -> None:
    """A project may have the file, or not."""
    sheet = "synonyms:\n  - words: [matelas, sommier]\n  - words: [rue, trottoir]\n"
    made, found = assembled(tmp_path, {"content/synonyms.yml": sheet})
    assert made, found
    assert made.synonyms == (("matelas", "sommier"), ("rue", "trottoir"))
    without, _found = assembled(tmp_path / "other")
    assert without
    assert without.synonyms == ()
