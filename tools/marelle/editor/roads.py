"""A situation of a story in, where the golden learners of its module name it out; and back."""

from collections.abc import Iterator

from marelle.diagnostics import Span
from marelle.editor.kinds import kind_at
from marelle.editor.learned import FILE, item_of
from marelle.editor.names import Names
from marelle.editor.pointed import Named
from marelle.editor.project import module_of
from marelle.editor.sheets import inside, value_at
from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.read.listing import MODULES


def on_roads(names: Names, path: str, node: Named) -> Iterator[Span]:
    """Yield where the learners go through the *node* of a file, or answer in it."""
    module = module_of(path)
    sheet = names.sheet(path) if module else None
    learners = names.sheet(f"{MODULES}/{module}/{FILE}") if sheet else None
    if sheet is None or learners is None:
        return
    item = value_at(sheet.document, (*node.within[:2], "id"))
    for place, span in learners.document.values.items():
        value = value_at(learners.document, place)
        if not isinstance(value, str) or item_of(place) != item:
            continue
        scene, dot, _choice = value.partition(".")
        if scene == node.name and (dot or kind_at(learners.schema, place) == "scene"):
            yield inside(learners, span, node.name)


def node_of(names: Names, path: str, scene: Named) -> tuple[str, Named]:
    """Return the node that a *scene* of learners is, and the file that gives it."""
    span = names.given(scene.kind, scene.name, path, scene.within)
    sheet = names.sheet(span.path) if span else None
    if span is None or sheet is None:
        raise Refusal(_("Ce module n’a pas de situation « {id} ».").format(id=scene.name))
    place = next(each for each, at in sheet.document.values.items() if at == span)
    return span.path, Named(kind="node", name=scene.name, span=span, within=place, given=True)
