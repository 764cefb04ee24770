"""A project in, the first line of each of its YAML files out: the one that names its schema.

Editors of code read it; the forms drop it, as any comment, when they save.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

from marelle.catalogue.files import ASIDES
from marelle.catalogue.folder import SHEET
from marelle.catalogue.series import SHEET as SERIES
from marelle.catalogue.shared import schema_of
from marelle.read.listing import MODULES, OVERLAYS, PODCASTS

_LINE = re.compile(r"^[ \t]*# yaml-language-server: *\$schema=(\S*)", re.MULTILINE)
_SCHEMA = re.compile(r"(.+)/[a-z-]+\.schema\.json")


def kind_at(path: str) -> str:
    """Return the schema that ``read_checked`` takes for *path*: none for a screen."""
    name = path.rpartition("/")[2]
    if path.startswith(f"{MODULES}/"):
        return "module" if name == SHEET else ASIDES.get(name, "")
    if path.startswith(f"{PODCASTS}/"):
        return "series" if name == SERIES else "episode"
    return "overlay" if path.startswith(OVERLAYS) else schema_of(path)


class SchemaLines:
    """The lines of the files *paths* of the project in *root*, read if one of them lacks it."""

    def __init__(self, root: Path, paths: Iterable[str]) -> None:
        self._root, self._paths = root, paths

    def above(self, path: str, schema: str, text: str) -> str:
        """Return the *text* of the file *path*, below its line if the others of its kind have one.

        A file that is the only one of its kind does as all the others do.
        """
        if _LINE.search(text):
            return text
        others = {other: place for other, place in self._places.items() if other != path}
        alike = [place for other, place in others.items() if kind_at(other) == kind_at(path)]
        named = Counter(filter(None, alike or others.values()))
        if not named:
            return text
        place = min(named, key=lambda one: (-named[one], one))
        if "://" not in place:
            if not (self._root / place / f"{schema}.schema.json").is_file():
                return text
            place = relpath(place, dirname(path))
        return f"# yaml-language-server: $schema={place}/{schema}.schema.json\n{text}"

    @cached_property
    def _places(self) -> dict[str, str]:
        """The folder of schemas that each file names, from the root; nothing for none."""
        return {path: self._place(path) for path in self._paths if path.endswith(".yml")}

    def _place(self, path: str) -> str:
        found = _LINE.search((self._root / path).read_text("utf-8", "replace"))
        named = _SCHEMA.fullmatch(found[1]) if found else None
        if not named:
            return ""
        return named[1] if "://" in named[1] else normpath(join(dirname(path), named[1]))
