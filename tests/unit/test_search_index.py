"""The search index: forgiving, small, and folded the same way in Python and in the browser."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from marelle.outputs.site.folding import bones, filed, fold, sound
from marelle.outputs.site.search import DIGEST, Entry, files, pieces

ROOT = Path(__file__).parents[2]
# What people type, and what authors wrote: filed on the same shelf.
SAME = [
    ("Œufs", "oeuf"),
    ("ÉCOLES", "école"),
    ("travaux", "travail"),
    ("l’arrosage", "arrosages"),
    ("arosé", "arroser"),
    ("détails", "detail"),
    ("Déchets !", "dechet"),
    ("ballayage", "balayage"),
    ("balaiage", "balayer"),
    ("acident", "accident"),
    ("axident", "accident"),
    ("ancombran", "encombrants"),
    ("estincteur", "extincteur"),
    ("seringe", "seringue"),
    ("cerringue", "seringue"),
    ("harselement", "harcèlement"),
    ("hamecon", "hameçonnage"),
    ("kanikul", "canicule"),
    ("lozange", "losange"),
    ("fishing", "phishing"),
    ("igiene", "hygiène"),
    ("retrète", "retraite"),
    ("secu", "sécurité"),
    ("112", "112"),
]
# Said alike, letter for letter.
ALIKE = [
    ("acident", "accident"),
    ("retrète", "retraite"),
    ("lozange", "losanges"),
    ("gan", "gants"),
]


@pytest.mark.parametrize(("typed", "written"), SAME)
def test_what_is_misspelt_is_looked_for_on_the_right_shelf(typed: str, written: str) -> None:
    """Accents, ligatures, plurals and mistakes of the ear lead where the right word is filed."""
    (asked,), (known,) = fold(typed), fold(written)
    assert bones(asked) in filed(known) or bones(asked)[:1] == bones(known)[:1]


@pytest.mark.parametrize(("typed", "written"), ALIKE)
def test_what_sounds_alike_is_heard_alike(typed: str, written: str) -> None:
    """The sound of a word does not depend on how it is spelt."""
    assert [sound(word) for word in fold(typed)] == [sound(word) for word in fold(written)]


def test_the_browser_folds_the_same_way() -> None:
    """fold.js gives what folding.py gives, on a table and on every word of the demo content."""
    told = [p.read_text("utf-8") for p in sorted((ROOT / "content/modules").glob("*/*.md"))]
    sheets = [p.read_text("utf-8") for p in sorted((ROOT / "content/modules").glob("*/*.yml"))]
    table = [text for pair in SAME for text in pair] + told + sheets
    table += ["", "à", "1 001 nuits", "aux yeux", "ça", "Ça façonne", "İstanbul", "ﬁn", "hhh", "x"]
    code = (
        'import {bones, fold, sound} from "./theme/hub/fold.js";'
        "let read = ''; for await (const part of process.stdin) read += part;"
        "const words = JSON.parse(read).map(fold);"
        "const all = [...new Set(words.flat())];"
        "console.log(JSON.stringify([words, all.map((w) => [w, sound(w), bones(w)])]))"
    )
    command = ["node", "--no-warnings", "--input-type=module", "-e", code]
    done = subprocess.run(
        command, cwd=ROOT, input=json.dumps(table).encode(), stdout=subprocess.PIPE, check=True
    )
    words = [fold(text) for text in table]
    every = list(dict.fromkeys(word for each in words for word in each))
    assert len(every) > 2_000
    assert json.loads(done.stdout) == [words, [[w, sound(w), bones(w)] for w in every]]


def _entry(number: int, title: str) -> Entry:
    facts = {"direction": ("DPE",), "minutes": (1 + number % 10,), "trade": ()}
    return Entry(
        row=(f"module-{number}", title, "x" * 90, 4, "DPE", "lesson"),
        facts=facts,
        texts=((title, 3), (f"{title.split()[-1]} mot{number}", 2)),
    )


def _entries(count: int) -> list[Entry]:
    words = (
        "arroser trier signaler porter accueillir prévenir déchet école rue chaleur geste".split()
    )
    return [_entry(n, f"{words[n % 11].title()} {words[n % 7]} {n}") for n in range(count)]


def test_each_piece_is_named_after_its_content() -> None:
    """The list names exactly what is published; another content is another name."""
    old, new = files(_entries(40)), files(_entries(41))
    for made in (old, new):
        names = json.loads(made["names.json"])
        sheets = names.pop("sheets")
        count, lessons = names.pop("count"), names.pop("lessons")
        assert lessons == count
        digests = [sheets[n : n + DIGEST] for n in range(0, len(sheets), DIGEST)]
        assert len(digests) == -(-count // 8)
        named = {f"sheet-{n}-{digest}.json" for n, digest in enumerate(digests)}
        named |= {f"{name}-{digest}.json" for name, digest in names.items()}
        assert named == {*made} - {"names.json"}
    both = ({*old} & {*new}) - {"names.json"}
    assert both
    assert all(old[name] == new[name] for name in both)


def test_an_edit_changes_only_its_own_shelves() -> None:
    """A new title touches the shelves of its words and one sheet, and leaves the others alone."""
    before = _entries(100)
    after = [*before]
    after[40] = _entry(40, "Zèbre")
    old, new = pieces(before), pieces(after)
    changed = {name for name in old | new if old.get(name) != new.get(name)}
    texts = (*before[40].texts, *after[40].texts)
    heads = {f"words-{bones(word)[0]}" for text, _ in texts for word in fold(text)}
    assert {name[:7] for name in changed} <= heads | {"sheet-5"}
    assert "sheet-5" in changed
    assert not any(name.startswith("by-") for name in changed)


def test_a_heavy_shelf_is_cut_and_nothing_is_lost() -> None:
    """What one letter holds is cut by the second one when it is too heavy to be asked for."""
    few, many = pieces(_entries(10)), pieces(_entries(3000))
    assert "words-r" in few
    assert any(name.startswith("words-m") and len(name) > 7 for name in many)
    for made in (few, many):
        shelves = [json.loads(data) for name, data in made.items() if name.startswith("words-")]
        known = {word for shelf in shelves for word in shelf}
        assert {"arroser", "rue", "mot7"} <= known


def test_the_lists_of_filters_stay_small() -> None:
    """At five thousand modules, what a filter asks for weighs less than a photograph's corner."""
    made = pieces(_entries(5000))
    assert max(len(gzip.compress(d)) for n, d in made.items() if n.startswith("by-")) < 10_000
