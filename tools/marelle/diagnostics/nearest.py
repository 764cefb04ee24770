"""Stage 2, check: a word that nothing bears in, the known word that looks most like it out."""

from collections.abc import Sequence
from difflib import get_close_matches

_LIKE = 0.6


def closest(word: object, known: Sequence[str]) -> str:
    """Return the word of *known* that looks most like *word*, whatever the case, or nothing."""
    lowered = {k.lower(): k for k in known}
    found = get_close_matches(str(word).lower(), lowered, n=1, cutoff=_LIKE)
    return lowered[found[0]] if found else ""
