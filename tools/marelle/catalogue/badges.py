"""Stage 3, model: ``content/badges.yml`` in, badges and findings out.

Whether a badge can be won is looked at once everything is loaded: see ``winnable.py``.
"""

from collections.abc import Iterator

from marelle.catalogue.duplicates import duplicates
from marelle.catalogue.loaded import Reference
from marelle.diagnostics import Diagnostic, codes
from marelle.i18n import _
from marelle.model import Badge, Deed, Goal
from marelle.read.document import Document, Node

BADGES = "content/badges.yml"
# The kind of record that each list of a condition names.
_LISTS = {
    "modules": "module",
    "collections": "collection",
    "directions": "direction",
    "series": "series",
    "episodes": "episode",
}
# What a file of its own describes, and each condition names by ``ids``.
FILES = {Deed.CHALLENGES: "challenge", Deed.PATHS: "path"}


def build_badges(document: Document) -> tuple[Badge, ...]:
    """Return the badges without an error, in the authors' order."""
    return tuple(_badge(node) for node in document.root.records("badges") if node.sound)


def _badge(node: Node) -> Badge:
    fields = {**node.value, "when": tuple(_goals(node["when"]))}
    return Badge(**fields, span=node["id"].span)


def _goals(when: Node) -> Iterator[Goal]:
    for kind in when.value:
        node = when[kind]
        if kind == "reviews":
            for deed, need in node.value.items():
                yield Goal(deed=Deed(deed), need=need, span=node[deed].span)
        else:
            yield Goal(
                deed=Deed(kind),
                need=node.get("count"),
                span=node["count"].span if "count" in node else node.span,
                names=tuple(node.get("modules", node.get("ids", node.get("episodes", ())))),
                collections=tuple(node.get("collections", ())),
                directions=tuple(node.get("directions", ())),
                series=tuple(node.get("series", ())),
            )


def badges_references(document: Document) -> Iterator[Reference]:
    """Yield all that badges name, of any kind: it must exist."""
    for node in document.root.records("badges"):
        goals = node.get("when")
        for goal in goals if isinstance(goals, dict) else ():
            files = {"ids": FILES[goal]} if goal in FILES else {}
            for records, kind in (_LISTS | files).items():
                for name in node["when"][goal].elements(records):
                    if name.sound:
                        yield Reference(kind=kind, id=name.value, span=name.span)


def badges_findings(document: Document) -> Iterator[Diagnostic]:
    """Yield what the schema cannot say of badges: ids used twice."""
    yield from duplicates(
        document.root.records("badges"),
        "id",
        codes.DUPLICATE_BADGE,
        _("L’identifiant « {name} » désigne deux cases à gagner."),
    )
