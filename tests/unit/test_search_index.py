"""The search index: forgiving, small, and folded the same way in Python and in the browser."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from marelle.outputs.site.search import NAMES, Entry, files, fold, pieces, shard_of

ROOT = Path(__file__).parents[2]
SAME = [
    ("Œufs", "oeuf"),
    ("ÉCOLES", "école"),
    ("travaux", "travail"),
    ("l’arrosage", "arrosages"),
    ("journaux", "journal"),
    ("détails", "detail"),
    ("bacs jaunes", "bac jaune"),
    ("Déchets !", "dechet"),
]


@pytest.mark.parametrize(("typed", "written"), SAME)
def test_accents_case_ligatures_and_plurals_do_not_matter(typed: str, written: str) -> None:
    """What people type and what authors wrote fold to the same stems."""
    assert fold(typed) == fold(written) != []


def test_the_browser_folds_the_same_way() -> None:
    """fold.js gives what search.py gives, on a table and on every title of the demo content."""
    titles = [
        p.read_text("utf-8").split("title: ", 1)[1].split("\n", 1)[0]
        for p in sorted((ROOT / "content/modules").glob("*/module.yml"))
    ]
    table = [*(text for pair in SAME for text in pair), *titles, "", "à", "1 001 nuits", "aux yeux"]
    code = (
        'import {fold, shardOf} from "./theme/hub/fold.js";'
        f"const stems = {json.dumps(table)}.map(fold);"
        "console.log(JSON.stringify([stems, stems.flat().map(shardOf)]))"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", code], cwd=ROOT, capture_output=True, check=True
    )
    stems = [fold(text) for text in table]
    assert json.loads(done.stdout) == [stems, [shard_of(word) for each in stems for word in each]]


def _entries(count: int) -> list[Entry]:
    words = (
        "arroser trier signaler porter accueillir prévenir déchet école rue chaleur geste".split()
    )
    return [
        Entry(
            row=(
                f"module-{n}",
                f"{words[n % 11].title()} {words[n % 7]} {n}",
                "x" * 90,
                4,
                "DPE",
                "lesson",
            ),
            facts=("DPE", "rue", 4, "lesson"),
            texts=((f"{words[n % 11]} {words[n % 7]} {n}", 3), (f"{words[n % 5]} mot{n}", 2)),
        )
        for n in range(count)
    ]


def test_the_first_result_stays_small_at_a_thousand_modules() -> None:
    """The list of names, the worst shard and eight sheets, all that a first search can need."""
    entries = _entries(1000)
    weight = {name: len(gzip.compress(data)) for name, data in pieces(entries).items()}
    sheets = sorted(w for name, w in weight.items() if name.startswith("sheet-"))[-8:]
    heads = [weight.get(name, 0) for name in NAMES]
    names = len(gzip.compress(files(entries)["names.json"]))
    assert names + max(heads) + sum(sheets) <= 20_000


def test_each_piece_is_named_after_its_content() -> None:
    """The list names exactly what is published; another content is another name."""
    old, new = files(_entries(40)), files(_entries(41))
    for made in (old, new):
        names = json.loads(made["names.json"])
        assert {f"{name}-{digest}.json" for name, digest in names.items()} == {*made} - {
            "names.json"
        }
    both = ({*old} & {*new}) - {"names.json"}
    assert both
    assert all(old[name] == new[name] for name in both)


def test_an_edit_changes_only_its_own_shards() -> None:
    """A new title touches the shards of its words and one sheet, and leaves the others alone."""
    before = _entries(100)
    after = [*before]
    row = before[40].row
    after[40] = Entry(
        row=(row[0], "Zèbre", *row[2:]), facts=before[40].facts, texts=(("Zèbre", 3),)
    )
    old, new = pieces(before), pieces(after)
    changed = {name for name in old | new if old.get(name) != new.get(name)}
    texts = (*before[40].texts, *after[40].texts)
    heads = {shard_of(word) for text, _ in texts for word in fold(text)}
    assert changed == heads | {"sheet-1"}
