"""``marelle check`` and its like: stages 1 to 3, with the cache when there is one to be had."""

from contextlib import closing, nullcontext
from pathlib import Path

from marelle.diagnostics import Diagnostic
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.frozen import PausedCollection
from marelle.engine.survey import survey
from marelle.engine.toolchain import toolchain
from marelle.load import load, load_sound
from marelle.model import Catalogue
from marelle.report import Tell, silent


def look(
    root: Path, tell: Tell = silent, *, apart: bool = False
) -> tuple[Catalogue | None, list[Diagnostic]]:
    """Return the catalogue of *root* and every finding; publish nothing.

    *apart* leaves out of it the modules that have errors, which else keep it from being made.
    A cache that cannot be written, on a read-only disk or a full one, is done without.
    """
    cache = cache_of(root / "build" / ".cache")
    with closing(cache) if cache else nullcontext(), Workers() as workers, PausedCollection():
        seen = (load_sound if apart else load)(root, survey(root), workers, cache, tell)
        try:
            if cache:
                cache.commit()
        except OSError:
            pass  # what was found is what was asked; remembering it was only to go faster
    return seen


def cache_of(folder: Path) -> Cache | None:
    """Return the cache in *folder*, or nothing where there can be none."""
    try:
        return Cache(folder, toolchain())
    except OSError:
        return None
