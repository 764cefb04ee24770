"""Compare: two texts in, how much of one is in the other, and whether they ask another thing.

The measure is Dice's: twice the roots that both have, over all the roots of each; a root is the
first five letters of a word of four or more, or a number. A corrected spelling changes one root.
"""

import re
import unicodedata
from functools import lru_cache

# Below, two questions share nearly nothing; tests/unit/test_compare_likeness.py holds it to the
# demo content, and to what its authors changed.
NEARLY_NOTHING = 0.35
_ROOT = 5
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


def likeness(one: str, other: str) -> float:
    """Return 0 (nothing in common) to 1 (the same roots)."""
    a, b = _roots(one), _roots(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


@lru_cache(maxsize=1024)
def _roots(text: str) -> frozenset[str]:
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return frozenset(word[:_ROOT] for word in _WORD.findall(letters))
