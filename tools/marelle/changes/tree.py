"""Changes: what two versions of a YAML value say in, what changed between them out."""

import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from marelle.changes.labels import label
from marelle.changes.naming import Names, described, lettered, named, names_in, scalar
from marelle.changes.value import Change, Kind
from marelle.i18n import _

# Compared apart.
_SILENT = frozenset(("id", "screens", "items"))


def compare_trees(
    old: Mapping[str, Any], new: Mapping[str, Any], where: tuple[str, ...] = ()
) -> Iterator[Change]:
    """Yield what changed between two mappings, key by key, in the order of the new one."""
    names = {**names_in(old), **names_in(new)}
    yield from _mappings(old, new, where, names)


def _mappings(old: Any, new: Any, where: tuple[str, ...], names: Names) -> Iterator[Change]:
    for key in (*new, *(k for k in old if k not in new)):
        one, two = old.get(key), new.get(key)
        if key not in _SILENT and one != two:
            yield from _values(key, one, two, where, names)


def _values(key: str, one: Any, two: Any, where: tuple[str, ...], names: Names) -> Iterator[Change]:
    if _both(dict, one, two):
        yield from _mappings(one or {}, two or {}, (*where, label(key)), names)
    elif _both(list, one, two):
        yield from _lists(key, one or [], two or [], where, names)
    else:
        before, after = (scalar(key, value, names) for value in (one, two))
        right = key == "answer"
        kind = Kind.ANSWER if right and before and after else _kind(before, after)
        yield Change(kind=kind, what=label(key), where=where, before=before, after=after)


def _both(kind: type, one: Any, two: Any) -> bool:
    return all(isinstance(value, kind | None) for value in (one, two))


def _kind(before: str, after: str) -> Kind:
    if before and after:
        return Kind.CHANGED
    return Kind.ADDED if after else Kind.REMOVED


def _lists(
    key: str, old: list[Any], new: list[Any], where: tuple[str, ...], names: Names
) -> Iterator[Change]:
    if any(isinstance(each, dict) and "correct" in each for each in (*old, *new)):
        yield from _right(old, new, where)
    if not _identified((*old, *new)):
        yield from _sequences(key, old, new, where, names)
        return
    before, after = ({each["id"]: each for each in side} for side in (old, new))
    yield from _order(key, before, after, where)
    for name, element in after.items():
        place = (*where, f"{label(key)} «\u00a0{named(before.get(name, element))}\u00a0»")
        if name in before:
            one, two = (_bare(each) for each in (before[name], element))
            yield from _mappings(one, two, place, names)
        else:
            yield Change(
                kind=Kind.ADDED, what=label(key), where=where, after=described(element, names)
            )
    for name, element in before.items():
        if name not in after:
            yield Change(
                kind=Kind.REMOVED, what=label(key), where=where, before=described(element, names)
            )


def _bare(element: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an element without what is told once for the whole list."""
    return {key: value for key, value in element.items() if key != "correct"}


def _identified(elements: tuple[Any, ...]) -> bool:
    return all(isinstance(each, dict) and isinstance(each.get("id"), str) for each in elements)


def _right(old: list[Any], new: list[Any], where: tuple[str, ...]) -> Iterator[Change]:
    """Yield the change of the right answers, when both versions have some and they differ."""
    old, new = ([e for e in side if isinstance(e, dict)] for side in (old, new))
    ids = [{str(e.get("id")) for e in side if e.get("correct")} for side in (old, new)]
    if all(ids) and ids[0] != ids[1]:
        before, after = (lettered(side) for side in (old, new))
        yield Change(
            kind=Kind.ANSWER, what=label("answer"), where=where, before=before, after=after
        )


def _order(key: str, old: Names, new: Names, where: tuple[str, ...]) -> Iterator[Change]:
    """Yield the change of order of what is on both sides."""
    before, after = [n for n in old if n in new], [n for n in new if n in old]
    if before == after:
        return
    one, two = ("\u00a0; ".join(named(new[name]) for name in side) for side in (before, after))
    what = _("ordre ({what})").format(what=label(key))
    yield Change(kind=Kind.MOVED, what=what, where=where, before=one, after=two)


def _sequences(
    key: str, old: list[Any], new: list[Any], where: tuple[str, ...], names: Names
) -> Iterator[Change]:
    """Yield what changed in a list of texts or of things without a name."""
    texts = [[json.dumps(e, sort_keys=True, ensure_ascii=False) for e in s] for s in (old, new)]
    matcher = SequenceMatcher(a=texts[0], b=texts[1], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if tag == "replace" and b - a == d - c:
            for one, two in zip(old[a:b], new[c:d], strict=True):
                place = (
                    (*where, f"{label(key)} «\u00a0{named(one)}\u00a0»")
                    if _both(dict, one, two)
                    else ()
                )
                if place:
                    yield from _mappings(one, two, place, names)
                else:
                    yield from _values(key, one, two, where, names)
            continue
        for one in old[a:b]:
            yield Change(
                kind=Kind.REMOVED, what=label(key), where=where, before=described(one, names)
            )
        for two in new[c:d]:
            yield Change(kind=Kind.ADDED, what=label(key), where=where, after=described(two, names))
