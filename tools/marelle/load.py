"""Stages 1 to 3 as one question: a project's folder in, its catalogue and every finding out.

A module is read again only when a file of its folder changed; the rest comes from the cache.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from marelle import assets, i18n
from marelle.catalogue import LoadedModule, assemble, load_module, load_shared
from marelle.compare.erased import erased_lines
from marelle.diagnostics import Diagnostic, has_errors, in_order
from marelle.engine.cache import Cache
from marelle.engine.digests import Digests
from marelle.engine.executors import Workers
from marelle.engine.frozen import from_bytes, to_bytes
from marelle.engine.job import key_of
from marelle.engine.survey import Survey
from marelle.model import Catalogue
from marelle.read.listing import MODULES, Listing, SourceFile, scan
from marelle.report import Tell, silent

# Reading this many modules here takes less than starting processes to read them.
_FEW = 60


def load(
    root: Path, now: Survey, workers: Workers, cache: Cache | None, tell: Tell = silent
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue of *root*, ``None`` when anything has an error, and every finding."""
    listing, found = scan(root)
    shared = load_shared(root, listing.shared, listing.refused)
    loaded = _modules(listing, now, workers, cache, tell)
    catalogue, findings = assemble(shared, loaded)
    found += erased_lines(root, cache)
    return None if has_errors(found) else catalogue, in_order([*found, *findings])


def _modules(
    listing: Listing, now: Survey, workers: Workers, cache: Cache | None, tell: Tell
) -> list[LoadedModule]:
    """Return every module in name order: from the cache, or read and checked by the workers."""
    keys = _keys(listing, now, cache) if cache else {}
    loaded: dict[str, LoadedModule] = {}
    for name, key in keys.items():
        if cache and (module := cache.value(key)) is not None:
            loaded[name] = module
    missing = [folder for folder in listing.modules.items() if folder[0] not in loaded]
    for index, frozen in workers.spread(
        partial(_load, listing.root, listing.refused), missing, _FEW
    ):
        name, files = missing[index]
        loaded[name] = from_bytes(frozen)
        if cache and now.still(listing.root, [file.path for file in files]):
            cache.keep_frozen(keys[name], frozen)
        tell("read", len(loaded), len(listing.modules))
    return [loaded[name] for name in listing.modules]


def _keys(listing: Listing, now: Survey, cache: Cache) -> dict[str, str]:
    """Return the key of each module: its files, the schemas, and the language of its findings."""
    digests = Digests(listing.root, cache)
    words = (i18n.current(), assets.digest("schemas"))
    keys = {}
    for name, files in listing.modules.items():
        stamps = {file.path: now.stamps[file.path] for file in files if file.path in now.stamps}
        left = sorted(p for p in listing.refused if p.startswith(f"{MODULES}/{name}/"))
        keys[name] = key_of("module", name, digests.of(name, stamps, now.at), *words, *left)
    return keys


def _load(root: Path, refused: frozenset[str], folder: tuple[str, Iterable[SourceFile]]) -> bytes:
    """Return a module as the cache keeps it: a worker then makes these bytes once for all."""
    return to_bytes(load_module(root, *folder, refused))
