"""Stage 3 for one module: its sound documents in, lessons and activity sets out.

Each activity is built by its type, which then says what its schema cannot.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from marelle.activities import activity_types
from marelle.catalogue.folder import Folder
from marelle.diagnostics import Diagnostic, Related, codes
from marelle.i18n import _
from marelle.ids import item_anchor, screen_anchor
from marelle.model import ActivitySet, Feedback, Item, Lesson, Picture, Screen
from marelle.read.document import Document, Node


def build_screens(folder: Folder) -> dict[str, Screen]:
    """Return the screen of every sound file of *folder*, by file name, listed or not.

    What the activities' types find is added to the folder's findings.
    """
    screens: dict[str, Screen] = {}
    for name in folder.screens:
        if name in folder.sound:
            document = folder.documents[name]
            build = _lesson if name.endswith(".md") else _activity_set
            screens[name] = build(name.rpartition(".")[0], document, folder.found)
    folder.found += _duplicate_items(folder)
    return screens


def anchors(screens: Mapping[str, Screen]) -> Iterator[str]:
    """Yield everything that a link can point at in these screens."""
    for screen in screens.values():
        yield screen_anchor(screen.id)
        if isinstance(screen, ActivitySet):
            yield from (item_anchor(item.id) for item in screen.items)


def _lesson(id: str, document: Document, _found: list[Diagnostic]) -> Screen:
    data = document.data
    return Lesson(id=id, title=data["title"], markdown=data["body"], span=document.span("title"))


def _activity_set(id: str, document: Document, found: list[Diagnostic]) -> Screen:
    root = document.root
    return ActivitySet(
        id=id,
        title=root.get("title"),
        intro=root.get("intro", ""),
        items=tuple(_item(node, found) for node in root["items"]),
        span=document.span("title"),
    )


def _item(node: Node, found: list[Diagnostic]) -> Item:
    kind = activity_types()[node.get("type")]
    item = kind.build(node, _common(node))
    found += kind.problems(item, node)
    return item


def _common(node: Node) -> dict[str, Any]:
    """Return the fields that every activity has; its place is that of its ``id``."""
    common = {
        "id": node.get("id"),
        "type": node.get("type"),
        "prompt": node.get("prompt"),
        "points": int(node.get("points", 1)),
        "feedback": Feedback(**node.get("feedback", {})),
        "span": node["id"].span,
    }
    if "picture" in node:
        common["picture"] = Picture(**node.get("picture"), span=node["picture"].span)
    return common


def _duplicate_items(folder: Folder) -> Iterator[Diagnostic]:
    """Yield a finding for each activity whose ``id`` an earlier one of the module has."""
    first: dict[str, Node] = {}
    for name in folder.screens:
        if name in folder.sound and name.endswith(".yml"):
            for node in folder.documents[name].root["items"]:
                before = first.setdefault(node.get("id"), node)
                if before is not node:
                    yield Diagnostic(
                        code=codes.DUPLICATE_ID,
                        span=node["id"].span,
                        message=_("L’identifiant « {id} » sert déjà dans ce module.").format(
                            id=node.get("id")
                        ),
                        hint=_("Donnez à cette activité un autre nom, qui dit de quoi elle parle."),
                        related=(Related(before["id"].span, _("déjà ici")),),
                    )
