"""A folder of releases: ``current`` leads to one of ``releases/<n>``, and one rename changes it.

Names only: the disk is ``folder``'s, or that of the machine ``rsync`` reaches.
"""

from collections.abc import Iterable

CURRENT, RELEASES = "current", "releases"
# The release that is shown, and two to go back to.
KEPT = 3
# Hours after which what a publication left half laid is nobody's.
STALE = 24


def next_release(names: Iterable[str]) -> str:
    """Return the name of the release after those there are."""
    return str(max((int(name) for name in names if name.isdigit()), default=0) + 1)
