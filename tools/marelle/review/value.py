"""Review: what the pages are made of, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from marelle.changes.value import Changes, ModuleChanges
from marelle.radar.value import Radar
from marelle.review.broken import Broken

# An axis from there on needs no look first.
FULL = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A module as lists tell it: its radar, how many remarks it has, whether it changed."""

    radar: Radar
    direction: str
    collection: str
    remarks: int = 0
    changed: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The direction of a module: where its list is, and its name."""

    path: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A direction or a theme: its place in the site, the mean of its radars, its modules.

    ``broken`` are those that cannot be shown.
    """

    path: str
    radar: Radar
    rows: tuple[Row, ...]
    broken: tuple[Broken, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What changed since the revision *name*; without a name, nobody was asked."""

    name: str = ""
    whole: Changes | None = None
    modules: Mapping[str, ModuleChanges] = field(default_factory=dict)
    fresh: frozenset[str] = frozenset()


def since_of(name: str, whole: Changes | None) -> Since:
    """Return what changed, by module."""
    if not name or whole is None:
        return Since()
    return Since(
        name=name,
        whole=whole,
        modules={each.id: each for each in whole.modules},
        fresh=frozenset(each.id for each in whole.added),
    )


def worst(radar: Radar, most: int = 2) -> Sequence[tuple[str, int]]:
    """Return the axes to look at first and their scores, those that are full left out."""
    low = sorted((axis.score, rank) for rank, axis in enumerate(radar.axes) if axis.score < FULL)
    return [(radar.axes[rank].name, score) for score, rank in low[:most]]
