"""Changes: both sides of a project in, what changed in the files that are no module's out.

What is new is told whole, in the order one reads it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from marelle.catalogue.folder import read_folder
from marelle.changes.entitled import OVERLAYS, called, is_whole, sheet_in
from marelle.changes.labels import label
from marelle.changes.naming import Names
from marelle.changes.references import references
from marelle.changes.screened import text_changes
from marelle.changes.screens import names_of
from marelle.changes.tree import compare_trees
from marelle.changes.unread import untold, version_of
from marelle.changes.value import Change, Kind, Part
from marelle.changes.whole import text_told, told
from marelle.compare.sides import Project
from marelle.i18n import _

_LEDGER = "flyers/ledger.yml"
# What a revision is unfolded with.
_KEPT = ("content/", "flyers/")
# The first line of captions, and when each of them comes.
_TIMES = re.compile(r"(?m)^(?:WEBVTT.*|.*-->.*)$")
_TEXTS = (".yml", ".md", ".vtt")


def around(old: Project, new: Project) -> Iterator[Part]:
    """Yield what changed in the other files of the project."""
    before, after = (_texts(side) for side in (old, new))
    known, rules = references(old, new), list[Change]()
    for path in sorted({*before, *after}):
        one, two = before.get(path), after.get(path)
        if one == two or path == _LEDGER:
            continue
        kind, changes = Kind.REMOVED, tuple[Change, ...]()
        if two is not None:
            kind = Kind.ADDED if one is None else Kind.CHANGED
            named = {**known, **_module_names((old, new), path)}
            ill = [data is not None and not is_whole(path, data) for data in (one, two)]
            says = _new(path, two, named) if one is None else _file(path, one, two, named)
            versions = (version_of(old), version_of(new))
            changes = tuple(untold(path.rpartition("/")[2], ill, versions) if any(ill) else says)
        title = called(path, sheet_in(path, two or one or b"")[0], known)
        rules += [replace(each, where=each.where[1:]) for each in changes if _is_rule(each)]
        rest = tuple(each for each in changes if not _is_rule(each))
        if rest or not changes:
            yield Part(title=title, changes=rest, kind=kind)
    if rules:
        yield Part(title=_("Réglages des règles"), changes=tuple(rules))


def _is_rule(change: Change) -> bool:
    """Tell whether a change is what the project asks of a rule: those who set it look there."""
    return change.where[:1] == (label("rules"),)


def _module_names(sides: tuple[Project, ...], path: str) -> Names:
    """Return the names of the screens of the module whose version for a direction *path* is."""
    name = PurePosixPath(path).stem
    found: dict[str, str] = {}
    for side in sides if path.startswith(OVERLAYS) else ():
        if name in side.listing.modules:
            found |= names_of(
                read_folder(
                    side.listing.root, name, side.listing.modules[name], side.listing.refused
                )
            )
    return found


def _texts(side: Project) -> Mapping[str, bytes]:
    listing = side.listing
    files = [*listing.shared.values(), *(f for each in listing.series.values() for f in each)]
    return {f.path: (listing.root / f.path).read_bytes() for f in files if f.path.startswith(_KEPT)}


def _new(path: str, data: bytes, known: Names) -> Iterator[Change]:
    """Yield all that a file says, in the order one reads it."""
    if path.endswith(_TEXTS):
        sheet, text = sheet_in(path, data)
        yield from told(sheet, known)
        yield from text_told(_spoken(path, text))


def _spoken(path: str, text: str) -> str:
    """Return the words of a text, without the times of captions."""
    return _TIMES.sub("", text) if path.endswith(".vtt") else text


def _file(path: str, one: bytes, two: bytes, known: Names) -> Iterator[Change]:
    if not path.endswith(_TEXTS):
        return
    (before, old), (after, new) = sheet_in(path, one), sheet_in(path, two)
    yield from compare_trees(before, after, known)
    yield from text_changes(_spoken(path, old), _spoken(path, new))
    if path.endswith(".vtt") and _TIMES.findall(old) != _TIMES.findall(new):
        yield Change(kind=Kind.MOVED, what="", after=_("des mots viennent à un autre moment"))
