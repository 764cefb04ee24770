"""Changes: both versions of the screens of a module in; what changed, questions apart, out."""

from collections.abc import Iterator

from marelle.catalogue.folder import Folder
from marelle.changes.naming import Names
from marelle.changes.screens import (
    data_of,
    kind_of,
    lost_of,
    pairs_of,
    screens,
    text_of,
    title_of,
)
from marelle.changes.tree import compare_trees
from marelle.changes.unread import unread, untold
from marelle.changes.value import Change, Kind, Part
from marelle.changes.whole import text_told, told
from marelle.changes.words import aligned, sentences
from marelle.i18n import _


def screen_parts(
    old: Folder, new: Folder, known: Names, versions: tuple[str, str]
) -> Iterator[tuple[str, Part]]:
    """Yield the lessons, and of the other screens what is not a question; of a screen that cannot
    be read, in which of the *versions*."""
    pairs, lost = pairs_of(old, new), lost_of(old, new)
    for name in screens(new):
        was = pairs.get(name, "")
        lesson, place = name.endswith(".md"), _screen(new, name, title_of(new, name))
        if name in lost:
            changes = tuple(untold(name, lost[name], versions))
            side = old if lost[name][1] and was else new
            place = _screen(new, name, title_of(side, was if side is old else name))
        elif not was or was.endswith(".md") is not lesson:
            changes = tuple(_whole(new, name, known))
        elif lesson:
            changes = tuple(text_changes(text_of(old, was), text_of(new, name)))
        else:
            changes = tuple(compare_trees(data_of(old, was), data_of(new, name), known))
        if changes or not was:
            yield name, Part(title=place, changes=changes, kind=kind_of(was))


def whole_screens(folder: Folder, known: Names, version: str) -> Iterator[tuple[str, Part]]:
    """Yield all that the screens of a module that is new say."""
    for name in screens(folder):
        ill = unread(folder, name)
        said = untold(name, (ill,), (version,)) if ill else _whole(folder, name, known)
        yield name, Part(title=_screen(folder, name, title_of(folder, name)), changes=tuple(said))


def _whole(folder: Folder, name: str, known: Names) -> Iterator[Change]:
    """Yield all that a screen says, but its questions."""
    if name.endswith(".md"):
        return text_told(text_of(folder, name), title_of(folder, name))
    return told(data_of(folder, name), known)


def _screen(folder: Folder, name: str, title: str) -> str:
    number = screens(folder).index(name) + 1
    return _("Écran {n}\u00a0: «\u00a0{title}\u00a0»").format(n=number, title=title)


def text_changes(before: str, after: str) -> Iterator[Change]:
    """Yield the sentences of a text that changed, in the order of the new one."""
    for one, two in aligned(sentences(before), sentences(after)):
        kind = Kind.CHANGED if one and two else (Kind.ADDED if two else Kind.REMOVED)
        yield Change(kind=kind, what="", before=one, after=two)
