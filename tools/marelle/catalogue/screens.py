"""Stage 3 for one module: its documents in, lessons and activity sets out.

Each activity whose own part is sound is built by its type, which then says what its schema cannot,
whatever its neighbours are worth.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from marelle.activities import activity_types
from marelle.activities.modifiers import SCHEMAS, modifier_problems, modifiers
from marelle.catalogue.folder import SHEET, Folder, is_scene
from marelle.catalogue.loaded import Anchors
from marelle.catalogue.scenes import build_scene, panorama_problems, scene_problems
from marelle.diagnostics import Diagnostic, Related, codes, has_errors
from marelle.i18n import _, ngettext
from marelle.ids import item_anchor, screen_anchor
from marelle.model import ActivitySet, Feedback, Lesson, Picture, Scene, Screen
from marelle.read.document import Document, Node
from marelle.rules.base import Activity

# What an activity's type has to say of the rest does not depend on them.
_SPARED = frozenset(("id", "prompt", "points", "picture", *SCHEMAS))


@dataclass(slots=True, kw_only=True)
class Built:
    """What could be made of a module's screens, by file name, whatever else is wrong in them."""

    lessons: dict[str, Lesson] = field(default_factory=dict)
    activities: dict[str, tuple[Activity, ...]] = field(default_factory=dict)
    scenes: dict[str, Scene] = field(default_factory=dict)


def build_screens(folder: Folder) -> Built:
    """Return what the screens of *folder* hold, listed or not.

    What the activities' types find is added to the folder's findings.
    """
    built = Built()
    for name in folder.screens:
        document = folder.documents.get(name)
        if document and name.endswith(".md"):
            built.lessons[name] = _lesson(name, document)
        elif document and is_scene(document):
            built.activities[name] = ()
            if name in folder.sound:
                scene = built.scenes[name] = build_scene(_id(name), document)
                folder.found += scene_problems(document)
                folder.found += panorama_problems(folder, scene.panorama)
        elif document:
            built.activities[name] = tuple(_activities(folder, name, document))
            folder.found += _draw(document)
    folder.found += _duplicate_items(folder)
    return built


def anchors(folder: Folder) -> Anchors:
    """Return what links may point at in *folder*, whatever its files are worth."""
    files = {*folder.screens, *folder.refused, *listed(folder)}
    names = {screen_anchor(_id(name)) for name in files}
    whole = True
    for file in folder.screens:
        if file.endswith(".yml"):
            nodes = _items(folder, file)
            known = [name for node in nodes if (name := node.part("id"))]
            names.update(item_anchor(name.value) for name in known)
            whole = whole and len(known) == len(nodes) and _all_read(folder, file)
    return Anchors(names=frozenset(names), whole=whole)


def listed(folder: Folder) -> list[str]:
    """Return the names that the sheet lists as screens, be they there or not."""
    sheet = folder.documents.get(SHEET)
    value = sheet.data.get("screens") if sheet and isinstance(sheet.data, dict) else None
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def screen(name: str, document: Document, built: Built) -> Screen:
    """Return the screen of a file without errors."""
    if name in built.lessons:
        return built.lessons[name]
    if name in built.scenes:
        return built.scenes[name]
    return ActivitySet(
        id=_id(name),
        title=document.data["title"],
        intro=document.data.get("intro", ""),
        items=tuple(activity.item for activity in built.activities[name]),
        span=document.span("title"),
        draw=int(document.data.get("bank", {}).get("draw", 0)),
        timer=int(document.data.get("timer", 0)),
    )


def _lesson(name: str, document: Document) -> Lesson:
    data, span = document.data, document.span("title")
    return Lesson(id=_id(name), title=data["title"], markdown=data["body"], span=span)


def _id(name: str) -> str:
    return name.rpartition(".")[0]


def _items(folder: Folder, name: str) -> list[Node]:
    document = folder.documents.get(name)
    return list(document.root.records("items")) if document else []


def _all_read(folder: Folder, name: str) -> bool:
    """Tell whether every activity of the file *name* could be read, right or wrong."""
    document = folder.documents.get(name)
    if document is None or ("items",) in document.torn:
        return False
    if is_scene(document):
        return True
    written = document.data.get("items") if isinstance(document.data, dict) else None
    return isinstance(written, list) and len(_items(folder, name)) == len(written)


def _draw(document: Document) -> Iterator[Diagnostic]:
    """Yield a finding when a bank has not more activities than it asks."""
    bank = document.root.part("bank")
    draw = bank.part("draw") if bank else None
    count = len(list(document.root.elements("items")))
    if draw and ("items",) not in document.torn and draw.value >= count:
        message = ngettext(
            "Tirer {n} sur {total} ne laisse rien au sort : cet écran a {total} activité.",
            "Tirer {n} sur {total} ne laisse rien au sort : cet écran a {total} activités.",
            count,
        )
        yield Diagnostic(
            code=codes.TOO_GREAT,
            span=draw.span,
            message=message.format(n=int(draw.value), total=count),
            hint=_("Écrivez un nombre plus petit, ou ajoutez des activités."),
        )


def _activities(folder: Folder, name: str, document: Document) -> Iterator[Activity]:
    """Yield the activities whose own part is sound; refused sentences have a stand-in."""
    draft = folder.drafts[name]
    for typed in document.root.records("items"):
        if draft.is_whole(typed.path, _SPARED):
            node = draft.document.at(typed.path)
            kind = activity_types()[node.get("type")]
            item = kind.model.build(node, common(node, typed))
            found = [*kind.model.problems(item, node), *modifier_problems(kind, item, node)]
            folder.found += found
            for panorama in kind.panoramas(item):
                folder.found += panorama_problems(folder, panorama)
            yield Activity(item=item, node=node, right=not has_errors(found))


def common(node: Node, typed: Node) -> dict[str, Any]:
    """Return the fields that every activity has; its place is that of its ``id``.

    *typed* is what the author wrote, *node* its draft.
    """
    name, prompt, points, picture = map(typed.part, ("id", "prompt", "points", "picture"))
    common = {
        "id": name.value if name else "",
        "type": node.get("type"),
        "prompt": prompt.value if prompt else "",
        "points": int(points.value) if points else 1,
        "feedback": Feedback(**node.get("feedback", {})),
        "span": (name or typed).span,
        **modifiers(typed),
    }
    if picture:
        common["picture"] = Picture(**picture.value, span=picture.span)
    return common


def _duplicate_items(folder: Folder) -> Iterator[Diagnostic]:
    """Yield a finding for each activity whose ``id`` an earlier one of the module has."""
    first: dict[str, Node] = {}
    sets = (file for file in folder.screens if file.endswith(".yml"))
    nodes = (node.part("id") for file in sets for node in _items(folder, file))
    for name in filter(None, nodes):
        before = first.setdefault(name.value, name)
        if before is not name:
            yield Diagnostic(
                code=codes.DUPLICATE_ID,
                span=name.span,
                message=_("L’identifiant « {id} » sert déjà dans ce module.").format(id=name.value),
                hint=_("Donnez à cette activité un autre nom, qui dit de quoi elle parle."),
                related=(Related(before.span, _("déjà ici")),),
            )
