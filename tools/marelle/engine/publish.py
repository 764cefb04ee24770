"""Stage 5, write: entries in, ``build/`` and its manifest out, all at once or not at all.

Files are laid aside from hard links to the cache, then exchanged for what was published.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from marelle.engine.cache import Cache
from marelle.engine.exchange import collect, exchange, spare_stage
from marelle.engine.manifest import (
    NAME,
    Entry,
    in_path_order,
    read_manifest,
    refuse_conflicts,
)
from marelle.engine.refusal import Refusal
from marelle.engine.stage import lay
from marelle.i18n import _

_FACT = "published"


def published(build: Path) -> tuple[Entry, ...]:
    """Return the entries of what is published now; none when there is no sound manifest."""
    return read_manifest(build / NAME) or ()


def intact(build: Path, cache: Cache) -> bool:
    """Tell whether every published file still has the size and date it was published with."""
    files = cache.fact(_FACT)
    top = f"{build}{os.sep}"
    try:
        for path, size, date in files or ():
            found = os.stat(top + path)  # noqa: PTH116 - tens of thousands of them
            if found.st_size != size or found.st_mtime_ns != date:
                return False
    except OSError:
        return False
    return bool(files)


def publish(build: Path, entries: Iterable[Entry], cache: Cache, *, links: bool = True) -> bool:
    """Make ``build/`` hold exactly *entries*; return whether anything had to be written.

    Every blob of *entries* is sound. Raises ``PathTaken`` before touching anything, and ``OSError``
    when the disk refuses, with what was published still in place.
    """
    ordered = in_path_order(entries)
    refuse_conflicts(ordered)
    collect(build)
    before = published(build)
    if before == ordered and intact(build, cache):
        return False
    former = {entry.path for entry in before}
    # A build killed in the middle may have left no manifest, and names that are only told here.
    former.update(path for path, *_ in cache.fact(_FACT) or ())
    try:
        was = {entry.path: entry.sha256 for entry in before}
        cache.blobs.renew({e.sha256 for e in ordered if was.get(e.path, e.sha256) != e.sha256})
        stage = spare_stage(build)
        files = lay(stage, ordered, cache.blobs)
        exchange(build, stage, {path.partition("/")[0] for path in former}, links=links)
        cache.keep_fact(_FACT, files)
    finally:
        collect(build)
    return True


def keep_others(build: Path, outputs: Iterable[str], cache: Cache) -> list[Entry]:
    """Return what is published by other outputs than *outputs*: what ``--only`` leaves as it is.

    A lost blob is taken back from the published file; ``Refusal`` if that file is damaged too.
    """
    rest = [entry for entry in published(build) if entry.output not in set(outputs)]
    for entry in rest:
        size, sha = entry.size, entry.sha256
        if not (cache.blobs.sound(sha, size) or cache.blobs.adopt(build / entry.path, sha, size)):
            sentence = _("« {path} » est abîmé. Relancez sans « --only » pour le refaire.")
            raise Refusal(sentence.format(path=f"{build.name}/{entry.path}"))
    return rest
