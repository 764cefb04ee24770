"""Every name that may be written in a project: a kind in, names with what they mean out, and the
place where each is given.
"""

from collections.abc import Callable, Iterator, Mapping

from marelle.catalogue.badges import BADGES
from marelle.catalogue.competences import COMPETENCES
from marelle.catalogue.files import ASIDES, PAPERS
from marelle.catalogue.folder import SHEET
from marelle.catalogue.kinds import KINDS
from marelle.catalogue.profiles import PROFILES
from marelle.catalogue.shared import COLLECTIONS, DIRECTIONS, GLOSSARY, PICTOGRAMS
from marelle.catalogue.trades import TRADES
from marelle.diagnostics import Span
from marelle.editor.learned import learned
from marelle.editor.project import Project, about, module_of
from marelle.editor.sheets import Sheet, sheet_of, value_at
from marelle.ids import is_item_anchor, item_anchor
from marelle.read.document import Document, Path
from marelle.read.listing import MODULES, PODCASTS

# The file, the list and the key of records that have a name; the key of what they mean.
_RECORDS = {
    "direction": (DIRECTIONS, "directions", "code", "name"),
    "collection": (COLLECTIONS, "collections", "id", "title"),
    "trade": (TRADES, "trades", "id", "title"),
    "competence": (COMPETENCES, "competences", "id", "title"),
    "badge": (BADGES, "badges", "id", "title"),
    "term": (GLOSSARY, "terms", "term", "meaning"),
}
# The lists of records that stay in one document, and their keys.
_LOCAL = {
    "node": ("nodes", "id", "title"),
    "scene-place": ("places", "id", "name"),
    "character": ("characters", "id", "name"),
    "step": ("steps", "id", "module"),
    "stage": ("stages", "id", "title"),
}
_FOLDERS = {kind.name: kind.folder for kind in KINDS} | {"profile": PROFILES}
_LEARNED = frozenset({"item", "response", "scene"})
Known = Mapping[str, str]


class Names:
    """Names as they are known now, what is typed and not saved among them."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def known(self, kind: str, path: str, within: Path = ()) -> Known:
        """Return the names of a *kind* that may be written in the file *path*, and their meaning.

        *within* is the place of the file where one writes: a node is that of its own scenario.
        """
        if kind in _RECORDS:
            return {name: title for name, title, _span in self._records(kind)}
        if kind in _LOCAL:
            return {name: title for name, title, _span in self._local(kind, path, within)}
        if kind in _LEARNED:
            inside = learned(self.screens(module_of(path)), kind, within)
            return {name: title for name, title, _span in inside}
        if kind in _FOLDERS:
            return self._of_kind(kind)
        return _KNOWN[kind](self, path) if kind in _KNOWN else {}

    def given(self, kind: str, name: str, path: str, within: Path = ()) -> Span | None:
        """Return the place where the *name* of a *kind* is given, if it is."""
        if kind in _RECORDS:
            every = self._records(kind)
            return next((span for each, _title, span in every if each == name), None)
        if kind in _LOCAL:
            inside = self._local(kind, path, within)
            return next((span for each, _title, span in inside if each == name), None)
        if kind in _LEARNED:
            every = learned(self.screens(module_of(path)), kind, within)
            return next((span for each, _title, span in every if each == name), None)
        if kind in ("anchor", "place", "where"):
            return self._anchor(about(path), name)
        return self._file(kind, name, path)

    def screens(self, module: str) -> Iterator[Sheet]:
        """Yield the screens of a module that are in YAML."""
        for file in self.files(f"{MODULES}/{module}/module.yml"):
            sheet = self.sheet(f"{MODULES}/{module}/{file}") if file.endswith(".yml") else None
            if sheet and sheet.schema == "activity-set":
                yield sheet

    def anchor(self, module: str, name: str) -> Span | None:
        """Return the place that ``module:…#name`` leads to."""
        return self._anchor(module, name)

    def anchors(self, module: str) -> Known:
        """Return what links may point at in a module."""
        loaded = self._project.parts.modules.get(module)
        return dict.fromkeys(sorted(loaded.anchors.names), "") if loaded else {}

    def item(self, module: str, kind: str, name: str) -> str:
        """Return the activity of a module that a *name* means where a *kind* is, or nothing."""
        known = self.anchors(module)
        if is_item_anchor(name) and name in known:
            return name.removeprefix(item_anchor(""))
        bare = kind == "where" or (kind == "place" and name not in known)
        return name if bare and item_anchor(name) in known else ""

    def sheet(self, path: str) -> Sheet | None:
        """Return a file in YAML as it is now."""
        text = self._project.text(path)
        return sheet_of(path, text) if text else None

    def definition(self, term: str) -> str:
        """Return what the glossary says further of a *term*, or nothing."""
        sheet = self.sheet(GLOSSARY)
        every = _named(sheet.document, ("terms",), "term", "definition") if sheet else ()
        return next((said for each, said, _span in every if each == term), "")

    def files(self, path: str) -> list[str]:
        """Return the files of the module, or of the series, that *path* is of."""
        folder, listing = self.folder(path), self._project.parts.listing
        folders = listing.modules if path.startswith(f"{MODULES}/") else listing.series
        if folder.count("/") == 1:
            files = [f for f in listing.shared if f.startswith(f"{folder}/")]
        else:
            files = [file.path for file in folders.get(folder.rpartition("/")[2], ())]
        return [file.removeprefix(f"{folder}/") for file in files]

    def folder(self, path: str) -> str:
        """Return the folder of the module, of the series or of the files that *path* is of."""
        parts = path.split("/")
        deep = path.startswith((f"{MODULES}/", f"{PODCASTS}/")) and len(parts) > 3
        return "/".join(parts[: 3 if deep else 2])

    def _records(self, kind: str) -> Iterator[tuple[str, str, Span]]:
        file, key, name, title = _RECORDS[kind]
        if sheet := self.sheet(file):
            yield from _named(sheet.document, (key,), name, title)

    def _local(self, kind: str, path: str, within: Path) -> Iterator[tuple[str, str, Span]]:
        key, name, title = _LOCAL[kind]
        sheet = self.sheet(path)
        above = within[:2] if within[:1] == ("items",) else ()
        if sheet:
            yield from _named(sheet.document, (*above, key), name, title)

    def _anchor(self, module: str, name: str) -> Span | None:
        for file in self.files(f"{MODULES}/{module}/module.yml"):
            path = f"{MODULES}/{module}/{file}"
            if name in (file, file.rpartition(".")[0]):
                return Span(path)
            sheet = self.sheet(path) if file.endswith(".yml") else None
            for key in ("items", "hotspots"):
                for each, _title, span in _named(sheet.document, (key,)) if sheet else ():
                    if name in (each, item_anchor(each)):
                        return span
        return None

    def _file(self, kind: str, name: str, path: str) -> Span | None:
        listing, folder = self._project.parts.listing, path.split("/")[:3]
        beside = "/".join(folder if path.startswith("content/") else folder[:1])
        if path.startswith("content/news/"):
            beside = "content/news"
        places = {
            "module": f"{MODULES}/{name}/module.yml",
            "series": f"{PODCASTS}/{name}/series.yml",
            "episode": f"{PODCASTS}/{name}.yml",
            "pictogram": f"{PICTOGRAMS}{name}.svg",
            "screen": f"{beside}/{name}",
            "media": f"{beside}/{name}",
        }
        place = places.get(kind) or f"{_FOLDERS.get(kind, '')}{name}.yml"
        folders = (*listing.modules.values(), *listing.series.values())
        there = place in listing.shared or any(f.path == place for fs in folders for f in fs)
        return Span(place) if there else None

    def _modules(self, _path: str) -> Known:
        modules = self._project.parts.modules
        return {each.id: each.module.title if each.module else "" for each in modules.values()}

    def _screens(self, path: str) -> Known:
        beside = {SHEET, *ASIDES, *PAPERS}
        files = (f for f in self.files(path) if "/" not in f and f.endswith((".md", ".yml")))
        return {file: "" for file in files if file not in beside}

    def _media(self, path: str) -> Known:
        return {file: "" for file in self.files(path) if file.startswith("media/")}

    def _series(self, _path: str) -> Known:
        every = self._project.parts.series
        return {each.id: each.series.title if each.series else "" for each in every.values()}

    def _episodes(self, _path: str) -> Known:
        every = self._project.parts.series.values()
        return {f"{each.id}/{name}": "" for each in every for name in sorted(each.episodes)}

    def _own_anchors(self, path: str) -> Known:
        return self.anchors(about(path))

    def _where(self, path: str) -> Known:
        every, start = self.anchors(module_of(path)), item_anchor("")
        items = (name.removeprefix(start) for name in every if is_item_anchor(name))
        return {**dict.fromkeys(items, ""), **self._screens(path)}

    def _pictograms(self, _path: str) -> Known:
        return dict.fromkeys(sorted(self._project.parts.shared.names["pictogram"] or ()), "")

    def _of_kind(self, kind: str) -> Known:
        start = _FOLDERS[kind]
        files = (f for f in self._project.parts.listing.shared if f.startswith(start))
        return {f.removeprefix(start).removesuffix(".yml"): "" for f in files}


_KNOWN: Mapping[str, Callable[[Names, str], Known]] = {
    "module": Names._modules,
    "screen": Names._screens,
    "media": Names._media,
    "series": Names._series,
    "episode": Names._episodes,
    "anchor": Names._own_anchors,
    "place": Names._own_anchors,
    "where": Names._where,
    "pictogram": Names._pictograms,
}


def _named(
    document: Document, path: Path, name: str = "id", title: str = "title"
) -> Iterator[tuple[str, str, Span]]:
    """Yield the name, the meaning and the place of each record of the list at *path*."""
    records = value_at(document, path)
    for rank, record in enumerate(records if isinstance(records, list) else ()):
        if isinstance(record, dict) and isinstance(record.get(name), str):
            said = record.get(title)
            span = document.span(*path, rank, name)
            yield record[name], said if isinstance(said, str) else "", span
