"""Whether sources changed since the site was built: a survey in, what tells of it kept or compared.

A clone made after the build has all its dates anew: there, only names and sizes are compared.
"""

from hashlib import sha256
from pathlib import Path

from marelle.engine.cache import Cache
from marelle.engine.survey import Survey, survey_again

_FACT = "sources"
_PRINTED = "flyers/"


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


def _prints(now: Survey) -> tuple[str, str]:
    """Return the SHA-256 of names and sizes, then that of dates too, in hex."""
    rows = sorted(now.stamps.items())
    sizes = [(path, stamp.size) for path, stamp in rows]
    dates = [(path, stamp.size, stamp.modified) for path, stamp in rows]
    return sha256(repr(sizes).encode()).hexdigest(), sha256(repr(dates).encode()).hexdigest()
