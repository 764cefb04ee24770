"""The contract of a change of format: one file a change, ``migration/changes/<name>.py``.

It holds ``CHANGE``: the version that asks for it, what it does in one French sentence, and the
edits that bring a file of the version before to it. A change touches only what it must; applied
twice, it finds nothing more to do.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from marelle.diagnostics import Edit
from marelle.read.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change. ``edits`` gives those of a YAML file of the project, by its path there."""

    to: int
    title: str
    edits: Callable[[Document], Iterable[Edit]]


def changes() -> list[Change]:
    """Return every change, by the version that asks for it, then by name."""
    files = sorted((Path(__file__).parent / "changes").glob("[!_]*.py"))
    found = [import_module(f"marelle.migration.changes.{file.stem}").CHANGE for file in files]
    return sorted(found, key=lambda change: change.to)
