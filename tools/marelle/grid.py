"""``marelle radar``: a project, its catalogue and its findings in, the radar of each module out."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from marelle.catalogue.folder import Folder, read_folder
from marelle.catalogue.learners import LEARNERS, learners_of
from marelle.catalogue.reviews import REVIEW, review_of
from marelle.diagnostics import Diagnostic
from marelle.engine.cache import Cache
from marelle.engine.job import key_of
from marelle.i18n import current
from marelle.model import Catalogue
from marelle.radar.score import radar_of, together
from marelle.radar.value import Radar
from marelle.read.listing import MODULES, Listing, scan


def radars(
    root: Path,
    catalogue: Catalogue,
    found: Iterable[Diagnostic],
    today: date,
    cache: Cache | None = None,
) -> list[Radar]:
    """Return the radar of every module of *catalogue*, in its order, from *cache* when kept."""
    listing, _found = scan(root)
    by: dict[str, list[Diagnostic]] = {}
    for each in found:
        if each.span.path.startswith(f"{MODULES}/"):
            by.setdefault(each.span.path.split("/")[2], []).append(each)
    made = []
    for module in catalogue.modules:
        folder, mine = _judged(listing, module.id), by.get(module.id, ())
        review, ends = review_of(folder), [each.status for each in learners_of(folder)]
        heard = repr([(each.code.id, each.gravity) for each in mine])
        told = (module.id, module.shown, heard, repr(review), *ends, today.isoformat())
        key = key_of("radar", *told, current())
        radar = cache.value(key) if cache else None
        if radar is None:
            radar = radar_of(module, mine, review, ends, today)
            if cache:
                cache.keep_value(key, radar)
        made.append(radar)
    return made


def _judged(listing: Listing, name: str) -> Folder:
    """Return what judges a module; nothing else of its folder is read."""
    wanted = {f"{MODULES}/{name}/{file}" for file in (LEARNERS, REVIEW)}
    files = [file for file in listing.modules.get(name, ()) if file.path in wanted]
    return read_folder(listing.root, name, files)


def groups(catalogue: Catalogue, each: Iterable[Radar]) -> Iterator[Radar]:
    """Yield the radar of each collection, then of each direction."""
    modules = {module.id: module for module in catalogue.modules}
    some = list(each)
    themes = {one.id: one.title for one in catalogue.collections}
    owners = {one.code: one.name for one in catalogue.directions}
    by_theme = [(one, modules[one.id].collection) for one in some]
    by_owner = [(one, modules[one.id].direction) for one in some]
    yield from together("collection", by_theme, lambda name: themes.get(name, name))
    yield from together("direction", by_owner, lambda code: owners.get(code, code))
