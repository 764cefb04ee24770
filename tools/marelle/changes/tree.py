"""Changes: what two versions of a YAML value say in, what changed between them out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from marelle.changes.elements import CONTOURS, called, called_key, pointed, scalar
from marelle.changes.likeness import NOTHING, identified, matched, written
from marelle.changes.moves import moved, moves
from marelle.changes.naming import Names, names_in, naming_key, said, short
from marelle.changes.right import right_changes
from marelle.changes.value import Change, Kind
from marelle.changes.whole import place_of, ranked, whole
from marelle.i18n import _

# Compared apart.
_SILENT = frozenset(("id", "screens", "items"))


def compare_trees(
    old: Mapping[str, Any], new: Mapping[str, Any], known: Names = MappingProxyType({})
) -> Iterator[Change]:
    """Yield what changed between two mappings, key by key, in the order of the new one.

    *known* are the names of what other files hold, by key and id.
    """
    names = {**known, **names_in(old), **names_in(new)}
    yield from _mappings(old, new, (), names)


def _mappings(
    old: Any, new: Any, where: tuple[str, ...], names: Names, inside: str = ""
) -> Iterator[Change]:
    last = None
    for key in (*new, *(k for k in old if k not in new)):
        one, two = old.get(key), new.get(key)
        changes = _values(key, one, two, where, names, inside) if one != two else ()
        for change in changes if key not in _SILENT else ():
            # Two numbers say where one looks, and their change is the same.
            if change != last:
                yield change
            last = change


def _values(
    key: str, one: Any, two: Any, where: tuple[str, ...], names: Names, inside: str = ""
) -> Iterator[Change]:
    what = called_key(key, names, inside)
    if key in CONTOURS and one and two:
        after = _("autre place") if key in ("yaw", "pitch") else _("autre contour")
        yield Change(kind=Kind.MOVED, what="", where=where, after=after)
    elif _both(dict, one, two) and not _picture(one, two):
        # What a version for a direction changes in a question is told as the question is.
        place = where if key == "fields" else (*where, what)
        yield from _mappings(one or {}, two or {}, place, names, key)
    elif _both(list, one, two):
        yield from _lists(key, one or [], two or [], where, names, what)
    else:
        before, after = (scalar(key, value, names, inside) for value in (one, two))
        kind = _kind(before, after)
        if kind is Kind.CHANGED and key == "answer" and inside != "question":
            kind = Kind.ANSWER
        elif kind is Kind.CHANGED and pointed(key, one, names) and pointed(key, two, names):
            kind = Kind.OTHER
        if before or after:
            yield Change(kind=kind, what=what, where=where, before=before, after=after)


def _both(kind: type, one: Any, two: Any) -> bool:
    return all(isinstance(value, kind | None) for value in (one, two))


def _picture(one: Any, two: Any) -> bool:
    """Tell whether a picture comes or goes: its words are all that can be said."""
    return not (one and two) and "alt" in (one or two or {})


def _kind(before: str, after: str) -> Kind:
    if before and after:
        return Kind.CHANGED
    return Kind.ADDED if after else Kind.REMOVED


def _lists(
    key: str, old: list[Any], new: list[Any], where: tuple[str, ...], names: Names, what: str
) -> Iterator[Change]:
    if any(isinstance(each, dict) and "correct" in each for each in (*old, *new)):
        yield from right_changes(old, new, where)
    if not (identified(old) and identified(new)):
        yield from _sequences(key, old, new, where, names, what)
        return
    before, after = ({each["id"]: each for each in side} for side in (old, new))
    kept = [name for name in after if name in before]
    yield from moves(what, [*before], kept, lambda n: short(called(key, after[n], names)), where)
    for rank, (name, element) in enumerate(after.items(), 1):
        if name in before:
            one, two = (_bare(each) for each in (before[name], element))
            yield from _same(key, one, two, where, names, what)
        else:
            yield from whole(Kind.ADDED, key, element, where, names, ranked(key, what, rank))
    for name, element in before.items():
        if name not in after:
            yield from whole(Kind.REMOVED, key, element, where, names, what)


def _same(
    key: str, one: Any, two: Any, where: tuple[str, ...], names: Names, what: str
) -> Iterator[Change]:
    """Yield what changed in an element; its name, where that is what changes, is told once."""
    place = (*where, place_of(key, one, names, what))
    name = naming_key(one)
    texts = [each.get(name) for each in (one, two)]
    other = names.get(f"{key}/{one.get('id')}", texts[1]) != texts[1] or name != naming_key(two)
    if not other and texts[0] != texts[1] and all(isinstance(each, str) for each in texts):
        before, after = (said("", each) for each in texts)
        yield Change(kind=Kind.CHANGED, what=what, where=where, before=before, after=after)
        one, two = ({k: v for k, v in each.items() if k != name} for each in (one, two))
    yield from _mappings(one, two, place, names, key)


def _bare(element: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an element without what is told once for the whole list."""
    return {key: value for key, value in element.items() if key != "correct"}


def _sequences(
    key: str, old: list[Any], new: list[Any], where: tuple[str, ...], names: Names, what: str
) -> Iterator[Change]:
    """Yield what changed in a list of texts or of things without a name of their own."""
    texts = [[written(each) for each in side] for side in (old, new)]
    apart: set[str] = set()
    if all(len(set(side)) == len(side) for side in texts):
        held = dict(zip(texts[1], new, strict=True))
        apart = {*moved(*texts)}
        kept = [text for text in texts[1] if text in texts[0]]
        yield from moves(
            what, texts[0], kept, lambda text: short(called(key, held[text], names)), where
        )
    for one, two, rank in matched(old, new, apart):
        if one is NOTHING:
            yield from whole(Kind.ADDED, key, two, where, names, ranked(key, what, rank))
        elif two is NOTHING:
            yield from whole(Kind.REMOVED, key, one, where, names, what)
        elif _both(dict, one, two):
            yield from _same(key, one, two, where, names, what)
        else:
            found = _values(key, one, two, where, names)
            yield from (replace(each, what=what) for each in found)
