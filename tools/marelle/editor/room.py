"""One editor at work on one project: texts as they are typed in, findings said as soon as known.

What one types in a module is judged at once, in that module; the whole project follows, once one
pauses. Nothing here raises: what fails is told to the log, and tried again at the next change.
"""

import asyncio
import logging
from collections.abc import Callable, Set
from itertools import islice
from pathlib import Path
from threading import Thread

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from marelle.diagnostics import Diagnostic, Severity
from marelle.editor.pages import Pages
from marelle.editor.places import lines_of
from marelle.editor.project import Found, Project, module_of
from marelle.editor.wire import Wire
from marelle.engine.survey import Survey
from marelle.preview.watch import Watch

# Seconds: keys that come together are read together; the whole project waits for a pause.
_SOON, _CALM, _AGAIN = 0.01, 0.4, 0.5
# Files that are not open and whose errors are told all the same; modules judged apart.
_ELSEWHERE, _FEW = 50, 3
_log = logging.getLogger("marelle.editor")


class Room:
    """Tell it what the editor does: ``opened``, ``typed``, ``closed``; ``leave`` at the end."""

    def __init__(self, server: LanguageServer, project: Project, wire: Wire) -> None:
        self._server, self.project, self.wire = server, project, wire
        self.open: dict[str, int | None] = {}
        self.found: Found = {}
        self._wrong: Found = {}
        self._said: Found = {}
        self._loop = asyncio.get_running_loop()
        self._beat: asyncio.TimerHandle | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._pages = Pages()
        self._watch = Watch(project.root)
        Thread(target=self._follow, daemon=True).start()

    def begin(self) -> None:
        """Say what is wrong in the project as it is."""
        self._pulse()

    def typed(self, path: str, text: str, version: int | None) -> None:
        """Take the text of a file that is open."""
        self.open[path] = version
        self.project.type(path, text)
        self._soon()

    def closed(self, path: str) -> None:
        """Forget a file that was open: what is on the disk counts again."""
        self.open.pop(path, None)
        self.project.close(path)
        self._soon()

    def leave(self) -> None:
        """Stop watching."""
        self._watch.close()
        self._pages.close()

    def now(self) -> None:
        """Read what was typed up to now: an answer must be about what is on the screen."""
        if self._beat:
            self._beat.cancel()
            self._pulse()

    def _soon(self, seconds: float = _SOON) -> None:
        if self._beat is None:
            self._beat = self._loop.call_later(seconds, self._pulse)

    def _pulse(self) -> None:
        """Read what changed, and say what is wrong where it did."""
        self._beat = None
        try:
            changed = self.project.read()
            modules = {module_of(path) for path in changed}
            if "" in modules or not 0 < len(modules) <= _FEW:
                self._whole(changed)
                return
            for module in modules:
                self._say(self.project.findings_of(module), _inside(module), changed)
        except FileNotFoundError:  # taken away as one read: that is a change too
            self._soon(_AGAIN)
        except Exception:
            _log.exception("reading")
        if self._rest:
            self._rest.cancel()
        self._rest = self._loop.call_later(_CALM, self._whole)

    def _whole(self, changed: Set[str] = frozenset()) -> None:
        """Say what is wrong anywhere."""
        try:
            self._say(self.project.every_finding(), lambda _path: True, changed)
        except Exception:
            _log.exception("judging")

    def _say(self, found: Found, among: Callable[[str], bool], changed: Set[str]) -> None:
        """Say what was *found* in the files *among* those, where it is news."""
        self.found = _replaced(self.found, found, among)
        self._wrong = _replaced(self._wrong, _errors(found), among)
        shown = {path: self.found.get(path, []) for path in self.open}
        elsewhere = ((path, each) for path, each in self._wrong.items() if path not in shown)
        shown |= dict(islice(elsewhere, _ELSEWHERE))
        for path in [*(self._said.keys() - shown.keys()), *shown]:
            each = shown.get(path, [])
            if each != self._said.get(path) or (path in changed and path in self.open):
                self._publish(path, each)
        self._said = shown

    def said(self, path: str, found: Diagnostic) -> types.Diagnostic:
        """Return a finding in a file as it is said to the editor."""
        return self.wire.finding(found, lines_of(self.project.text(path)), self._pages)

    def _publish(self, path: str, found: list[Diagnostic]) -> None:
        said = [self.said(path, each) for each in found]
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri=self.wire.uri(path), diagnostics=said, version=self.open.get(path)
            )
        )

    def _follow(self) -> None:
        try:
            for now, changed in self._watch.changes(self.project.survey):
                self._loop.call_soon_threadsafe(self._outside, now, changed)
        except Exception:
            _log.exception("watching")

    def _outside(self, now: Survey, changed: Set[str]) -> None:
        self.project.look(now, changed)
        self._soon()


def _inside(module: str) -> Callable[[str], bool]:
    return lambda path: module_of(path) == module


def _replaced(known: Found, found: Found, among: Callable[[str], bool]) -> Found:
    """Return what is *known*, with what was *found* in the place of what is *among* those files."""
    return {**{path: each for path, each in known.items() if not among(path)}, **found}


def _errors(found: Found) -> Found:
    wrong = {p: [d for d in each if d.gravity is Severity.ERROR] for p, each in found.items()}
    return {path: each for path, each in wrong.items() if each}


def project_at(folder: Path) -> Path | None:
    """Return the project that *folder* is, or is in."""
    for each in (folder, *folder.parents):
        if (each / "content" / "catalogue.yml").is_file():
            return each
    return None
