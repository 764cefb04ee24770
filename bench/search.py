"""``python -m bench.search``: how often people find what they meant, and in how many bytes.

Recall@k is, of the lessons expected (k at most), the share among the first k; MRR is the mean of
one over the rank of the first expected one. Bytes are those of gzip, from nothing to the first
list of results: the list of names, the shelves of the words, the sheets of the modules shown. The
search that answers is that of the site, run in Node.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gzip import compress
from pathlib import Path
from typing import Any

import yaml

from bench.crowd import crowd
from marelle.catalogue import load_project
from marelle.catalogue.synonyms import SYNONYMS
from marelle.i18n import speaking
from marelle.outputs.site.beyond import FILED, entries
from marelle.outputs.site.search import Entry, files
from marelle.outputs.site.synonyms import widened

ROOT = Path(__file__).parents[1]
SIZES = (0, 1000, 5000)
# Articles at a thousand lessons; a larger site has more, of which the newest are filed.
ARTICLES = 300
# The wall shows what is of its day.
DAY = date(2026, 11, 23)
SETS = ("queries", "unseen", "field", "beyond")
Answer = tuple[list[str], list[str]]


@dataclass(frozen=True, slots=True)
class Measure:
    """How well a set of queries was answered, and what it weighed in bytes."""

    first: float
    five: float
    mrr: float
    usual: int
    most: int
    missed: tuple[str, ...]


def told(known: Sequence[Entry], lessons: int) -> list[Entry]:
    """Return a site of so many *lessons* around what is *known*, with articles in proportion."""
    groups = yaml.safe_load((ROOT / SYNONYMS).read_text("utf-8"))["synonyms"]
    made = crowd(known, lessons, min(lessons * ARTICLES // 1000, FILED))
    return [*widened(made, [group["words"] for group in groups])]


def queries(name: str) -> dict[str, list[str]]:
    """Return the queries of ``bench/queries.yml`` under *name*, with the pages expected."""
    whole: dict[str, dict[str, list[str]]] = yaml.safe_load(
        (ROOT / "bench/queries.yml").read_text("utf-8")
    )
    return {str(typed): wanted for typed, wanted in whole[name].items()}


def real() -> list[Entry]:
    """Return the entries of the demonstration site, as they are on one day."""
    catalogue, _found = load_project(ROOT, today=DAY)
    assert catalogue
    with speaking(catalogue.site.lang):
        return [*entries(catalogue)]


def measured(index: Mapping[str, bytes], asked: Mapping[str, Sequence[str]]) -> Measure:
    """Return how well the *index* answers what is *asked*."""
    answers = _answers(index, list(asked))
    sizes = {name: len(compress(data, 6, mtime=0)) for name, data in index.items()}
    weights = sorted(sum(sizes[name] for name in {*read}) for _found, read in answers)
    pairs = [
        (found, wanted) for (found, _read), wanted in zip(answers, asked.values(), strict=True)
    ]
    return Measure(
        first=_mean(_recall(found, wanted, 1) for found, wanted in pairs),
        five=_mean(_recall(found, wanted, 5) for found, wanted in pairs),
        mrr=_mean(
            max((1 / (found.index(w) + 1) for w in wanted if w in found), default=0)
            for found, wanted in pairs
        ),
        usual=weights[len(weights) // 2],
        most=weights[-1],
        missed=tuple(
            f"{typed}: {' '.join(found[:5])}"
            for typed, (found, wanted) in zip(asked, pairs, strict=True)
            if _recall(found, wanted, 5) < 1
        ),
    )


def _recall(found: Sequence[str], wanted: Sequence[str], most: int) -> float:
    return len({*found[:most]} & {*wanted}) / min(most, len(wanted))


def _mean(values: Any) -> float:
    every = list(values)
    return sum(every) / len(every)


def _answers(index: Mapping[str, bytes], asked: Sequence[str]) -> list[Answer]:
    given = {"files": {name: data.decode() for name, data in index.items()}, "queries": asked}
    command = ["node", "--no-warnings", "bench/search.mjs"]
    done = subprocess.run(
        command, input=json.dumps(given).encode(), cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    answers: list[Answer] = json.loads(done.stdout)
    return answers


def main(words: Sequence[str]) -> None:
    """Print one line per set and size; with ``missed``, also what was not found."""
    print(f"{'':8}{'pages':>8}{'R@1':>7}{'R@5':>7}{'MRR':>7}{'bytes':>8}{'at most':>9}")
    known = real()
    for size in SIZES:
        entries = told(known, size)
        index = files(entries)
        for name in SETS:
            found = measured(index, queries(name))
            print(
                f"{name:8}{len(entries):8}{found.first:7.3f}{found.five:7.3f}{found.mrr:7.3f}"
                f"{found.usual:8}{found.most:9}"
            )
            if "missed" in words:
                print("\n".join(found.missed))


if __name__ == "__main__":
    main(sys.argv[1:])
