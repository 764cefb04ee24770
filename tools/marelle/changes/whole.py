"""Changes: what is there on one side only in, all that it says, once, as one reads it, out."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from marelle.changes.elements import CONTOURS, called, called_key, described, is_deep, scalar
from marelle.changes.labels import label
from marelle.changes.naming import Names, names_in, quoted, short
from marelle.changes.value import Change, Kind
from marelle.changes.words import sentences

# What has no words, or is said elsewhere.
_SILENT = frozenset(("id", "screens", "items", "pictogram", *CONTOURS))
# Over this length, each text of a list is on a line of its own.
_LONG = 40


def whole(
    kind: Kind, key: str, element: Any, where: tuple[str, ...], names: Names, what: str
) -> Iterator[Change]:
    """Yield an element of the list *key*, then of one that comes what its own lists hold."""
    text = described(key, element, names)
    gone = kind is Kind.REMOVED
    before, after = (text, "") if gone else ("", text)
    yield Change(kind=kind, what=what, where=where, before=before, after=after)
    if isinstance(element, dict) and not gone:
        place = (*where, place_of(key, element, names, what))
        for name, value in element.items():
            for each in value if is_deep(value) else ():
                yield from whole(kind, name, each, place, names, label(name, key))


def place_of(key: str, element: Any, names: Names, what: str) -> str:
    """Return where one is in an element of the list *key*, each of which is *what*."""
    name = short(called(key, element, names))
    return f"{what} {quoted(name)}" if name else what


def ranked(key: str, what: str, rank: int) -> str:
    """Return what an element that comes is, with its place where the order is the matter."""
    return f"{what} {rank}" if key == "steps" else what


def told(
    data: Mapping[str, Any], known: Names, silent: Collection[str] = ("title",)
) -> Iterator[Change]:
    """Yield all that *data* says, but the keys *silent*."""
    names = {**known, **names_in(data)}
    for key, value in data.items():
        if key not in silent:
            yield from _told(key, value, (), names, "")


def text_told(text: str, title: str = "") -> Iterator[Change]:
    """Yield the sentences of a text, but the one that is its *title*."""
    for each in sentences(text):
        if each != title:
            yield Change(kind=Kind.TOLD, what="", after=each)


def _told(
    key: str, value: Any, where: tuple[str, ...], names: Names, inside: str
) -> Iterator[Change]:
    if key in _SILENT:
        return
    what = called_key(key, names, inside)
    listed = value if isinstance(value, list) else []
    if isinstance(value, dict) and not value.get("alt"):
        for name, each in value.items():
            yield from _told(name, each, (*where, what), names, key)
    elif is_deep(value) or any(len(str(each)) > _LONG for each in listed):
        for rank, each in enumerate(listed, 1):
            yield from whole(Kind.TOLD, key, each, where, names, ranked(key, what, rank))
    elif text := scalar(key, value, names):
        yield Change(kind=Kind.TOLD, what=what, where=where, after=text)
