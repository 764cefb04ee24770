"""Changes: the folder of a module in; its sheet and its screens, as far as read, out."""

from collections.abc import Mapping
from typing import Any

from marelle.catalogue.folder import SHEET, Folder
from marelle.catalogue.overlay_parts import parts
from marelle.changes.naming import Names, quoted, said, short
from marelle.changes.unread import unread
from marelle.changes.value import Kind

Data = Mapping[str, Any]


def sheet_of(folder: Folder) -> Data:
    """Return what the sheet says; nothing when it cannot be read."""
    document = folder.documents.get(SHEET)
    return document.data if document and isinstance(document.data, dict) else {}


def screens(folder: Folder) -> list[str]:
    """Return the screens that are there in their order, be they read or not."""
    listed = sheet_of(folder).get("screens", ())
    names = [name for name in (listed if isinstance(listed, list) else ()) if isinstance(name, str)]
    return [name for name in names if name in folder.documents or unread(folder, name)]


def data_of(folder: Folder, name: str) -> Data:
    """Return what a screen in YAML says; nothing when it is no mapping."""
    document = folder.documents.get(name)
    return document.data if document and isinstance(document.data, dict) else {}


def text_of(folder: Folder, name: str) -> str:
    """Return the text of a screen; nothing when it cannot be read."""
    document = folder.documents.get(name)
    return document.text if document else ""


def title_of(folder: Folder, name: str) -> str:
    """Return the title of a screen."""
    if name.endswith(".md"):
        lines = text_of(folder, name).splitlines()
        return next((x.lstrip("# ").strip() for x in lines if x.startswith("# ")), name)
    return said("", data_of(folder, name).get("title", name))


def names_of(folder: Folder) -> Names:
    """Return by what each screen, and what is in it, is known where a file points at it."""
    titles = {name: quoted(title_of(folder, name)) for name in screens(folder)}
    known = {key: told for name, told in titles.items() for key in (name, name.rpartition(".")[0])}
    for name in screens(folder):
        items = () if name.endswith(".md") else data_of(folder, name).get("items", ())
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and item.get("prompt"):
                asked, told = str(item.get("id")), quoted(short(said("", item["prompt"])))
                known |= {asked: told, f"{name}#{asked}": told}
        if name.endswith(".md"):
            some = parts(text_of(folder, name))
            known |= {f"{name}#{each.anchor}": quoted(short(each.title)) for each in some}
    return {f"at/{key}": told for key, told in known.items()}


def pairs_of(old: Folder, new: Folder) -> dict[str, str]:
    """Return the old name of each new screen that was there: the same name, or else title."""
    before, after = screens(old), screens(new)
    pairs = {name: name for name in after if name in before}
    left = {title_of(old, name): name for name in before if name not in after}
    for name in after:
        if name not in pairs and (known := left.pop(title_of(new, name), "")):
            pairs[name] = known
    return pairs


def lost_of(old: Folder, new: Folder) -> dict[str, tuple[bool, bool]]:
    """Return the new screens that cannot be read in a version, and in which."""
    pairs = pairs_of(old, new)
    ill = {n: (n in pairs and unread(old, pairs[n]), unread(new, n)) for n in screens(new)}
    return {name: sides for name, sides in ill.items() if any(sides)}


def kind_of(known: object) -> Kind:
    """Return what happened to a thing that was *known*, or was not."""
    return Kind.CHANGED if known else Kind.ADDED
