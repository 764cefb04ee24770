"""Review: a project, its catalogue and its findings in, the folder of the review site out.

It is made aside, then takes the place of the one before; ``build/site`` is never touched.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from marelle.changes.project import changes
from marelle.changes.value import ModuleChanges
from marelle.compare.revision import last_tag
from marelle.compare.sides import Project, side
from marelle.diagnostics import Diagnostic
from marelle.grid import groups, radars
from marelle.i18n import _, speaking
from marelle.model import Catalogue
from marelle.radar.value import Radar
from marelle.read.listing import MODULES
from marelle.review.frame import page
from marelle.review.index import index_body
from marelle.review.module import module_body
from marelle.review.screens import graphs

REVIEW = "review"
ROBOTS = "User-agent: *\nDisallow: /\n"


def write_review(
    root: Path,
    catalogue: Catalogue,
    found: Sequence[Diagnostic],
    since: str,
    today: date,
) -> tuple[Path, str]:
    """Write the review site of *catalogue*; return its folder, and since when changes are told.

    *since* is a revision; empty, it is the last tag, if there is one.
    """
    place = root / "build" / REVIEW
    with _aside(place) as folder, speaking(catalogue.site.lang):
        told = since or last_tag(root)
        changed = _changed(root, told) if told else {}
        each = radars(root, catalogue, found, today)
        _pages(root, catalogue, found, each, changed, told, folder)
    return place, told


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


def _changed(root: Path, since: str) -> dict[str, ModuleChanges]:
    with side(since, root, root) as before, side(str(root), root, root) as after:
        if not (isinstance(before, Project) and isinstance(after, Project)):
            return {}
        told = changes(before, after, (since, ""))
    return {each.id: each for each in told.modules}


def _pages(
    root: Path,
    catalogue: Catalogue,
    found: Sequence[Diagnostic],
    each: Sequence[Radar],
    changed: dict[str, ModuleChanges],
    since: str,
    folder: Path,
) -> None:
    lang = catalogue.site.lang
    mine: dict[str, list[Diagnostic]] = {}
    for one in found:
        if one.span.path.startswith(f"{MODULES}/"):
            mine.setdefault(one.span.path.split("/")[2], []).append(one)
    for module, radar in zip(catalogue.modules, each, strict=True):
        place = folder / module.id
        place.mkdir()
        told = mine.get(module.id, [])
        html = module_body(module, radar, told, changed.get(module.id), since)
        (place / "index.html").write_text(page(module.title, html, lang), "utf-8")
        for name, drawing in graphs(module):
            (place / name).write_text(drawing, "utf-8")
        if any(not media.svg for media in module.media):
            source = root / MODULES / module.id / "media"
            shutil.copytree(source, place / "media", symlinks=True)
    title = _("Relecture : {title}").format(title=catalogue.site.title)
    counts = {name: len(some) for name, some in mine.items()}
    html = index_body(title, each, [*groups(catalogue, each)], counts, frozenset(changed))
    (folder / "index.html").write_text(page(title, html, lang), "utf-8")
    (folder / "robots.txt").write_text(ROBOTS, "utf-8")
