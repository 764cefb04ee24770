"""Stage 4, search: titles, objectives and keywords in, small JSON pieces out.

An entry is a lesson, or another page that one may look for (``beyond.py``), numbered after them. A
shelf maps the words of its bones (``folding.py``) to ``number * 4 + weight`` of the entries that
have them, each told by its distance from the one before; a sheet lists ``SHEET`` entries. A search
downloads the shelves of its words and the sheets of its best results, and works offline once they
are kept; ``theme/hub/seek.js`` judges there how near a word is to what was typed.

Entries are told by their number, so that pieces of two sites must never meet: each is named after
its content, and ``names.json`` says the names of those that go together.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from marelle.model import Module, Trade
from marelle.outputs.site.folding import filed, fold
from marelle.outputs.site.formats import forms

SHEET = 8
# Above this, in bytes, the shelf of a first bone is cut by the second one.
CUT = 4_000
DIGEST = 6
# Worth of a word by where it is: `FIELDS` of theme/hub/seek.js.
TITLE, KEYWORD, TEXT = 3, 2, 1

Words = Mapping[str, Sequence[int]]
# What a card shows: id, title, summary, minutes, direction, kind. The id of what is no lesson is
# its address, which has a slash. Then, if any, the directions that adapt it.
_Told = tuple[str, str, str, int, str, str]
Row = _Told | tuple[str, str, str, int, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the index knows of a page: ``row`` is shown, ``facts`` are filtered, as they are."""

    row: Row
    facts: Mapping[str, tuple[str | int, ...]]
    texts: tuple[tuple[str, int], ...]


def entry(module: Module, trades: Iterable[Trade] = ()) -> Entry:
    """Return the entry of *module*; *trades* are those of the catalogue."""
    owner, kind = module.direction, module.format.value
    told: _Told = (module.id, module.title, module.summary, module.duration, owner, kind)
    made_for = [each for each in trades if each.id in module.trades]
    called = (word for trade in made_for for word in (trade.title, *trade.words))
    keywords = " ".join((module.id, owner, *module.keywords))
    return Entry(
        row=(*told, " ".join(module.adapted_for)) if module.adapted_for else told,
        facts={
            "direction": tuple(dict.fromkeys((owner, *module.recommended_for))),
            "collection": (module.collection,),
            "trade": module.trades,
            "minutes": (module.duration,),
            "format": forms(module),
        },
        texts=(
            (module.title, TITLE),
            (keywords, KEYWORD),
            (f"{module.objective} {module.summary} {' '.join(called)}", TEXT),
        ),
    )


def files(entries: Sequence[Entry]) -> dict[str, bytes]:
    """Return the files of the index: its pieces, ``<piece>-<digest>.json``, and ``names.json``.

    The digests of the sheets, which have numbers for names, are one text, in their order.
    """
    made = pieces(entries)
    digests = {name: sha256(data).hexdigest()[:DIGEST] for name, data in made.items()}
    named = {f"{name}-{digests[name]}.json": data for name, data in made.items()}
    sheets = "".join(digests[name] for name in made if name.startswith("sheet-"))
    others = {name: d for name, d in digests.items() if not name.startswith("sheet-")}
    lessons = sum("/" not in each.row[0] for each in entries)
    told = {"count": len(entries), "lessons": lessons, "sheets": sheets}
    return {**named, "names.json": _json({**told, **others})}


def pieces(entries: Sequence[Entry]) -> dict[str, bytes]:
    """Return the pieces of the index: ``words-<bones>``, ``sheet-<number>``, ``by-<fact>``."""
    shelves: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, each in enumerate(entries):
        for word, weight in _weighted(each).items():
            for bones in filed(word):
                shelves[bones].setdefault(word, []).append(number * 4 + weight)
    made = {f"words-{name}": _json(words) for name, words in _arranged(shelves).items()}
    rows = [each.row for each in entries]
    for start in range(0, len(rows), SHEET):
        made[f"sheet-{start // SHEET}"] = _json(rows[start : start + SHEET])
    for fact in entries[0].facts if entries else ():
        made[f"by-{fact}"] = _json(_by(fact, entries))
    return made


def _arranged(shelves: Mapping[str, Words]) -> dict[str, dict[str, list[int]]]:
    """Return shelves by first bone, those that are too heavy by both: ``b``, or ``bl``, ``b_``."""
    by_first: dict[str, dict[str, dict[str, list[int]]]] = defaultdict(dict)
    for bones, words in sorted(shelves.items()):
        told = {word: _steps(words[word]) for word in sorted(words)}
        by_first[bones[0]][bones.ljust(2, "_")] = told
    arranged: dict[str, dict[str, list[int]]] = {}
    for first, split in by_first.items():
        whole = {word: steps for words in split.values() for word, steps in words.items()}
        arranged |= {first: dict(sorted(whole.items()))} if len(_json(whole)) <= CUT else split
    return arranged


def _by(fact: str, entries: Sequence[Entry]) -> dict[str, list[int]]:
    """Return, by each thing that a *fact* says, the modules it is said of, in steps."""
    said: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(entries):
        for value in each.facts[fact]:
            said[str(value)].append(number)
    return {value: _steps(said[value]) for value in sorted(said)}


def _steps(numbers: Sequence[int]) -> list[int]:
    """Return rising numbers as their distances, which are small and compress well."""
    return [n - before for before, n in zip((0, *numbers), numbers, strict=False)]


def _weighted(each: Entry) -> dict[str, int]:
    """Return the words of a module with the best weight each one has."""
    best: dict[str, int] = {}
    for text, weight in each.texts:
        for word in fold(text):
            best[word] = max(best.get(word, 0), weight)
    return best


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
