"""Activity types: the folders beside this file, found in name order; the contract is asserted."""

from functools import lru_cache
from importlib import import_module
from pathlib import Path

from marelle.activities.base import ActivityType
from marelle.ids import type_name

FOLDER = Path(__file__).parent


@lru_cache
def activity_types() -> dict[str, ActivityType]:
    """Return every activity type by the name authors write after ``type:``."""
    found: dict[str, ActivityType] = {}
    for folder in sorted(FOLDER.iterdir()):
        if (folder / "__init__.py").is_file():
            kind = import_module(f"{__name__}.{folder.name}").TYPE
            assert isinstance(kind, ActivityType), folder
            assert kind.name == type_name(folder.name), folder
            found[kind.name] = kind
    return found
