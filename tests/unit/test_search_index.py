"""The search index: forgiving, small, and folded the same way in Python and in the browser."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from marelle.outputs.site.search import NAMES, Entry, fold, shard_of, shards

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
    """The worst shard and eight sheets, all a first search can need, weigh 20 KB gzip at most."""
    files = shards(_entries(1000))
    weight = {name: len(gzip.compress(data)) for name, data in files.items()}
    sheets = sorted(w for name, w in weight.items() if name.startswith("sheet-"))[-8:]
    heads = [weight[f"{name}.json"] for name in NAMES]
    assert max(heads) + sum(sheets) <= 20_000


def test_an_edit_changes_only_its_own_shards() -> None:
    """A new title touches the shards of its words and one sheet, and leaves the others alone."""
    before = _entries(100)
    after = [*before]
    row = before[40].row
    after[40] = Entry(
        row=(row[0], "Zèbre", *row[2:]), facts=before[40].facts, texts=(("Zèbre", 3),)
    )
    old, new = shards(before), shards(after)
    changed = {name for name in old | new if old.get(name) != new.get(name)}
    texts = (*before[40].texts, *after[40].texts)
    heads = {shard_of(word) for text, _ in texts for word in fold(text)}
    assert changed == {f"{head}.json" for head in heads} | {"sheet-1.json"}
