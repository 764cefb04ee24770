"""Compare: two sides in, what becomes of each module out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from marelle.compare.difference import Change, Difference, Fate, compare
from marelle.compare.sides import Packages, Side
from marelle.compare.version import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs. ``same`` are modules that did not change, ``unread`` the modules and the files
    that could not be read: of those, nobody knows what is lost.

    ``codes`` are the printed codes of modules that are gone, or have another name. ``sites`` are
    both addresses of the site, when it moves; empty otherwise.
    """

    differences: tuple[Difference, ...]
    same: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    unread: tuple[str, ...]
    codes: Mapping[str, tuple[str, ...]]
    sites: tuple[str, ...] = ()

    @property
    def lost(self) -> bool:
        """Whether a learner loses anything."""
        return bool(self.removed or self.sites) or any(each.lost for each in self.differences)

    @property
    def safe(self) -> bool:
        """Whether it is known that nobody loses anything."""
        return not (self.lost or self.unread)

    @property
    def recycled(self) -> Iterator[tuple[str, Change]]:
        """Every id that was given to another question, with its module."""
        for each in self.differences:
            for change in each.changes:
                if change.fate is Fate.RECYCLED:
                    yield each.new.module, change


def compare_sides(old: Side, new: Side) -> Comparison:
    """Return what becomes of each module of *old*; of two single packages, they are the same."""
    before, after = old.names, new.names
    pairs = {name: name for name in before if name in after}
    if isinstance(old, Packages) and isinstance(new, Packages) and len(before) == len(after) == 1:
        pairs = dict(zip(before, after, strict=True))
    same = [n for n in pairs if before[n] and before[n] == after.get(n)]
    read = {n: (old.version(n), new.version(pairs[n])) for n in pairs if n not in same}
    gone = {n: old.version(n) for n in before if n not in pairs}
    fresh = {n: new.version(n) for n in after if n not in pairs.values()}
    read |= dict(_renamed(gone, fresh))
    taken = {two.module for _one, two in read.values() if two}
    differences = [compare(one, two) for one, two in read.values() if one and two]
    removed = [name for name in gone if name not in read]
    unread = [name for name, (one, two) in read.items() if not (one and two)]
    unread += [name for name, two in fresh.items() if not two]
    packed = isinstance(old, Packages) and isinstance(new, Packages)  # each says what it is
    moved = old.url and new.url and old.url != new.url and not packed
    return Comparison(
        differences=tuple(each for each in differences if not each.same),
        same=(*same, *(each.new.module for each in differences if each.same)),
        added=tuple(name for name, two in fresh.items() if two and name not in taken),
        removed=tuple(removed),
        unread=(*unread, *old.unread, *new.unread),
        codes=_codes(old, [*removed, *(each.old.module for each in differences if each.elsewhere)]),
        sites=(old.url, new.url) if moved else (),
    )


def _codes(old: Side, gone: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {name: old.codes[name] for name in gone if name in old.codes}


def _renamed(
    gone: Mapping[str, Version | None], fresh: Mapping[str, Version | None]
) -> Iterator[tuple[str, tuple[Version, Version]]]:
    """Yield the modules that seem to have only another name: the same title, or questions."""
    left = [version for version in fresh.values() if version]
    for name, one in gone.items():
        for two in left:
            if one and (one.title == two.title or _questions(one) == _questions(two) != set()):
                left.remove(two)
                yield name, (one, two)
                break


def _questions(version: Version) -> set[str]:
    return set(version.questions)
