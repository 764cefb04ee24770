"""Frozen values as bytes and back, for the cache: pickles that can only build the model.

A cache may have been copied from anywhere, and a pickle can name any function. The reader here
knows the frozen classes of Marelle, its enumerations and dates; anything else is refused.
A field that its class says is ``apart`` stays frozen until it is looked at: after one edit, of ten
thousand modules only one is.
"""

import gc
import io
import pickle
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from types import TracebackType
from typing import Any

_PACKAGE = __name__.partition(".")[0]
Setter = Callable[[Any, Any], None]


def to_bytes(value: Any) -> bytes:
    """Return *value* as bytes."""
    out = io.BytesIO()
    _Writer(out, pickle.HIGHEST_PROTOCOL).dump(value)
    return out.getvalue()


def from_bytes(data: bytes) -> Any:
    """Return the value of *data*; raise ``pickle.UnpicklingError`` when it names a stranger.

    Bytes that were cut or altered may raise about anything: the index has checked them before.
    """
    return _Reader(io.BytesIO(data)).load()


def rebuilt(kind: type, *values: Any) -> Any:
    """Return the frozen value of class *kind* with these fields, in the order of the class.

    Slots are filled without passing by ``__init__``: three times faster, for a hundred thousand
    values at each build.
    """
    made: Any = object.__new__(kind)
    for fill, value in zip(_setters(kind), values, strict=True):
        fill(made, value)
    return made


class Apart(Sequence[Any]):
    """A frozen tuple, thawed the first time it is looked at; it goes elsewhere as it came."""

    __slots__ = ("_data", "_values")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._values: tuple[Any, ...] | None = None

    def _thawed(self) -> tuple[Any, ...]:
        if self._values is None:
            self._values = from_bytes(self._data)
        return self._values

    def __getitem__(self, rank: Any) -> Any:
        return self._thawed()[rank]

    def __len__(self) -> int:
        return len(self._thawed())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._thawed() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._thawed())

    def __repr__(self) -> str:
        return repr(self._thawed())

    def __reduce__(self) -> tuple[type, tuple[bytes]]:
        return Apart, (self._data,)


class _Writer(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if isinstance(value, Enum):
            return kind, (value.value,)  # early releases of Python 3.11 would name getattr
        if not is_dataclass(kind) or not _setters(kind):
            return NotImplemented
        values = _getter(kind)(value)
        return rebuilt, (kind, *(_set_apart(kind, values) if _apart(kind) else values))


def _set_apart(kind: type, values: Sequence[Any]) -> list[Any]:
    given = list(values)
    for rank in _apart(kind):
        if not isinstance(given[rank], Apart):
            given[rank] = Apart(to_bytes(given[rank]))
    return given


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        return _known(module, name)


@lru_cache
def _known(module: str, name: str) -> Any:
    if (module, name) == ("datetime", "date"):
        return date
    if module == __name__ and (ours := {"rebuilt": rebuilt, "Apart": Apart}.get(name)):
        return ours
    if module.partition(".")[0] == _PACKAGE and "." not in name:
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and _is_value(found) and found.__module__ == module:
            return found
    raise pickle.UnpicklingError(f"{module}.{name}")


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum | tuple)


@lru_cache
def _setters(kind: type) -> tuple[Setter, ...]:
    """Return what fills each slot of a class; nothing for a class without slots."""
    if "__slots__" not in vars(kind):
        return ()
    return tuple(getattr(kind, field.name).__set__ for field in fields(kind))


@lru_cache
def _apart(kind: type) -> tuple[int, ...]:
    """Return the ranks of the fields of a class that stay frozen until they are looked at."""
    return tuple(n for n, field in enumerate(fields(kind)) if field.metadata.get("apart"))


@lru_cache
def _getter(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)


class PausedCollection:
    """Keep Python from looking for cycles while very many values are made: there are none."""

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if self._was_on:
            gc.enable()
