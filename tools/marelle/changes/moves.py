"""Changes: a list in both its orders in, what changes places in it out: as few things as can be."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from marelle.changes.value import Change, Kind
from marelle.i18n import _


def moved(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Return what does not stay between its neighbours, in its new order, of what is on both sides.

    The rest is the longest run that keeps its order.
    """
    ranks = {name: rank for rank, name in enumerate(before)}
    common = [name for name in after if name in ranks]
    ends: list[int] = []  # the least last rank of a run, by its length
    lengths = []
    for name in common:
        place = bisect_left(ends, ranks[name])
        ends[place : place + 1] = [ranks[name]]
        lengths.append(place + 1)
    left, stays = len(ends), set()
    for name, length in zip(reversed(common), reversed(lengths), strict=True):
        if length == left:
            stays.add(name)
            left -= 1
    return [name for name in common if name not in stays]


def moves(
    what: str,
    before: Sequence[str],
    after: Sequence[str],
    called: Callable[[str], str],
    where: tuple[str, ...] = (),
) -> Iterator[Change]:
    """Yield what changes places in a list of *what*, each with what it comes after now."""
    for name in moved(before, after):
        rank = after.index(name)
        said = (
            _("«\u00a0{one}\u00a0» passe après «\u00a0{other}\u00a0»")
            if rank
            else _("«\u00a0{one}\u00a0» passe en premier")
        )
        said = said.format(one=called(name), other=called(after[rank - 1]))
        yield Change(kind=Kind.MOVED, what=what, where=where, after=said)
