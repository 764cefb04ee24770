"""Readers of questions: the files beside this one, found in name order; the contract is asserted.

A file whose name begins with an underscore is what several readers share.
"""

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marelle.interchange.readers.base import Importer, Source


def names() -> tuple[str, ...]:
    """Return the name of every reader; nothing of them is imported."""
    files = Path(__file__).parent.glob("[!_]*.py")
    return tuple(sorted(file.stem for file in files if file.stem != "base"))


@lru_cache
def importer(name: str) -> "Importer":
    """Return the reader called *name*; only that one is imported."""
    from marelle.interchange.readers.base import Importer

    found = import_module(f"{__name__}.{name}").IMPORTER
    assert isinstance(found, Importer), name
    assert found.name == name, name
    return found


def recognised(source: "Source") -> str:
    """Return the name of the reader for a file, by its name and what is in it; or nothing."""
    return next((name for name in names() if importer(name).claims(source)), "")
