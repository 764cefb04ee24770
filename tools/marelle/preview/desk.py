"""Stages 1 to 3, kept in memory: what was read stays on the desk, what changed is read again.

A survey and the paths that changed come in; a catalogue and every finding go out. What an editor
holds and has not saved yet may be laid over the files.
"""

from collections.abc import Callable, Mapping, Set
from contextlib import closing, nullcontext, suppress
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from marelle.catalogue import load_module, load_overlay, load_series, load_shared, overlays_of
from marelle.catalogue.article_file import Taken
from marelle.compare.erased import erased_lines
from marelle.diagnostics import Diagnostic
from marelle.engine.executors import Workers
from marelle.engine.survey import Stamp, Survey
from marelle.load import Parts, assembled, read_parts
from marelle.look import cache_of
from marelle.model import Catalogue
from marelle.pipeline import CACHE, Order
from marelle.read.cut_short import cut_short
from marelle.read.listing import MODULES, PODCASTS, Listing, SourceFile, scan
from marelle.read.typed import with_typed

Files = tuple[SourceFile, ...]
Folders = Mapping[str, Files]
Catalogued = tuple[Catalogue | None, list[Diagnostic]]


class Desk:
    """What a project holds, as it was last read."""

    def __init__(self, order: Order, now: Survey) -> None:
        self._root, self._choice = order.options.root, order.options.choice
        cache = cache_of(self._root / order.place / CACHE)
        with closing(cache) if cache else nullcontext(), Workers() as workers:
            self._parts = read_parts(self._root, now, workers, cache)
            with suppress(OSError):  # remembering is only to go faster
                if cache:
                    cache.commit()
        self._saved = self._parts.listing
        self._paths = frozenset(now.stamps)
        self._read_before: dict[tuple[str, ...], Taken] = {}

    def catalogue(self) -> Catalogued:
        """Return the catalogue, ``None`` with an error, and every finding."""
        return assembled(self._parts, self._choice)

    @property
    def parts(self) -> Parts:
        """All that was read, as it is now."""
        return self._parts

    def take(
        self, now: Survey, changed: Set[str], typed: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        """Read again what is at the paths that *changed*; *typed* is what editors hold, by path."""
        before, names = self._parts, self._parts.names
        paths = frozenset(now.stamps)
        if paths == self._paths and self._still_files(changed):
            saved = _restamped(self._saved, now.stamps, changed)
        else:
            saved, found = scan(self._root)
            names = (*found, *cut_short(self._root))
        listing = with_typed(saved, typed)
        shared, erased = before.shared, before.erased
        if _concerns_all(before.listing, listing, changed):
            shared = load_shared(self._root, listing.shared, listing.refused, self._recall)
            erased = tuple(erased_lines(self._root, None))
        adapted, adapt = overlays_of(listing), overlays_of(before.listing)
        same = {k for k in adapt if adapted.get(k) == adapt[k] and not _in(adapt[k], changed)}
        sound = {sheet: before.overlays[sheet] for sheet in same}
        modules = _untouched(before.modules, MODULES, changed)
        heard = _untouched(before.series, PODCASTS, changed)
        if shared.rules.asked != before.shared.rules.asked:
            modules, sound, heard = {}, {}, {}
        read = partial(load_module, settings=shared.rules)
        apply = partial(load_overlay, settings=shared.rules)
        hear = partial(load_series, settings=shared.rules)
        self._parts = Parts(
            listing=listing,
            names=names,
            shared=shared,
            modules=self._read(read, listing, listing.modules, modules),
            series=self._read(hear, listing, listing.series, heard),
            overlays=self._read(apply, listing, adapted, sound),
            erased=erased,
        )
        self._paths, self._saved = paths, saved

    def _still_files(self, changed: Set[str]) -> bool:
        """Tell whether what *changed* was read and is a file: not a link or a pipe of that name."""
        return changed.isdisjoint(self._saved.refused) and all(
            file.is_file() and not file.is_symlink() for file in map(self._root.joinpath, changed)
        )

    def _recall(self, about: tuple[str, ...], make: Callable[[], Taken]) -> Taken:
        """Return what was made of an article when it was last read as it is."""
        if about not in self._read_before:
            self._read_before[about] = make()
        return self._read_before[about]

    def _read(
        self, load: Callable[..., Any], listing: Listing, folders: Folders, sound: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return *folders* in order: those that are *sound* as they are, the others read again."""
        return {
            name: sound[name] if name in sound else load(self._root, name, files, listing.refused)
            for name, files in folders.items()
        }


def _untouched(known: Mapping[str, Any], place: str, changed: Set[str]) -> dict[str, Any]:
    """Return what is *known* of the folders of *place* where nothing changed, of any name."""
    left = dict(known)
    for name in _names(place, changed):
        left.pop(name, None)
    return left


def _names(place: str, changed: Set[str]) -> set[str]:
    start = f"{place}/"
    return {path[len(start) :].partition("/")[0] for path in changed if path.startswith(start)}


def _in(files: Files, changed: Set[str]) -> bool:
    return not changed.isdisjoint(file.path for file in files)


def _restamped(listing: Listing, stamps: Mapping[str, Stamp], changed: Set[str]) -> Listing:
    """Return a listing of the same paths, with the sizes and dates of now where they changed."""

    def now(file: SourceFile) -> SourceFile:
        if file.path not in changed or file.path not in stamps:
            return file
        stamp = stamps[file.path]
        return SourceFile(file.path, stamp.size, stamp.modified)

    def folders(known: Folders, place: str) -> dict[str, Files]:
        names = _names(place, changed)
        return {n: tuple(map(now, f)) if n in names else f for n, f in known.items()}

    return replace(
        listing,
        shared={path: now(file) for path, file in listing.shared.items()},
        modules=folders(listing.modules, MODULES),
        series=folders(listing.series, PODCASTS),
    )


def _concerns_all(before: Listing, now: Listing, changed: Set[str]) -> bool:
    """Tell whether what is outside the folders of modules and series must be read again."""
    apart = (f"{MODULES}/", f"{PODCASTS}/")
    if any(not path.startswith(apart) for path in changed) or before.refused != now.refused:
        return True
    return before.modules.keys() != now.modules.keys() or before.series.keys() != now.series.keys()
