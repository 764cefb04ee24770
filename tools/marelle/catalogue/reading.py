"""Stage 3 for one module: its folder and what was built of it in, what its rules look at out.

A rule needs no module without errors: it looks at what is sound, and keeps silent about the rest.
"""

from collections.abc import Iterable
from datetime import date

from marelle.catalogue.duration import minutes
from marelle.catalogue.folder import SHEET, Folder
from marelle.catalogue.screens import Built
from marelle.read.document import Document, Node
from marelle.rules.base import Reading, sentences
from marelle.rules.said import said


def understood(folder: Folder, built: Built) -> Reading:
    """Return what could be understood of the module in *folder*."""
    sheet = folder.documents.get(SHEET)
    listed = _sound(sheet, "screens", folder)
    whole = listed is not None and _are_all(listed.value, folder)
    names = listed.value if listed and whole else sorted(folder.documents.keys() - {SHEET})
    activities = tuple(a for name in names for a in built.activities.get(name, ()))
    duration, until = (_sound(sheet, key, folder) for key in ("duration", "valid_until"))
    return Reading(
        documents=folder.documents,
        lessons=tuple((built.lessons[n], folder.documents[n]) for n in names if n in built.lessons),
        activities=activities,
        whole=whole and len(activities) == _written(folder, names),
        duration=int(duration.value) if duration else None,
        minutes=minutes(names, folder.documents, built.activities, folder.media) if whole else None,
        valid_until=date.fromisoformat(until.value) if until else None,
        sentences=tuple(sentences(folder.documents.values())),
        said=tuple(said(folder.documents.values())),
        media=folder.media,
    )


def _sound(sheet: Document | None, key: str, folder: Folder) -> Node | None:
    """Return the value of *key* in the sheet, unless something is said of it already."""
    value = sheet.root.part(key) if sheet else None
    told = value and any(finding.span == value.span for finding in folder.found)
    return None if told else value


def _are_all(names: Iterable[str], folder: Folder) -> bool:
    """Tell whether the screens *names* are those of the folder, and could all be read."""
    return sorted(names) == sorted(folder.screens) and all(map(folder.has_all_of, folder.screens))


def _written(folder: Folder, names: Iterable[str]) -> int:
    """Return how many activities the screens *names* hold, right or wrong."""
    return sum(len(list(folder.documents[name].root.elements("items"))) for name in names)
