"""Exporters of questions: the files beside this one, found in name order; the contract is asserted.

A file whose name begins with an underscore is what several exporters share.
"""

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marelle.interchange.base import Exporter


def names() -> tuple[str, ...]:
    """Return the name of every exporter; nothing of them is imported."""
    files = Path(__file__).parent.glob("[!_]*.py")
    return tuple(sorted(file.stem for file in files if file.stem != "base"))


@lru_cache
def exporter(name: str) -> "Exporter":
    """Return the exporter called *name*; only that one is imported."""
    from marelle.activities import activity_types
    from marelle.interchange.base import Exporter

    found = import_module(f"{__name__}.{name}").EXPORTER
    assert isinstance(found, Exporter), name
    assert found.name == name, name
    assert found.suffix.startswith("."), name
    for kind in activity_types().values():
        mapped = kind.exports[found.key]
        assert mapped.fate == "dropped" or (mapped.name, kind.interaction) in found.targets, (
            kind.name
        )
    return found
