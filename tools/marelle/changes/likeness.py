"""Changes: two lists of things without an id in, what takes the place of what in them out."""

import json
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from typing import Any

from marelle.changes.naming import naming_key, said

NOTHING = object()
# Of two elements, what must be the same for one to be what the other became.
_LEAST = 0.5


def identified(elements: list[Any]) -> bool:
    """Tell whether each element has an id, and no other the same."""
    ids = [each.get("id") if isinstance(each, dict) else None for each in elements]
    return all(isinstance(each, str) for each in ids) and len(set(ids)) == len(ids)


def written(element: Any) -> str:
    """Return all that an element says, to be compared."""
    return json.dumps(element, sort_keys=True, ensure_ascii=False)


def matched(
    old: list[Any], new: list[Any], apart: Collection[str]
) -> Iterator[tuple[Any, Any, int]]:
    """Yield what differs, with its rank in the new list: an element and what it became, or
    ``NOTHING`` on the side where it is not; those written as in *apart* are told elsewhere."""
    before = [(written(each), each) for each in old if written(each) not in apart]
    ranked = [(written(each), each, rank) for rank, each in enumerate(new, 1)]
    after = [each for each in ranked if each[0] not in apart]
    texts = ([each[0] for each in before], [each[0] for each in after])
    for tag, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        ones = [each[1] for each in before[a:b]]
        twos = [(each[1], each[2]) for each in after[c:d]]
        if tag == "equal":
            continue
        yield from _paired(ones, twos)


def _paired(ones: list[Any], twos: list[tuple[Any, int]]) -> Iterator[tuple[Any, Any, int]]:
    """Yield each new element with the only old one that it may be, then what is left."""
    came: list[tuple[Any, int]] = []
    for two, rank in twos:
        # Of words and numbers, the place alone tells.
        same = len(ones) == len(twos) - len(came)
        likes = [one for one in ones if _alike(one, two, same)]
        known = likes[0] if len(likes) == 1 or (likes and not isinstance(two, dict)) else NOTHING
        if known is NOTHING:
            came.append((two, rank))
        else:
            ones.remove(known)
            yield known, two, rank
    yield from ((one, NOTHING, 0) for one in ones)
    yield from ((NOTHING, *each) for each in came)


def _alike(one: Any, two: Any, same: bool) -> bool:
    """Tell whether *two* is what *one* became: the same name, or most of the same words."""
    if not (isinstance(one, dict) and isinstance(two, dict)):
        return same and not (isinstance(one, dict | list) or isinstance(two, dict | list))
    if one.get("id") != two.get("id"):
        return False
    name = naming_key(one)
    if name and one[name] == two.get(name):
        return True
    before, after = (said("", each) for each in (one, two))
    return SequenceMatcher(a=before, b=after, autojunk=False).ratio() >= _LEAST
