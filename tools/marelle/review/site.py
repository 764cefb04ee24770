"""Review: a project, its catalogue and its findings in, the folder of the review site out.

Pages are jobs, kept in ``build/.review`` by all they depend on: an edit makes again the page of its
module and the lists that tell of it. The site is laid aside, then takes the place of the one
before; ``build/site`` is never touched.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from marelle.changes.project import changes
from marelle.compare.revision import last_tag
from marelle.compare.sides import Project, side
from marelle.diagnostics import Diagnostic
from marelle.engine.cache import Cache
from marelle.engine.executors import Workers
from marelle.engine.lock import only_builder
from marelle.engine.manifest import Entry, in_path_order, refuse_conflicts
from marelle.engine.run import Tally, run_jobs
from marelle.engine.toolchain import toolchain
from marelle.i18n import speaking
from marelle.model import Catalogue
from marelle.review.media import OUTPUT
from marelle.review.plan import plan
from marelle.review.value import Since, since_of

REVIEW, KEPT = "review", ".review"


def write_review(
    root: Path,
    catalogue: Catalogue,
    found: Sequence[Diagnostic],
    since: str,
    today: date,
) -> tuple[Path, str, Tally]:
    """Write the review site of *catalogue*; return its folder, since when changes are told, and
    how many pages were made and found again.

    *since* is a revision; empty, it is the last tag, if there is one.
    """
    place, kept = root / "build" / REVIEW, root / "build" / KEPT
    with (
        only_builder(kept),
        closing(Cache(kept, toolchain())) as cache,
        Workers() as workers,
        speaking(catalogue.site.lang),
    ):
        told = _changed(root, since or last_tag(root))
        jobs = plan(root, catalogue, found, told, today, cache)
        run = run_jobs(jobs, cache, workers)
        with _aside(place) as folder:
            _lay(run.entries, cache, folder)
        cache.collect(run.entries)
        cache.commit()
    return place, told.name, run.tallies.get(OUTPUT, Tally())


@contextmanager
def _aside(place: Path) -> Iterator[Path]:
    """Give a folder that takes the place of *place* once it is whole."""
    fresh, old = place.with_name(f".{place.name}-new"), place.with_name(f".{place.name}-old")
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        yield fresh
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _lay(entries: Iterable[Entry], cache: Cache, folder: Path) -> None:
    """Lay each file by its path: another name of what the cache keeps."""
    ordered = in_path_order(entries)
    refuse_conflicts(ordered)
    for entry in ordered:
        target = folder / entry.path
        target.parent.mkdir(parents=True, exist_ok=True)
        cache.blobs.link(entry.sha256, str(target))


def _changed(root: Path, since: str) -> Since:
    if not since:
        return Since()
    with side(since, root, root) as before, side(str(root), root, root) as after:
        if not (isinstance(before, Project) and isinstance(after, Project)):
            return Since()
        return since_of(since, changes(before, after, (since, "")))
