"""Stage 4, search: titles, objectives and keywords in, small JSON shards out.

A word is folded (accents, case, œ, plural), kept as a stem, and filed by its first two letters. A
shard maps stems to ``number * 4 + weight`` of the modules that have them; a sheet lists ``SHEET``
modules. A search downloads the shards of its words and the sheets of its best results, and works
offline once they are kept. ``theme/hub/fold.js`` folds and files the same way.

Modules are told by their number, so that pieces of two sites must never meet: each is named after
its content, and ``names.json`` says the names of those that go together.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from string import ascii_lowercase
from typing import Any

from marelle.model import Module

SHEET = 32
QUARTERS = 4
NAMES = [f"{first}{quarter}" for first in f"0{ascii_lowercase}" for quarter in range(QUARTERS)]
_TITLE, _KEYWORD, _TEXT = 3, 2, 1
_WORD = re.compile(r"[a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_EMPTY = frozenset(
    "a au aux avec ce ces cette c d dans de des du elle en et eux il ils j je l la le les leur lui "
    "ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses si "
    "son sur ta te tes toi ton tu un une vos votre vous y est sont the of and to in".split()
)


def fold(text: str) -> list[str]:
    """Return the stems of *text*, without accents, case, plurals and empty words."""
    plain = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return [stem(word) for word in _WORD.findall(bare) if word not in _EMPTY]


def stem(word: str) -> str:
    """Return a folded word without its plural and its silent end: ``travaux`` as ``travail``."""
    if len(word) > 4 and word.endswith("aux"):
        word = word[:-3] + "al"
    elif len(word) > 3 and word[-1] in "sx":
        word = word[:-1]
    if len(word) > 4 and word.endswith("ail"):
        word = word[:-3] + "al"
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def shard_of(word: str) -> str:
    """Return the shard of a folded word: its first letter, and a quarter by the second one."""
    first = word[0] if word[0].isalpha() else "0"
    return f"{first}{ord(word[1]) % QUARTERS if len(word) > 1 else 0}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the index knows of a module: ``row`` is shown, ``facts`` are filtered, as they are."""

    row: tuple[str, str, str, int, str, str]
    facts: tuple[str | int, ...]
    texts: tuple[tuple[str, int], ...]


def entry(module: Module) -> Entry:
    """Return the entry of *module*."""
    owner, kind = module.direction, module.format.value
    keywords = " ".join((module.id, owner, *module.keywords))
    return Entry(
        row=(module.id, module.title, module.summary, module.duration, owner, kind),
        facts=(owner, module.collection, module.duration, kind, *module.recommended_for),
        texts=(
            (module.title, _TITLE),
            (keywords, _KEYWORD),
            (f"{module.objective} {module.summary}", _TEXT),
        ),
    )


def files(entries: Sequence[Entry]) -> dict[str, bytes]:
    """Return the files of the index: its pieces, ``<piece>-<digest>.json``, and ``names.json``."""
    made = pieces(entries)
    digests = {name: sha256(data).hexdigest()[:8] for name, data in made.items()}
    named = {f"{name}-{digests[name]}.json": data for name, data in made.items()}
    return {**named, "names.json": _json(digests)}


def pieces(entries: Sequence[Entry]) -> dict[str, bytes]:
    """Return the pieces of the index: shards that hold a word, ``sheet-<n>``, ``facets``."""
    words: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, each in enumerate(entries):
        for word, weight in _weighted(each).items():
            words[shard_of(word)].setdefault(word, []).append(number * 4 + weight)
    made = {name: _json(dict(sorted(words[name].items()))) for name in NAMES if name in words}
    rows = [each.row for each in entries]
    for start in range(0, len(rows), SHEET):
        made[f"sheet-{start // SHEET}"] = _json(rows[start : start + SHEET])
    return made | {"facets": _json([each.facts for each in entries])}


def _weighted(each: Entry) -> dict[str, int]:
    """Return the stems of a module with the best weight each one has."""
    best: dict[str, int] = {}
    for text, weight in each.texts:
        for word in fold(text):
            best[word] = max(best.get(word, 0), weight)
    return best


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
