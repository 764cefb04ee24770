"""Changes: a file that is no module's in, what it says key by key, and what it is called, out.

A file is called what its author calls it: « Parcours « … » », « Glossaire »; its path is the last
resort.
"""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from marelle.changes.naming import Names, said
from marelle.changes.unread import whole
from marelle.i18n import _
from marelle.read.article import sheet_of
from marelle.read.yaml_file import read_yaml

OVERLAYS = "content/overlays/"
# By the folder, the most precise first; « {title} » is what the file says of itself.
_FOLDERS: Mapping[str, Callable[[], str]] = {
    "content/paths/": lambda: _("Parcours « {title} »"),
    "content/news/": lambda: _("Article « {title} »"),
    "content/podcasts/": lambda: _("Podcast « {title} »"),
    "content/challenges/": lambda: _("Défi « {title} »"),
    "content/positioning/": lambda: _("Positionnement « {title} »"),
    "content/pictograms/": lambda: _("Pictogramme « {title} »"),
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


def _episode() -> str:
    return _("Épisode «\u00a0{title}\u00a0»")


def called(path: str, sheet: Mapping[str, Any], known: Names) -> str:
    """Return what a file is called by who reads what it says."""
    stem = PurePosixPath(path).stem
    if path in _FILES:
        return _FILES[path]()
    if path.endswith(".vtt"):
        return _("Sous-titres «\u00a0{name}\u00a0»").format(name=stem)
    if path.startswith(OVERLAYS):
        direction = PurePosixPath(path).parent.name.upper()
        version = _("Version de la {direction} pour «\u00a0{title}\u00a0»")
        return version.format(direction=direction, title=known.get(f"module/{stem}", stem))
    title = next((said("", sheet[key]) for key in ("title", "promise") if sheet.get(key)), "")
    if path.startswith("content/pictograms/"):
        title = stem
    words = next((words for folder, words in _FOLDERS.items() if path.startswith(folder)), None)
    if path.startswith("content/podcasts/") and not path.endswith("/series.yml"):
        words = _episode
    return words().format(title=title) if words and title else path


def sheet_in(path: str, data: bytes) -> tuple[Mapping[str, Any], str]:
    """Return what a file says key by key, and the text that follows, for an article."""
    sheet, rest = _parted(path, data)
    read = read_yaml(path, sheet)[0] if sheet is not None else None
    return read.data if read and isinstance(read.data, dict) else {}, rest


def is_whole(path: str, data: bytes) -> bool:
    """Tell whether all that a file says key by key, if it does, could be read."""
    sheet, _rest = _parted(path, data)
    return sheet is None or whole(read_yaml(path, sheet)[0])


def _parted(path: str, data: bytes) -> tuple[bytes | None, str]:
    """Return what a file says key by key, if it does, and the text that follows, for an article."""
    if path.endswith(".yml"):
        return data, ""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    found = sheet_of(text) if path.endswith(".md") else None
    return (found[1].encode(), text[found.end() :]) if found else (None, text)
