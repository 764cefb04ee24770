"""Stage 3, model of ``scenario``: its characters, places and gauges in, diagnostics out.

Each has a name that scenes and choices write: known, and used.
"""

from collections.abc import Iterable, Iterator

from marelle.activities.parts import duplicate_ids
from marelle.diagnostics import Diagnostic, Span
from marelle.diagnostics.codes import UNKNOWN_STORY_PART, UNUSED_STORY_PART
from marelle.diagnostics.nearest import closest
from marelle.i18n import _
from marelle.read.document import Node

KINDS = ("characters", "places", "gauges")


def of(node: Node, key: str) -> Iterator[Node]:
    """Yield each part of the list *key*, when there is one."""
    if key in node:
        yield from node[key]


def asked_of(choice: Node) -> Iterator[Node]:
    """Yield what a choice asks of gauges: to be offered, then to lead elsewhere."""
    for node in (choice, *of(choice, "branches")):
        if "if" in node:
            yield node["if"]


def nearest(id: str, known: Iterable[str]) -> str:
    """Return a hint with the known name closest to *id*, or nothing."""
    close = closest(id, sorted(known))
    return _("Vouliez-vous écrire « {key} » ?").format(key=close) if close else ""


def part_problems(node: Node) -> Iterator[Diagnostic]:
    """Yield the names twice given, and those that nothing has."""
    for kind in KINDS:
        declared = list(of(node, kind))
        known = {part["id"].value for part in declared}
        yield from duplicate_ids(declared)
        for name, span in _named(node, kind):
            if name not in known:
                yield Diagnostic(
                    code=UNKNOWN_STORY_PART,
                    span=span,
                    message=_unknown(kind).format(id=name),
                    hint=nearest(name, known) or _("Ajoutez-le sous « {key}: ».").format(key=kind),
                )


def unused(node: Node) -> Iterator[Diagnostic]:
    """Yield a warning for each part that the story never names."""
    for kind in KINDS:
        used = {name for name, _span in _named(node, kind)}
        for part in of(node, kind):
            if part["id"].value not in used:
                yield Diagnostic(
                    code=UNUSED_STORY_PART,
                    span=part["id"].span,
                    message=_("« {id} » ne sert nulle part dans l’histoire.").format(
                        id=part["id"].value
                    ),
                    hint=_("Faites-en usage, ou retirez-le de « {key}: ».").format(key=kind),
                )


def _named(node: Node, kind: str) -> Iterator[tuple[str, Span]]:
    """Yield each name of a *kind* that the scenes write, and where."""
    for scene in node["nodes"]:
        if kind == "places" and "where" in scene:
            yield scene["where"].value, scene["where"].span
        if kind == "characters":
            for line in of(scene, "lines"):
                yield line["who"].value, line["who"].span
        if kind == "gauges":
            for choice in of(scene, "choices"):
                for name in choice.get("effects", ()):
                    yield name, choice["effects"][name].key_span
                for asked in asked_of(choice):
                    yield from ((name, asked[name].key_span) for name in asked.value)


def _unknown(kind: str) -> str:
    if kind == "characters":
        return _("Aucun personnage ne s’appelle « {id} ».")
    if kind == "places":
        return _("Aucun lieu ne s’appelle « {id} ».")
    return _("Aucune jauge ne s’appelle « {id} ».")
