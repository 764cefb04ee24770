"""Frozen values as bytes and back, for the cache: pickles that can only build the model.

A cache may have been copied from anywhere, and a pickle can name any function. The reader here
knows the frozen classes of Marelle, its enumerations and dates; anything else is refused.
"""

import gc
import io
import pickle
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from importlib import import_module
from typing import Any

_PACKAGE = __name__.partition(".")[0]


def to_bytes(value: Any) -> bytes:
    """Return *value* as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def from_bytes(data: bytes) -> Any:
    """Return the value of *data*; raise ``pickle.UnpicklingError`` when it names a stranger.

    Bytes that were cut or altered may raise about anything: the index has checked them before.
    """
    return _Reader(io.BytesIO(data)).load()


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return date
        if module.partition(".")[0] == _PACKAGE and "." not in name:
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and _is_value(found) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum | tuple)


class paused_collection:  # noqa: N801 - used as a word: with paused_collection()
    """Keep Python from looking for cycles while many values are made: there are none."""

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._was_on:
            gc.enable()
