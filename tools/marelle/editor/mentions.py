"""A name in; every place that gives it or says it out, in the whole project, typed or saved."""

from collections.abc import Iterable, Iterator

from marelle.diagnostics import Span
from marelle.editor.kinds import kind_at
from marelle.editor.learned import key_kind
from marelle.editor.names import Names
from marelle.editor.places import lines_of
from marelle.editor.pointed import LINK, Named, given_at
from marelle.editor.project import Project, about
from marelle.editor.roads import node_of, on_roads
from marelle.editor.said import in_files, in_references, references
from marelle.editor.sheets import Sheet, inside, value_at
from marelle.ids import item_anchor
from marelle.read.document import Path
from marelle.read.listing import OVERLAYS

LOCAL = ("node", "scene-place", "character", "step", "stage")


def of_item(named: Named, names: Names, path: str) -> Named:
    """Return the item that *named* is, where another name of it is written; or *named* itself."""
    if named.kind not in ("anchor", "place", "where") or named.module != about(path):
        return named
    item = names.item(named.module, named.kind, named.name)
    start = named.span.column + len(named.name) - len(item)
    span = named.span._replace(column=start)
    return Named(kind="item", name=item, span=span) if item else named


def mentions(project: Project, names: Names, path: str, named: Named) -> Iterable[Span]:
    """Return where *named*, as it is in the file *path*, is given and said."""
    named = of_item(named, names, path)
    if named.kind == "scene":
        path, named = node_of(names, path, named)
    if named.kind == "item":
        found = _anchored(project, names, about(path), item_anchor(named.name), named.name)
    elif named.kind == "anchor":
        item = names.item(named.module, "anchor", named.name)
        found = _anchored(project, names, named.module, named.name, item)
    elif named.kind in ("place", "where", "screen"):
        found = _anchored(project, names, about(path), _stem(named.name), "")
    elif named.kind in LOCAL:
        found = _local(names, path, named)
    elif named.kind == "media":
        found = in_files(project, names, path, named.name)
    else:
        found = in_references(project, names, path, named)
    return dict.fromkeys(found)


def _local(names: Names, path: str, named: Named) -> Iterator[Span]:
    """Yield where a name of one document is given and said."""
    sheet = names.sheet(path)
    if sheet is None:
        return
    above = named.within[:2] if named.within[:1] == ("items",) else ()
    for place, span in sheet.document.values.items():
        if place[: len(above)] == above and value_at(sheet.document, place) == named.name:
            kinds = (given_at(sheet.schema, place), kind_at(sheet.schema, place))
            if named.kind in kinds:
                yield inside(sheet, span, named.name)
    if named.kind == "node":
        yield from on_roads(names, path, named)


def _anchored(
    project: Project, names: Names, module: str, anchor: str, item: str
) -> Iterator[Span]:
    """Yield where an *item* or else a screen of a module is given and said, everywhere."""
    name = item or anchor
    for path in _files(project, module, anchor):
        own = about(path) == module
        yield from _in_links(path, project.text(path), module, anchor, name, own=own)
        sheet = names.sheet(path) if own and path.endswith(".yml") else None
        if sheet is None:
            continue
        for place, span in sheet.document.values.items():
            value = value_at(sheet.document, place)
            if isinstance(value, str) and _says(names, sheet, place, value, module, item, anchor):
                yield inside(sheet, span, name, last=bool(item))
        for place, span in sheet.document.keys.items() if item else ():
            if place[-1] == item and key_kind(sheet.schema, place) == "item":
                yield inside(sheet, span, item)


def _says(
    names: Names, sheet: Sheet, place: Path, value: str, module: str, item: str, anchor: str
) -> bool:
    """Tell whether a value of a module's own file is its *item*, or its screen *anchor*."""
    if sheet.schema == "overlay" and place[:1] == ("replace",) and place[-1:] == ("at",):
        file, _mark, part = value.partition("#")
        return (file.endswith(".yml") and part == item) if item else _stem(file) == anchor
    if item and given_at(sheet.schema, place) == "item":
        return value == item
    kind = kind_at(sheet.schema, place)
    if kind not in ("place", "where", "screen"):
        return False
    meant = names.item(module, kind, value)
    return meant == item if item or meant else _stem(value) == anchor


def _stem(file: str) -> str:
    return file.rpartition(".")[0] or file


def _files(project: Project, module: str, anchor: str) -> Iterable[str]:
    """Return the files that may say an item: of its module, of its overlays, that lead to it."""
    listing = project.parts.listing
    found = [file.path for file in listing.modules.get(module, ())]
    found += [
        path for path in listing.shared if path.startswith(OVERLAYS) and about(path) == module
    ]
    found += [
        each.span.path
        for each in references(project)
        if (each.kind, each.id, each.anchor) == ("module", module, anchor)
    ]
    return (p for p in dict.fromkeys(found) if p.endswith((".md", ".yml")))


def _in_links(
    path: str, text: str, module: str, anchor: str, name: str, *, own: bool
) -> Iterator[Span]:
    wanted = {f"module:{module}#{anchor}", *([f"#{anchor}"] if own else [])}
    for number, row in enumerate(lines_of(text), 1):
        for match in LINK.finditer(row) if "](" in row else ():
            if match[1] in wanted:
                end = match.end(1) + 1
                yield Span(path, number, end - len(name), number, end)
