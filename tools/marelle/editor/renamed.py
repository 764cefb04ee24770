"""A name and a new one in, every place to change out: what is known by this name, and who says it.

A module is moved as ``marelle rename`` does (``renaming/``), with its redirects. Other names that
phones, printed codes or platforms keep are not changed here.
"""

from collections.abc import Iterable, Iterator

from marelle.diagnostics import Edit, Span
from marelle.editor.kinds import kind_at
from marelle.editor.learned import key_kind
from marelle.editor.names import Names
from marelle.editor.places import lines_of
from marelle.editor.pointed import LINK, Named, given_at
from marelle.editor.project import Project, module_of
from marelle.editor.roads import node_of, on_roads
from marelle.editor.sheets import inside, value_at
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.ids import ID_PATTERN, is_item_anchor, item_anchor
from marelle.read.listing import OVERLAYS

_LOCAL = ("node", "scene-place", "character", "step", "stage")


def of_item(named: Named, path: str) -> Named:
    """Return the item that *named* is, where it is said by its anchor; or *named* itself."""
    if named.kind in ("anchor", "where") and named.module in ("", module_of(path)):
        bare = named.name.removeprefix(item_anchor(""))
        if named.kind == "where" or is_item_anchor(named.name):
            width = len(named.name) - len(bare)
            span = named.span._replace(column=named.span.column + width)
            return Named(kind="item", name=bare, span=span)
    return named


def can_change(named: Named | None) -> bool:
    """Tell whether a name may be changed from the editor."""
    return named is not None and named.kind in ("item", "module", "scene", *_LOCAL)


def renamed(project: Project, names: Names, path: str, named: Named, new: str) -> list[Edit]:
    """Return all that must be typed for *named*, in the file *path*, to be called *new*.

    Raises ``Refusal`` where it may not be.
    """
    if not can_change(named):
        raise Refusal(_("Ce nom est gardé ailleurs : il ne change pas depuis l’éditeur."))
    if not ID_PATTERN.match(new):
        sentence = _("« {name} » ne convient pas : des minuscules, des chiffres et des tirets.")
        raise Refusal(sentence.format(name=new))
    if named.kind == "scene":
        path, named = node_of(names, path, named)
    if named.kind == "item":
        module = module_of(path)
        if names.anchor(module, item_anchor(new)):
            raise Refusal(_("« {name} » est déjà pris dans ce module.").format(name=new))
        spans = [*_of_item(project, names, module, named.name)]
    else:
        if new in names.known(named.kind, path, named.within):
            raise Refusal(_("« {name} » est déjà pris ici.").format(name=new))
        spans = [*_local(names, path, named)]
        spans += on_roads(names, path, named) if named.kind == "node" else ()
    return [Edit(span, named.name, new) for span in dict.fromkeys(spans)]


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


def _of_item(project: Project, names: Names, module: str, name: str) -> Iterator[Span]:
    """Yield where an item of a module is given and said, in the whole project."""
    anchor = item_anchor(name)
    for path in _files(project, module, anchor):
        own = module_of(path) == module
        yield from _in_links(path, project.text(path), module, anchor, own=own)
        sheet = names.sheet(path) if path.endswith(".yml") else None
        if sheet is None:
            continue
        for place, span in sheet.document.values.items():
            value = value_at(sheet.document, place)
            if not isinstance(value, str) or name not in value:
                continue
            kind = kind_at(sheet.schema, place) if own else ""
            given = own and given_at(sheet.schema, place) == "item"
            overlay = sheet.schema == "overlay" and place[-1:] == ("at",)
            if (given or kind == "where") and value == name:
                yield inside(sheet, span, name)
            elif (kind == "anchor" and value == anchor) or (overlay and value.endswith(f"#{name}")):
                yield inside(sheet, span, name, last=True)
        for place, span in sheet.document.keys.items() if own else ():
            if place[-1] == name and key_kind(sheet.schema, place) == "item":
                yield inside(sheet, span, name)


def _files(project: Project, module: str, anchor: str) -> Iterable[str]:
    """Return the files that may say an item: of its module, of its overlays, that lead to it."""
    parts = project.parts
    found = [file.path for file in parts.listing.modules.get(module, ())]
    found += [p for p in parts.listing.shared if p.startswith(OVERLAYS) and f"/{module}." in p]
    every = [r for each in parts.modules.values() for r in each.references]
    every += [r for each in parts.series.values() for r in each.references]
    every += parts.shared.references
    found += [r.span.path for r in every if (r.kind, r.id, r.anchor) == ("module", module, anchor)]
    return (p for p in dict.fromkeys(found) if p.endswith((".md", ".yml")))


def _in_links(path: str, text: str, module: str, anchor: str, *, own: bool) -> Iterator[Span]:
    wanted = {f"module:{module}#{anchor}", *([f"#{anchor}"] if own else [])}
    width = len(anchor) - len(item_anchor(""))
    for number, row in enumerate(lines_of(text), 1):
        for match in LINK.finditer(row) if "](" in row else ():
            if match[1] in wanted:
                yield Span(path, number, match.end(1) - width + 1, number, match.end(1) + 1)
