"""Changes: the views of what changed, one file each. ``render(changes)`` gives the bytes.

The files beside this one are the formats of ``marelle diff``, found by their names.
"""

from importlib import import_module
from pathlib import Path

from marelle.changes.value import Changes


def names() -> tuple[str, ...]:
    """Return the formats, the one for a terminal first."""
    found = {file.stem for file in Path(__file__).parent.glob("[!_]*.py")}
    return ("text", *sorted(found - {"text"}))


def render(name: str, changes: Changes) -> bytes:
    """Return *changes* in the format *name*."""
    made: bytes = import_module(f"{__name__}.{name}").render(changes)
    return made
