"""Stage 3, model: a French word in, whether people seldom meet it, or bear it, out.

The lists, their source and licence are in ``words/``; they are read when a module is.
"""

import gzip
import re
from functools import lru_cache
from pathlib import Path

_LIST = Path(__file__).parent / "words" / "french.txt.gz"
_NAMES = _LIST.with_name("names.txt")
# Shorter words are not in the list.
SHORTEST = 5
# Endings that make another form of the same word, and what the list may have instead.
_ENDINGS = (
    ("s", ("",)),
    ("es", ("", "e")),
    ("e", ("",)),
    ("aux", ("al", "ail")),
    ("euses", ("eur", "eux")),
    ("euse", ("eur", "eux")),
    ("trices", ("teur",)),
    ("trice", ("teur",)),
    ("ées", ("er", "é")),
    ("ée", ("er", "é")),
    ("és", ("er", "é")),
    ("é", ("er",)),
    ("ez", ("er", "ir", "re", "e")),
    ("ent", ("er", "e", "ir")),
    ("ant", ("er", "ir")),
    ("ons", ("er", "ir")),
    ("era", ("er",)),
    ("ment", ("", "e")),
)
_PREFIX = re.compile(r"(?:re|ré|dé|in|im|co|sur|pré|anti|auto|micro|mini|non-|semi-)")


@lru_cache
def common() -> frozenset[str]:
    """Return the words of five letters or more that people meet."""
    return frozenset(gzip.decompress(_LIST.read_bytes()).decode().split())


@lru_cache
def names() -> frozenset[str]:
    """Return the first names that one would take for a word."""
    return frozenset(_NAMES.read_text("utf-8").splitlines()[1:])


def is_rare(word: str) -> bool:
    """Tell whether neither *word*, nor a form of it, nor its parts are among those people meet."""
    if word in common():
        return False
    if "-" in word:
        return any(len(part) >= 5 and is_rare(part) for part in word.split("-"))
    if any(_known(form) for form in _forms(word)):
        return False
    rest = _PREFIX.sub("", word, count=1)
    return not (
        rest != word and len(rest) >= 5 and (rest in common() or any(map(_known, _forms(rest))))
    )


def _known(form: str) -> bool:
    return len(form) < SHORTEST or form in common()


def _forms(word: str) -> list[str]:
    return [word[: -len(end)] + new for end, news in _ENDINGS if word.endswith(end) for new in news]
