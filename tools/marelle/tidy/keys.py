"""A document and its schema in, the order of the keys at each of its places out."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from marelle.activities.modifiers import SCHEMAS
from marelle.check import known
from marelle.read.document import Document, Path

# An activity ends with its modifiers, then with what is said of its answers.
_LAST = "feedback"
_ALIASES = (": *", "- *", ", *", "[*", "<<:")


def order_of(document: Document, schema: str) -> Callable[[Path], Sequence[str]]:
    """Return what gives the order of the keys of a place; none where an alias depends on it."""
    repeats = any(sign in document.text for sign in _ALIASES)

    def order(path: Path) -> Sequence[str]:
        return () if repeats else _keys(schema, document, path)

    return order


def _keys(schema: str, document: Document, path: Path) -> Sequence[str]:
    shape = tuple(step if isinstance(step, str) else 0 for step in path)
    chain = []
    value = document.data
    for step in path:
        value = value[step]
        chain.append(_signs(value))
    return _listed(schema, shape, tuple(chain), _Held(document.data, path))


def _signs(value: Any) -> tuple[object, ...]:
    """Return what conditions of schemas look at: constants, and which keys are there."""
    if not isinstance(value, dict):
        return ()
    return (repr(value.get("type")), repr(value.get("kind")), *sorted(value))


class _Held:
    """A document and a place in it, equal to any other: the rest of the key says enough."""

    __slots__ = ("data", "path")

    def __init__(self, data: Any, path: Path) -> None:
        self.data, self.path = data, path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=4096)
def _listed(schema: str, _shape: Path, _chain: object, held: _Held) -> Sequence[str]:
    keys = known.keys(schema, held.data, held.path)
    if "prompt" in keys:
        return sorted(keys, key=lambda key: 2 if key == _LAST else key in SCHEMAS)
    return keys
