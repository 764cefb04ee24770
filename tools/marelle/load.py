"""Stages 1 to 3 as one question: a project's folder in, its catalogue and every finding out.

A module or a series is read again only when a file of its folder changed, an article when it
or what it shows did; the rest comes from the cache.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast

from marelle import assets, i18n
from marelle.catalogue import (
    LoadedModule,
    LoadedSeries,
    LoadedShared,
    assemble,
    load_module,
    load_overlay,
    load_series,
    load_shared,
    overlays_of,
    strays,
)
from marelle.catalogue.article_file import Recall, Taken, anew
from marelle.catalogue.chosen import EVERY, Choice, chosen
from marelle.catalogue.loaded import LoadedOverlay
from marelle.catalogue.sound import sound
from marelle.catalogue.unread import published
from marelle.catalogue.version import told
from marelle.compare.erased import erased_lines
from marelle.diagnostics import Diagnostic, has_errors
from marelle.engine.cache import Cache
from marelle.engine.digests import Digests
from marelle.engine.executors import Workers
from marelle.engine.frozen import from_bytes, to_bytes
from marelle.engine.job import key_of
from marelle.engine.survey import Survey
from marelle.model import Catalogue
from marelle.read.cut_short import cut_short
from marelle.read.listing import MODULES, OVERLAYS, PODCASTS, Listing, SourceFile, scan
from marelle.report import Tell, silent

# Reading this many folders here takes less than starting processes to read them.
_FEW = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Folders of one kind: where they lie, the files of each, what reads one and what it asks."""

    place: str
    folders: Mapping[str, tuple[SourceFile, ...]]
    read: Callable[..., Any]
    asked: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All that was read, before anything is compared with the rest; folders by their name.

    ``names`` are the findings about names of files, ``erased`` those about the ledger.
    """

    listing: Listing
    names: tuple[Diagnostic, ...]
    shared: LoadedShared
    modules: Mapping[str, LoadedModule]
    series: Mapping[str, LoadedSeries]
    overlays: Mapping[str, LoadedOverlay]
    erased: tuple[Diagnostic, ...] = ()


def load(
    root: Path,
    now: Survey,
    workers: Workers,
    cache: Cache | None,
    tell: Tell = silent,
    choice: Choice = EVERY,
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue of *root*, ``None`` when anything has an error, and every finding."""
    return assembled(read_parts(root, now, workers, cache, tell), choice)


def read_parts(
    root: Path, now: Survey, workers: Workers, cache: Cache | None, tell: Tell = silent
) -> Parts:
    """Return what the sources of *root* hold, from the cache as far as they did not change."""
    listing, found = scan(root)
    shared = load_shared(root, listing.shared, listing.refused, _recalling(cache))
    read = partial(load_module, settings=shared.rules)
    modules = _Kind(place=MODULES, folders=listing.modules, read=read, asked=shared.rules.asked)
    hear, asked = partial(load_series, settings=shared.rules), shared.rules.asked
    podcasts = _Kind(place=PODCASTS, folders=listing.series, read=hear, asked=asked)
    apply = partial(load_overlay, settings=shared.rules)
    folders = overlays_of(listing)
    adapted = _Kind(place=OVERLAYS, folders=folders, read=apply, asked=asked)
    return Parts(
        listing=listing,
        names=(*found, *cut_short(root)),
        shared=shared,
        modules=_folders(modules, listing, now, workers, cache, tell),
        series=_folders(podcasts, listing, now, workers, cache, silent),
        overlays=_folders(adapted, listing, now, workers, cache, silent),
        erased=tuple(erased_lines(root, cache)),
    )


def _recalling(cache: Cache | None) -> Recall:
    """Return what gives back an article that was read before, as the cache keeps it."""
    if cache is None:
        return anew

    def recall(about: tuple[str, ...], make: Callable[[], Taken]) -> Taken:
        key = key_of("article", *about, assets.digest("schemas"))
        if (known := cache.value(key)) is not None:
            return cast(Taken, known)
        made = make()
        cache.keep_frozen(key, to_bytes(made))
        return made

    return recall


def assembled(parts: Parts, choice: Choice = EVERY) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue of the modules of *choice*, ``None`` with an error, and findings."""
    found = [*parts.names, *strays(parts.listing), *parts.erased]
    series, overlays = [*parts.series.values()], [*parts.overlays.values()]
    whole = [*parts.modules.values()]
    if choice.firm:
        held = published(parts.shared, parts.modules, series, overlays)
        modules = whole = held.modules
        overlays, found = held.overlays, [*found, *held.cited]
    else:
        modules = chosen(parts.shared, parts.modules, [*series, *overlays], choice)
    catalogue, findings = assemble(
        parts.shared, modules, series=series, overlays=overlays, whole=whole
    )
    if not found:
        return catalogue, findings
    return None if has_errors(found) else catalogue, told([*found, *findings])


def load_sound(
    root: Path, now: Survey, workers: Workers, cache: Cache | None, tell: Tell = silent
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the same as ``load`` but, with errors, the catalogue of the modules that have none."""
    parts = read_parts(root, now, workers, cache, tell)
    catalogue, found = assembled(parts)
    if catalogue is None:
        overlays, modules = [*parts.overlays.values()], parts.modules.values()
        catalogue = sound(parts.shared, modules, overlays, found, date.today())
    return catalogue, found


def _folders(
    kind: _Kind, listing: Listing, now: Survey, workers: Workers, cache: Cache | None, tell: Tell
) -> dict[str, Any]:
    """Return folders by name, in order: from the cache, or read and checked by the workers."""
    keys = _keys(kind, listing, now, cache) if cache else {}
    loaded: dict[str, Any] = {}
    for name, key in keys.items():
        if cache and (value := cache.value(key)) is not None:
            loaded[name] = value
    missing = [folder for folder in kind.folders.items() if folder[0] not in loaded]
    for index, frozen in workers.spread(
        partial(_load, kind.read, listing.root, listing.refused), missing, _FEW
    ):
        name, files = missing[index]
        loaded[name] = from_bytes(frozen)
        if cache and now.still(listing.root, [file.path for file in files]):
            cache.keep_frozen(keys[name], frozen)
        tell("read", len(loaded), len(kind.folders))
    return {name: loaded[name] for name in kind.folders}


def _keys(kind: _Kind, listing: Listing, now: Survey, cache: Cache) -> dict[str, str]:
    """Return the key of each folder: its files, schemas, the language, what rules are asked."""
    digests = Digests(listing.root, cache)
    words = (i18n.current(), assets.digest("schemas"), repr(kind.asked))
    label = {MODULES: "module", PODCASTS: "series", OVERLAYS: "overlay"}[kind.place]
    keys = {}
    for name, files in kind.folders.items():
        stamps = {file.path: now.stamps[file.path] for file in files if file.path in now.stamps}
        left = sorted(p for p in listing.refused if p.startswith(f"{kind.place}/{name}/"))
        known = name if kind.place == MODULES else f"{kind.place}/{name}"
        keys[name] = key_of(label, name, digests.of(known, stamps, now.at), *words, *left)
    return keys


def _load(
    read: Callable[..., Any],
    root: Path,
    refused: frozenset[str],
    folder: tuple[str, Iterable[SourceFile]],
) -> bytes:
    """Return a folder as the cache keeps it: a worker then makes these bytes once for all."""
    return to_bytes(read(root, *folder, refused))
