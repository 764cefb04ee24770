"""What a publication changes: what is there and what goes in, the difference out."""

from collections.abc import Mapping
from dataclasses import dataclass

from marelle.i18n import _, ngettext
from marelle.shipping.squeeze import FORMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Paths of the site, in order; ``kept`` are many, and only counted. ``sent`` is in bytes."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: int = 0
    sent: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    @property
    def to_send(self) -> frozenset[str]:
        """The paths whose bytes go."""
        return frozenset((*self.added, *self.changed))


def between(there: Mapping[str, str], goes: Mapping[str, str], sizes: Mapping[str, int]) -> Changes:
    """Return what differs between two tables of digests by path."""
    added = sorted(goes.keys() - there.keys())
    changed = sorted(path for path in goes.keys() & there.keys() if goes[path] != there[path])
    return Changes(
        added=tuple(added),
        changed=tuple(changed),
        removed=tuple(sorted(there.keys() - goes.keys())),
        kept=len(goes) - len(added) - len(changed),
        sent=sum(sizes[path] for path in (*added, *changed)),
    )


def listed(changes: Changes) -> list[str]:
    """Return a line a file that people know of: compressed forms go with theirs."""
    return [
        f"{sign} {path}"
        for sign, paths in (("+", changes.added), ("~", changes.changed), ("-", changes.removed))
        for path in _known(paths)
    ]


def summed(changes: Changes) -> str:
    """Return the count of what changes, for people."""
    added, changed, removed = (
        len(_known(paths)) for paths in (changes.added, changes.changed, changes.removed)
    )
    words = (
        ngettext("{n} fichier nouveau", "{n} fichiers nouveaux", added).format(n=added),
        ngettext("{n} modifié", "{n} modifiés", changed).format(n=changed),
        ngettext("{n} retiré", "{n} retirés", removed).format(n=removed),
    )
    return _("{added}, {changed}, {removed}").format(
        added=words[0], changed=words[1], removed=words[2]
    )


def _known(paths: tuple[str, ...]) -> list[str]:
    every = set(paths)
    return [p for p in paths if not (p.endswith(FORMS) and p.rpartition(".")[0] in every)]
