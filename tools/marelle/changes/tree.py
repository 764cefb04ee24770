"""Changes: what two versions of a YAML value say in, what changed between them out."""

import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Any

from marelle.changes.labels import label
from marelle.changes.moves import moved, moves
from marelle.changes.naming import Names, called, described, names_in, scalar
from marelle.changes.right import right_changes
from marelle.changes.value import Change, Kind

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
        if before or after:
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
        yield from right_changes(old, new, where)
    if not (_identified(old) and _identified(new)):
        yield from _sequences(key, old, new, where, names)
        return
    before, after = ({each["id"]: each for each in side} for side in (old, new))
    what = label(key)
    kept = [name for name in after if name in before]
    yield from moves(what, [*before], kept, lambda n: called(key, after[n], names), where)
    for name, element in after.items():
        place = _place(key, before.get(name, element), where, names)
        if name in before:
            one, two = (_bare(each) for each in (before[name], element))
            yield from _mappings(one, two, place, names)
        else:
            told = described(key, element, names)
            yield Change(kind=Kind.ADDED, what=what, where=where, after=told)
    for name, element in before.items():
        if name not in after:
            told = described(key, element, names)
            yield Change(kind=Kind.REMOVED, what=what, where=where, before=told)


def _place(key: str, element: Any, where: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """Return where one is in *element* of the list *key*."""
    return (*where, f"{label(key)} «\u00a0{called(key, element, names)}\u00a0»")


def _bare(element: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an element without what is told once for the whole list."""
    return {key: value for key, value in element.items() if key != "correct"}


def _identified(elements: list[Any]) -> bool:
    """Tell whether each element has an id, and no other the same."""
    ids = [each.get("id") if isinstance(each, dict) else None for each in elements]
    return all(isinstance(each, str) for each in ids) and len(set(ids)) == len(ids)


def _sequences(
    key: str, old: list[Any], new: list[Any], where: tuple[str, ...], names: Names
) -> Iterator[Change]:
    """Yield what changed in a list of texts or of things without a name of their own."""
    texts = [[json.dumps(e, sort_keys=True, ensure_ascii=False) for e in s] for s in (old, new)]
    if all(len(set(side)) == len(side) for side in texts):
        held = dict(zip(texts[1], new, strict=True))
        kept = [text for text in texts[1] if text in texts[0]]
        yield from moves(
            label(key), texts[0], kept, lambda text: called(key, held[text], names), where
        )
        apart = {*moved(*texts)}
        old, new = (
            [e for text, e in zip(texts[n], side, strict=True) if text not in apart]
            for n, side in enumerate((old, new))
        )
        texts = [[text for text in side if text not in apart] for side in texts]
    matcher = SequenceMatcher(a=texts[0], b=texts[1], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "replace" and b - a == d - c:
            for one, two in zip(old[a:b], new[c:d], strict=True):
                yield from _replaced(key, one, two, where, names)
        elif tag != "equal":
            yield from _whole(key, old[a:b], new[c:d], where, names)


def _replaced(
    key: str, one: Any, two: Any, where: tuple[str, ...], names: Names
) -> Iterator[Change]:
    """Yield how an element takes the place of another; of two names, neither is told away."""
    if not _both(dict, one, two):
        yield from _values(key, one, two, where, names)
    elif one.get("id") == two.get("id"):
        yield from _mappings(one, two, _place(key, one, where, names), names)
    else:
        yield from _whole(key, [one], [two], where, names)


def _whole(
    key: str, old: list[Any], new: list[Any], where: tuple[str, ...], names: Names
) -> Iterator[Change]:
    """Yield what goes, then what comes, each told whole."""
    what = label(key)
    for one in old:
        yield Change(kind=Kind.REMOVED, what=what, where=where, before=described(key, one, names))
    for two in new:
        yield Change(kind=Kind.ADDED, what=what, where=where, after=described(key, two, names))
