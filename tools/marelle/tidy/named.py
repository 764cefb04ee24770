"""A sheet in; the activities that prove or say a fact called as links call them (``q-…``) out.

Sources and facts are read with the bare name of an activity too: one of the two is written.
"""

from collections.abc import Iterator
from pathlib import Path

from marelle.catalogue.folder import SHEET
from marelle.ids import item_anchor
from marelle.read.document import Document, Node
from marelle.read.listing import MODULES, OVERLAYS
from marelle.read.yaml_file import read_yaml


def linked(root: Path, path: str, text: str) -> str:
    """Return the *text* of the file *path* of a project, its activities called by their anchors."""
    folder = root / MODULES / _module(path)
    document, _found = read_yaml(path, text.encode()) if _module(path) else (None, [])
    places = [*_places(document)] if document else []
    if not places or not folder.is_dir():
        return text
    items = {*_items(folder)}
    taken = {each.stem for each in folder.iterdir()} | {*map(item_anchor, items)}
    rows = text.split("\n")
    for node in sorted(places, key=lambda each: each.span, reverse=True):
        name, span = str(node.value), node.span
        row = rows[span.line - 1]
        at = row.find(name, span.column - 1, span.end_column - 1)
        if at >= 0 and name in items - taken:
            rows[span.line - 1] = f"{row[:at]}{item_anchor(row[at:])}"
    return "\n".join(rows)


def _module(path: str) -> str:
    """Return the module that a sheet is of, or adapts; nothing for another file."""
    folder, _slash, name = path.rpartition("/")
    if folder.startswith(OVERLAYS):
        return name.removesuffix(".yml")
    own = folder.startswith(f"{MODULES}/") and name == SHEET
    return folder.rpartition("/")[2] if own else ""


def _places(document: Document) -> Iterator[Node]:
    for source in document.root.records("sources"):
        yield from source.elements("at")
    for fact in document.root.records("facts"):
        if at := fact.part("at"):
            yield at


def _items(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.yml")):
        document, _found = read_yaml(file.name, file.read_bytes())
        for item in document.root.records("items") if document else ():
            if name := item.part("id"):
                yield str(name.value)
