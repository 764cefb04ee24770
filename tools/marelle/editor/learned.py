"""Golden learners in an editor: a place of ``learners.yml`` in, what may be named there out.

Keys are names there as well as values: an activity (``item``), what is answered to it
(``response``), the situations of its story (``scene``).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.diagnostics import Span
from marelle.editor.sheets import Sheet
from marelle.read.document import Path

SCHEMA, FILE = "learners", "learners.yml"
_TEXTS = ("text", "prompt", "left", "title", "label", "type")
Given = tuple[str, str, Span]


def key_kind(schema: str, path: Path) -> str:
    """Return the kind of the name that is the key at *path*, or nothing."""
    if schema != SCHEMA:
        return ""
    above = _item_at(path)
    return ("item", "response", "")[min(len(path) - above - 1, 2)] if above else ""


def value_kind(path: Path) -> str:
    """Return the kind of the name that is the value at *path* of learners, or nothing."""
    above = _item_at(path)
    return ("scene" if path[above - 1] == "road" else "response") if above else ""


def item_of(path: Path) -> str:
    """Return the activity that a place of learners is about."""
    above = _item_at(path)
    return str(path[above]) if above else ""


def _item_at(path: Path) -> int:
    """Return the rank of the name of an activity in *path*, or nothing."""
    for start, rank in ((("answers",), 3), (("expect", "road"), 4)):
        if path[:1] == (SCHEMA,) and path[2:rank] == start and len(path) > rank:
            return rank
    return 0


def learned(sheets: Iterable[Sheet], kind: str, path: Path) -> Iterator[Given]:
    """Yield the names of a *kind* that may be at *path*, what they mean and where they are given.

    *sheets* are the screens of the module, as they are typed.
    """
    for sheet in sheets:
        for rank, item in _records(sheet.document.data, "items"):
            place: Path = ("items", rank)
            if kind == "item" and ("road" not in path or "nodes" in item):
                yield from _given(sheet, item, place)
            elif item.get("id") != item_of(path):
                continue
            elif kind == "scene":
                for at, node in _records(item, "nodes"):
                    yield from _given(sheet, node, (*place, "nodes", at))
            elif kind == "response":
                yield from _responses(sheet, item, place)


def _responses(sheet: Sheet, item: Mapping[str, Any], place: Path) -> Iterator[Given]:
    """Yield what may be answered to an item: its choices, pairs, steps; those of its situations."""
    type_ = activity_types().get(str(item.get("type")))
    if type_ and type_.interaction is Interaction.TRUE_FALSE:
        yield from ((word, "", sheet.document.span(*place)) for word in ("true", "false"))
    for key in item:
        for rank, part in _records(item, key):
            inside = (*place, key, rank)
            if key != "nodes":
                yield from _given(sheet, part, inside)
                continue
            for at, choice in _records(part, "choices"):
                for name, said, span in _given(sheet, choice, (*inside, "choices", at)):
                    yield f"{part.get('id')}.{name}", said, span


def _given(sheet: Sheet, record: Mapping[str, Any], place: Path) -> Iterator[Given]:
    if isinstance(name := record.get("id"), str):
        said = next((record[k] for k in _TEXTS if isinstance(record.get(k), str)), "")
        yield name, said, sheet.document.span(*place, "id")


def _records(data: object, key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    listed = data.get(key) if isinstance(data, dict) else None
    for rank, record in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(record, dict):
            yield rank, record
