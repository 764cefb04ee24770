"""What the site was built of: whether sources changed since, which drafts it has.

A survey and names come in; what tells of them is kept, or compared.

A clone made after the build has all its dates anew: there, only names and sizes are compared.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from marelle.engine.cache import Cache
from marelle.engine.survey import Survey, survey_again

_FACT = "sources"
_PRINTED = "flyers/"
_DRAFTS = "drafts"


def keep_sources(root: Path, before: Survey, cache: Cache) -> None:
    """Keep what the sources are: those surveyed *before* a build, which writes its ledger."""
    now = survey_again(root, before, [_PRINTED]) or before
    cache.keep_fact(_FACT, [before.at, *_prints(now)])


def behind(now: Survey, cache: Cache) -> bool:
    """Tell whether the sources are others than those of the last build; false if none is known."""
    known = cache.fact(_FACT)
    if not known:
        return False
    at, sizes, dates = known
    again = _prints(now)
    cloned = all(stamp.modified > at for stamp in now.stamps.values() if stamp.modified)
    return again[0] != sizes or (again[1] != dates and not cloned)


def keep_drafts(names: Sequence[str], cache: Cache) -> None:
    """Keep the *names* of the drafts that the site has."""
    cache.keep_fact(_DRAFTS, list(names))


def drafts_built(cache: Cache) -> list[str]:
    """Return the names of the drafts that the site has, as far as is known."""
    return [str(name) for name in cache.fact(_DRAFTS) or ()]


def _prints(now: Survey) -> tuple[str, str]:
    """Return the SHA-256 of names and sizes, then that of dates too, in hex."""
    rows = sorted(now.stamps.items())
    sizes = [(path, stamp.size) for path, stamp in rows]
    dates = [(path, stamp.size, stamp.modified) for path, stamp in rows]
    return sha256(repr(sizes).encode()).hexdigest(), sha256(repr(dates).encode()).hexdigest()
