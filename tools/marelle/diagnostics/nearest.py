"""Stage 2, check: a word that nothing bears in, the known word that looks most like it out."""

from collections.abc import Sequence
from difflib import get_close_matches

LIKE = 0.6
SURELY = 0.8


def closest(word: object, known: Sequence[str], like: float = LIKE) -> str:
    """Return the word of *known* that looks most like *word*, whatever the case, or nothing.

    *like* is how much it must, from 0 to 1 (the same letters).
    """
    lowered = {k.lower(): k for k in known}
    found = get_close_matches(str(word).lower(), lowered, n=1, cutoff=like)
    return lowered[found[0]] if found else ""
