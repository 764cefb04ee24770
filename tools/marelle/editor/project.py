"""A project as an editor holds it: what is on the disk, under what was typed and not saved yet.

Texts by path come in, and what the system says changed; findings by path go out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from marelle.catalogue import findings_of
from marelle.diagnostics import Diagnostic, in_order
from marelle.engine.survey import Survey, survey
from marelle.load import Parts
from marelle.outputs.base import Options
from marelle.pipeline import Order
from marelle.preview.desk import Desk
from marelle.read.listing import MODULES, OVERLAYS

Found = Mapping[str, list[Diagnostic]]
_LONGEST = 512 * 1024


class Project:
    """Call ``type``, ``save`` and ``close`` for texts, ``look`` for the disk, then ``read``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._now = survey(root)
        self._desk = Desk(Order(options=Options(root=root)), self._now)
        self._typed: dict[str, bytes] = {}
        self._changed: set[str] = set()

    @property
    def parts(self) -> Parts:
        """All that was read, as it is now."""
        return self._desk.parts

    @property
    def survey(self) -> Survey:
        """What is on the disk, as it was last seen."""
        return self._now

    def type(self, path: str, text: str) -> None:
        """Take the *text* of a file that is open in the editor."""
        self._typed[path] = text.encode("utf-8", "replace")
        self._changed.add(path)

    def close(self, path: str) -> None:
        """Forget what was typed in a file: the disk says what it holds."""
        if self._typed.pop(path, None) is not None:
            self._changed.add(path)

    @property
    def unsaved(self) -> list[str]:
        """The files where what was typed is not what is on the disk."""
        return [path for path, data in self._typed.items() if data != self._disk(path)]

    def look(self, now: Survey, changed: Set[str]) -> None:
        """Take what is on the disk *now*, where paths *changed*."""
        self._now = now
        self._changed |= changed

    def read(self) -> Set[str]:
        """Read again what changed, and return it."""
        changed = frozenset(self._changed)
        if changed:
            self._desk.take(self._now, changed, self._typed)
            self._changed -= changed
        return changed

    def text(self, path: str) -> str:
        """Return the text of a file: what was typed, or what is on the disk, or nothing."""
        data = self._typed.get(path)
        data = self._disk(path) if data is None else data
        return data.decode("utf-8", "replace").removeprefix("\ufeff")

    def _disk(self, path: str) -> bytes:
        try:
            with (self.root / path).open("rb") as opened:
                return opened.read(_LONGEST)
        except (OSError, ValueError):
            return b""

    def every_finding(self) -> Found:
        """Return what is wrong in the whole project, by path."""
        return _by_path(self._desk.catalogue()[1])

    def findings_of(self, module: str) -> Found:
        """Return what is wrong in one module, at once: the others are not judged again."""
        parts, start = self.parts, f"{MODULES}/{module}/"
        names = [d for d in parts.names if f"{d.span.path}/".startswith(start)]
        series, overlays = [*parts.series.values()], [*parts.overlays.values()]
        loaded = [*parts.modules.values()]
        found = findings_of(module, parts.shared, loaded, series, overlays)
        return _by_path(in_order([*names, *found]))


def module_of(path: str) -> str:
    """Return the module that a file belongs to, or nothing."""
    name, slash, _rest = path.removeprefix(f"{MODULES}/").partition("/")
    return name if slash and path.startswith(f"{MODULES}/") else ""


def about(path: str) -> str:
    """Return the module that a file belongs to, or that it adapts to a direction, or nothing."""
    if path.startswith(OVERLAYS):
        return path.removeprefix(OVERLAYS).partition("/")[2].partition("/")[0].removesuffix(".yml")
    return module_of(path)


def _by_path(found: Iterable[Diagnostic]) -> Found:
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        by_path[each.span.path].append(each)
    return by_path
