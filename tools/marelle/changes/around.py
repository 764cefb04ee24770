"""Changes: both sides of a project in, what changed in the files that are no module's out.

A file is called what its author calls it: « Parcours « … » », « Glossaire »; its path is the last
resort.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from marelle.changes.module import text_changes
from marelle.changes.naming import Names, said
from marelle.changes.references import references
from marelle.changes.tree import compare_trees
from marelle.changes.value import Change, Kind, Part
from marelle.compare.sides import Project
from marelle.i18n import _
from marelle.read.article import sheet_of
from marelle.read.yaml_file import read_yaml

_LEDGER = "flyers/ledger.yml"
# What a revision is unfolded with.
_KEPT = ("content/", "flyers/")
_TEXTS = (".yml", ".md", ".vtt")
# By the folder, the most precise first; « {title} » is what the file says of itself.
_FOLDERS: Mapping[str, Callable[[], str]] = {
    "content/paths/": lambda: _("Parcours « {title} »"),
    "content/news/": lambda: _("Article « {title} »"),
    "content/podcasts/": lambda: _("Podcast « {title} »"),
    "content/challenges/": lambda: _("Défi « {title} »"),
    "content/positioning/": lambda: _("Positionnement « {title} »"),
    "content/pictograms/": lambda: _("Pictogramme « {title} »"),
    "content/overlays/": lambda: _("Version d’une direction, « {title} »"),
    "flyers/": lambda: _("Affichettes « {title} »"),
}
_FILES: Mapping[str, Callable[[], str]] = {
    "content/catalogue.yml": lambda: _("Le site"),
    "content/directions.yml": lambda: _("Les directions"),
    "content/collections.yml": lambda: _("Les thèmes"),
    "content/glossary.yml": lambda: _("Le glossaire"),
    "content/badges.yml": lambda: _("Les badges"),
    "content/competences.yml": lambda: _("Les compétences"),
    "content/trades.yml": lambda: _("Les métiers"),
    "content/synonyms.yml": lambda: _("Les synonymes"),
}


def around(old: Project, new: Project) -> Iterator[Part]:
    """Yield what changed in the other files of the project."""
    before, after = (_texts(side) for side in (old, new))
    known = references(old, new)
    for path in sorted({*before, *after}):
        one, two = before.get(path), after.get(path)
        if one == two or path == _LEDGER:
            continue
        kind = Kind.CHANGED if one is not None and two is not None else Kind.ADDED
        both = (one or b"", two or b"")
        changes = tuple(_file(path, *both, known)) if kind is Kind.CHANGED else ()
        kind = Kind.REMOVED if two is None else kind
        yield Part(title=_called(path, two or one or b""), changes=changes, kind=kind)


def _texts(side: Project) -> Mapping[str, bytes]:
    listing = side.listing
    files = [*listing.shared.values(), *(f for each in listing.series.values() for f in each)]
    return {f.path: (listing.root / f.path).read_bytes() for f in files if f.path.startswith(_KEPT)}


def _called(path: str, data: bytes) -> str:
    """Return what a file is called by who reads what it says."""
    if path in _FILES:
        return _FILES[path]()
    sheet = _parts(path, data)[0]
    title = next((said("", sheet[key]) for key in ("title", "promise") if sheet.get(key)), "")
    if path.startswith("content/pictograms/"):
        title = PurePosixPath(path).stem
    words = next((words for folder, words in _FOLDERS.items() if path.startswith(folder)), None)
    return words().format(title=title) if words and title else path


def _parts(path: str, data: bytes) -> tuple[Mapping[str, Any], str]:
    """Return what a file says key by key, and the text that follows, for an article."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    found = sheet_of(text) if path.endswith(".md") else None
    if found:
        sheet = read_yaml(path, found[1].encode())[0]
    else:
        sheet = read_yaml(path, data)[0] if path.endswith(".yml") else None
    rest = text[found.end() :] if found else text
    known = sheet.data if sheet and isinstance(sheet.data, dict) else {}
    return known, "" if path.endswith(".yml") else rest


def _file(path: str, one: bytes, two: bytes, known: Names) -> Iterator[Change]:
    if not path.endswith(_TEXTS):
        return
    (before, old), (after, new) = _parts(path, one), _parts(path, two)
    yield from compare_trees(before, after, known)
    yield from text_changes(old, new)
