"""A place of a file in; the name that is written there, of whatever kind, out."""

import re
from dataclasses import dataclass

from marelle.diagnostics import Span
from marelle.editor.kinds import kind_at
from marelle.editor.learned import key_kind
from marelle.editor.places import lines_of
from marelle.editor.project import about
from marelle.editor.sheets import Sheet, spot, value_at
from marelle.read.document import Path

LINK = re.compile(r"\]\(([^()\s]*)")
_MEDIA = re.compile(r"media/[A-Za-z0-9._-]+")
_TARGETS = ("module", "direction", "collection", "positioning")
# Where the names are written that others say: the schema, then the keys that lead there.
_GIVEN = {
    ("activity-set", "items", "id"): "item",
    ("activity-set", "items", "nodes", "id"): "node",
    ("activity-set", "items", "places", "id"): "scene-place",
    ("activity-set", "items", "characters", "id"): "character",
    ("path", "steps", "id"): "step",
    ("positioning", "stages", "id"): "stage",
    ("directions", "directions", "code"): "direction",
    ("collections", "collections", "id"): "collection",
    ("trades", "trades", "id"): "trade",
    ("competences", "competences", "id"): "competence",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name and its place. ``within`` is where it is written in a sheet, ``module`` the module of
    an anchor; ``given`` tells that it is the very place that gives it.
    """

    kind: str
    name: str
    span: Span
    within: Path = ()
    module: str = ""
    given: bool = False


def pointed(path: str, text: str, sheet: Sheet | None, line: int, column: int) -> Named | None:
    """Return the name at a place of the file *path*, whose *text* says the *sheet*."""
    rows = lines_of(text)
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    return (
        _linked(path, row, line, column)
        or (_written(sheet, line, column) if sheet else None)
        or _medium(path, row, line, column)
    )


def _linked(path: str, row: str, line: int, column: int) -> Named | None:
    """Return what a link leads to: ``module:tri``, or its screen when one points at that."""
    for match in LINK.finditer(row):
        start, end = match.span(1)
        if not start < column <= end + 1:
            continue
        target, mark, anchor = match[1].partition("#")
        kind, _colon, name = target.partition(":")
        cut = start + len(target) + 1
        if mark and column > cut and (not target or kind == "module"):
            module = name if target else about(path)
            span = Span(path, line, cut + 1, line, end + 1)
            return Named(kind="anchor", name=anchor, span=span, module=module)
        if kind in _TARGETS and name:
            first = start + len(kind) + 2
            span = Span(path, line, first, line, first + len(name))
            return Named(kind=kind, name=name, span=span)
    return None


def _medium(path: str, row: str, line: int, column: int) -> Named | None:
    for match in _MEDIA.finditer(row):
        if match.start() < column <= match.end() + 1:
            span = Span(path, line, match.start() + 1, line, match.end() + 1)
            return Named(kind="media", name=match[0], span=span)
    return None


def _written(sheet: Sheet, line: int, column: int) -> Named | None:
    """Return the name that is the whole of a value, or of a key."""
    found = spot(sheet.document, line, column)
    if found and found.key and (kind := key_kind(sheet.schema, found.path)):
        name = str(found.path[-1])
        return Named(kind=kind, name=name, span=found.span, within=found.path)
    value = value_at(sheet.document, found.path) if found and not found.key else None
    if found is None or not isinstance(value, str):
        return None
    if kind := given_at(sheet.schema, found.path):
        return Named(kind=kind, name=value, span=found.span, within=found.path, given=True)
    if kind := kind_at(sheet.schema, found.path):
        module = about(sheet.document.path)
        return Named(kind=kind, name=value, span=found.span, within=found.path, module=module)
    return None


def given_at(schema: str, path: Path) -> str:
    """Return the kind of the name that the value at *path* gives to a record, or nothing."""
    return _GIVEN.get((schema, *(step for step in path if isinstance(step, str))), "")
