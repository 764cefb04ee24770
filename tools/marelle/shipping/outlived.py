"""What a version no longer names, kept a day for who still reads the version before.

A page that was open when the site switched asks for its pictures and its scripts afterwards: those
whose name tells their content stay beside the new ones, and a list says since when.
"""

import re
import time
from collections.abc import Iterable, Mapping

from marelle.shipping.headers import FOR_EVER, lifetime
from marelle.shipping.releases import STALE
from marelle.shipping.squeeze import FORMS

# Where a release keeps the list: one a line, the second it was dropped then its path.
LIST = ".marelle.kept"
# The shelves of the search, that a page asks for as one types: their digest is shorter.
_SHELF = r"^search/[^/]*-[0-9a-f]{6}\.json$"


def outlived(
    before: Mapping[str, int], removed: Iterable[str], goes: Iterable[str]
) -> dict[str, int]:
    """Return what stays, by path, and when it was dropped: *before* as well, but the oldest."""
    now, named = int(time.time()), frozenset(goes)
    stay = {path: at for path, at in before.items() if at > now - STALE * 3600}
    stay |= {path: now for path in removed if _tells_its_content(path)}
    return {path: at for path, at in sorted(stay.items()) if path not in named}


def read_list(text: str) -> dict[str, int]:
    """Return a list; a line that makes no sense is nobody's."""
    rows = (line.partition(" ") for line in text.splitlines())
    return {path: int(at) for at, _space, path in rows if at.isdecimal() and path}


def written_list(stay: Mapping[str, int]) -> str:
    """Return the text of a list."""
    return "".join(f"{at} {path}\n" for path, at in stay.items())


def _tells_its_content(path: str) -> bool:
    plain = path.rpartition(".")[0] if path.endswith(FORMS) else path
    told = lifetime(plain) == FOR_EVER or re.search(_SHELF, plain)
    return bool(told) and path.isprintable()
