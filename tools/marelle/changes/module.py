"""Changes: the folder of a module in both versions in, its sheet, screens and media compared out.

Sources are read, not modelled: a module with an error is compared too, as far as it can be read.
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from types import MappingProxyType

from marelle.catalogue.folder import Folder
from marelle.changes.media import media_changes
from marelle.changes.moves import moves
from marelle.changes.naming import Names, said
from marelle.changes.questions import items_of, questions
from marelle.changes.screens import data_of, kind_of, pairs_of, screens, sheet_of, title_of
from marelle.changes.tree import compare_trees
from marelle.changes.value import Change, Kind, Outline, Part
from marelle.changes.words import aligned, sentences
from marelle.i18n import _


def outline(folder: Folder) -> Outline:
    """Return how much there is in a module that has no other version."""
    sheet = sheet_of(folder)
    minutes = sheet.get("duration", 0)
    return Outline(
        id=folder.id,
        title=said("", sheet.get("title", folder.id)),
        minutes=minutes if isinstance(minutes, int) else 0,
        screens=len(screens(folder)),
        questions=len(items_of(folder)),
    )


def parts(
    old: Folder,
    new: Folder,
    silent: Collection[str] = (),
    roots: tuple[Path, Path] | None = None,
    known: Names = MappingProxyType({}),
) -> tuple[Part, ...]:
    """Return all that changed in a module, but the keys *silent* of its sheet; *roots* are the
    projects of both versions, where pictures are taken, *known* the names of what they hold."""
    before, after = (
        {key: value for key, value in sheet_of(side).items() if key not in silent}
        for side in (old, new)
    )
    found = [
        Part(title=_("Fiche"), changes=tuple(compare_trees(before, after, known))),
        *_moved(old, new),
        *_screen_parts(old, new, known),
        *questions(old, new, known),
        Part(title=_("Images, sons et films"), changes=tuple(media_changes(old, new, roots))),
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


def _screen_parts(old: Folder, new: Folder, known_names: Names) -> Iterator[Part]:
    """Yield the lessons, and of the other screens what is not a question."""
    pairs = pairs_of(old, new)
    for name in screens(new):
        known = pairs.get(name)
        title = _("Écran « {title} »").format(title=title_of(new, name))
        if name.endswith(".md"):
            text = old.documents[known].text if known and known.endswith(".md") else ""
            changes = tuple(text_changes(text, new.documents[name].text))
        else:
            before, after = data_of(old, known) if known else {}, data_of(new, name)
            changes = tuple(compare_trees(before, after, known_names))
        if changes or not known:
            yield Part(title=title, changes=changes, kind=kind_of(known))


def text_changes(before: str, after: str) -> Iterator[Change]:
    """Yield the sentences of a text that changed, in the order of the new one."""
    for one, two in aligned(sentences(before), sentences(after)):
        kind = Kind.CHANGED if one and two else (Kind.ADDED if two else Kind.REMOVED)
        yield Change(kind=kind, what="", before=one, after=two)
