"""Changes: the folder of a module in both versions in, its sheet, screens and media compared out.

Sources are read, not modelled: a module with an error is compared too, as far as it can be read.
"""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import MappingProxyType

from marelle.catalogue.folder import SHEET, Folder
from marelle.changes.aside import asides
from marelle.changes.media import media_changes
from marelle.changes.moves import moves
from marelle.changes.naming import Names, said
from marelle.changes.questions import fresh, items_of, questions
from marelle.changes.screened import screen_parts, whole_screens
from marelle.changes.screens import names_of, pairs_of, screens, sheet_of, title_of
from marelle.changes.tree import compare_trees
from marelle.changes.unread import unread, untold
from marelle.changes.value import Change, Kind, Outline, Part
from marelle.changes.whole import told
from marelle.i18n import _


def outline(folder: Folder, known: Names | None = None, version: str = "") -> Outline:
    """Return how much there is in a module that has no other version; with the names that are
    *known*, all that it says too. *version* is what that version is called."""
    sheet = sheet_of(folder)
    minutes = sheet.get("duration", 0)
    return Outline(
        id=folder.id,
        title=said("", sheet.get("title", folder.id)),
        minutes=minutes if isinstance(minutes, int) else 0,
        screens=len(screens(folder)),
        questions=len(items_of(folder)),
        parts=() if known is None else tuple(_all(folder, known, version)),
    )


def _all(folder: Folder, known: Names, version: str) -> Iterator[Part]:
    """Yield all that a module says, in the order one reads it."""
    known = {**known, **names_of(folder)}
    ill = unread(folder)
    sheet = untold(SHEET, (ill,), (version,)) if ill else told(sheet_of(folder), known)
    yield Part(title=_("Fiche"), changes=tuple(sheet))
    if not ill:
        shown = whole_screens(folder, known, version)
        yield from _in_order(folder, shown, fresh(folder, known))


def _in_order(
    folder: Folder, some: Iterable[tuple[str, Part]], asked: Iterable[tuple[str, Part]]
) -> Iterator[Part]:
    """Yield the screens, each followed by its questions, then what is of no screen."""
    found = [*some, *asked]
    for name in (*screens(folder), ""):
        yield from (part for screen, part in found if screen == name)


def parts(
    old: Folder,
    new: Folder,
    silent: Collection[str] = (),
    roots: tuple[Path, Path] | None = None,
    known: Names = MappingProxyType({}),
    versions: tuple[str, str] = ("", ""),
) -> tuple[Part, ...]:
    """Return all that changed in a module, but the keys *silent* of its sheet; *roots* are the
    projects of both versions, where pictures are taken, *known* the names of what they hold,
    *versions* what they are called."""
    if any(ill := (unread(old), unread(new))):
        return (Part(title=_("Fiche"), changes=tuple(untold(SHEET, ill, versions))),)
    before, after = (
        {key: value for key, value in sheet_of(side).items() if key not in silent}
        for side in (old, new)
    )
    known = {**known, **names_of(old), **names_of(new)}
    found = [
        Part(title=_("Fiche"), changes=tuple(compare_trees(before, after, known))),
        *_moved(old, new),
        *_in_order(new, screen_parts(old, new, known, versions), questions(old, new, known)),
        Part(title=_("Images, sons et films"), changes=tuple(media_changes(old, new, roots))),
        *asides(old, new, known, versions),
    ]
    return tuple(part for part in found if part.changes or part.kind is not Kind.CHANGED)


def _moved(old: Folder, new: Folder) -> Iterator[Part]:
    """Yield the screens that come, go, or change places or names."""
    pairs, before, after = pairs_of(old, new), screens(old), screens(new)
    title = _("Écran « {title} »")
    for name in before:
        if name not in pairs.values():
            yield Part(title=title.format(title=title_of(old, name)), changes=(), kind=Kind.REMOVED)
    here = {known: name for name, known in pairs.items()}
    kept = [name for name in after if name in pairs]
    were = [here[known] for known in before if known in here]
    changes = [*moves(_("écran"), were, kept, lambda name: title_of(new, name))]
    changes += [
        Change(kind=Kind.CHANGED, what=_("nom du fichier"), before=known, after=name)
        for name, known in pairs.items()
        if name != known
    ]
    if changes:
        yield Part(title=_("Suite des écrans"), changes=tuple(changes))
