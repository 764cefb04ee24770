"""A title in, an identifier that says it out."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST_ID = 40
_SMALL = frozenset(
    "a au aux avec d de des du en et l la le les ou par pour s sa ses son sur un une".split()
)


def named(title: str) -> str:
    """Return an identifier that says *title*, empty when nothing is left of it."""
    words = re.findall("[a-z0-9]+", _bare(title))
    kept = [word for word in words if word not in _SMALL] or words
    while len("-".join(kept)) > LONGEST_ID and len(kept) > 1:
        kept.pop()
    return re.sub("^[^a-z]+", "", "-".join(kept)[:LONGEST_ID]).strip("-")


def _bare(title: str) -> str:
    letters = title.lower().replace("œ", "oe").replace("æ", "ae")
    apart = unicodedata.normalize("NFKD", letters)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def free(name: str, taken: Iterable[str]) -> str:
    """Return *name*, with a number when it is taken."""
    taken, number, new = {*taken}, 2, name
    while new in taken:
        tail = f"-{number}"
        new, number = name[: LONGEST_ID - len(tail)] + tail, number + 1
    return new
