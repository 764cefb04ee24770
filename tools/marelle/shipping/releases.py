"""A folder of releases: ``current`` leads to one of ``releases/<n>``, and one rename changes it.

A release being laid is ``releases/<n>.part``: a number is always a whole site. Names only: the disk
is ``folder``'s, or that of the machine ``rsync`` reaches.
"""

from collections.abc import Iterable

from marelle.engine.refusal import Refusal
from marelle.i18n import _

CURRENT, RELEASES, PART = "current", "releases", ".part"
# The release that is shown, and two to go back to.
KEPT = 3
# Hours after which what a publication left half laid is nobody's.
STALE = 24


def next_release(names: Iterable[str]) -> str:
    """Return the name of the release after those there are, laid or being laid."""
    numbers = [name.removesuffix(PART) for name in names]
    return str(max((int(number) for number in numbers if number.isdigit()), default=0) + 1)


def forgotten(names: Iterable[str], shown: str) -> list[str]:
    """Return the releases to remove: all but the last ones up to *shown*."""
    numbers = sorted(int(name) for name in names if name.isdigit())
    return [str(number) for number in numbers if number <= int(shown)][:-KEPT]


def overtaken(place: object) -> Refusal:
    """Return what is said when another publication has shown its own since ours compared."""
    sentence = _("Une autre publication vers « {place} » est passée devant. Relancez la vôtre.")
    return Refusal(sentence.format(place=place))
