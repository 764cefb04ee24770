"""One editor at the other end of a wire: its files, by their paths in the one project it opened."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path, PurePath
from typing import Any

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcServerNotInitialized
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from marelle import __version__
from marelle.editor.answers import Answers
from marelle.editor.project import Project
from marelle.editor.room import Room, project_at
from marelle.editor.wire import Wire
from marelle.engine.refusal import Refusal
from marelle.i18n import _

_log = logging.getLogger("marelle.editor")


class Elsewhere(Exception):
    """A file of another project, or a question where there is none."""


class Server(LanguageServer):
    """One editor, one project: ``room`` once it is read, ``None`` before, and without a project."""

    def __init__(self) -> None:
        super().__init__("marelle", __version__, types.TextDocumentSyncKind.Full)
        self.room: Room | None = None
        self.answers: Answers | None = None
        self.root = Path()
        self._entered = asyncio.Event()

    def say(self, sentence: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show a sentence to who types."""
        self.window_show_message(types.ShowMessageParams(type=kind, message=sentence))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Keep to the log what went wrong: who types can do nothing about it."""
        if source is not FeatureRequestError:  # the answer says it
            _log.warning("%s: %s", source.__name__, error)

    def path(self, uri: str) -> str:
        """Return the path of a file of the project, or nothing for another."""
        name = to_fs_path(uri) if uri.startswith("file:") else None
        try:
            inside = PurePath(os.path.normpath(name or "")).relative_to(self.root)
        except ValueError:
            return ""
        return "" if inside == PurePath() else inside.as_posix()

    def uri(self, path: str) -> str:
        """Return the address of a file of the project."""
        return from_fs_path(str(self.root / path)) or ""

    @property
    def _greeted(self) -> bool:
        try:
            return self.workspace is not None
        except RuntimeError:
            return False

    async def enter(self) -> None:
        """Read the project, or say why not; whatever was asked meanwhile is answered then."""
        try:
            await self._enter()
        finally:
            self._entered.set()

    async def _enter(self) -> None:
        folders = self.workspace.folders
        named = [to_fs_path(uri) for uri in folders] or [self.workspace.root_path]
        root = project_at(Path(named[0])) if named[0] else None
        if len(named) > 1:
            self.say(_("Marelle ne suit qu’un projet : ouvrez un seul dossier à la fois."))
        elif root is None:
            self.say(
                _(
                    "Il n’y a pas de projet Marelle dans ce dossier : on n’y trouve pas "
                    "« content/catalogue.yml »."
                ),
                types.MessageType.Warning,
            )
        else:
            self.root = root
            await self._read(root)

    async def _read(self, root: Path) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with self._busy():
                project = await loop.run_in_executor(None, Project, root)
        except (OSError, Refusal) as error:
            self.say(_("Le projet ne peut pas être lu : {why}").format(why=error))
            return
        encoding = str(self.server_capabilities.position_encoding or "utf-16")
        self.room = Room(self, project, Wire(project.text, self.uri, encoding))
        self.answers = Answers(self.room, moves=self._can_move())
        for document in [*self.workspace.text_documents.values()]:
            self.typed(document.uri)
        self.room.begin()

    def _can_move(self) -> bool:
        """Tell whether the editor moves files when it is asked to."""
        workspace = self.client_capabilities.workspace
        edit = workspace.workspace_edit if workspace else None
        can = edit.resource_operations if edit else None
        return bool(can and types.ResourceOperationKind.Rename in can)

    @asynccontextmanager
    async def _busy(self) -> AsyncIterator[None]:
        """Show that the project is being read, where the editor can show it."""
        window = self.client_capabilities.window
        if not (window and window.work_done_progress):
            yield
            return
        await self.work_done_progress.create_async("marelle")
        title = _("Marelle lit le projet…")
        self.work_done_progress.begin("marelle", types.WorkDoneProgressBegin(title=title))
        try:
            yield
        finally:
            self.work_done_progress.end("marelle", types.WorkDoneProgressEnd())

    def typed(self, uri: str) -> None:
        """Hand the text of an open file to the room."""
        if self.room and (path := self.path(uri)):
            document = self.workspace.get_text_document(uri)
            self.room.typed(path, document.source, document.version)

    async def asked(self, params: Any) -> tuple[Answers, str]:
        """Return who answers, and the path that is asked about; ``Elsewhere`` when nobody can.

        A question that comes while the project is being read waits for that; one that comes before
        the editor says what it opens is refused.
        """
        if not self._greeted:
            raise JsonRpcServerNotInitialized
        await self._entered.wait()
        path = self.path(params.text_document.uri)
        if not (self.room and self.answers and path):
            raise Elsewhere
        self.room.now()
        return self.answers, path
