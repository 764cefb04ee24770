"""Compare: texts in, their roots out; how much the roots of two texts have in common.

The measure is Dice's: twice the roots that both have, over all the roots of each; a root is the
first five letters of a word of four or more, or a number. A corrected spelling changes one root.

A root is kept as twelve bits of its digest: a delivery note goes to others, with right answers in
it. Any of these stands for many words, and two texts seldom meet in one by chance.
"""

import re
import unicodedata
from hashlib import sha256

# Below, two questions share nearly nothing; tests/unit/test_compare_likeness.py holds it to the
# demo content, and to what its authors changed.
NEARLY_NOTHING = 0.35
_ROOT = 5
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return 0 (nothing in common) to 1 (the same roots)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def roots(text: str) -> frozenset[str]:
    """Return the roots of a text, each by its digest."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return frozenset(_digest(word[:_ROOT]) for word in _WORD.findall(letters))


def _digest(root: str) -> str:
    return sha256(root.encode()).hexdigest()[:3]
