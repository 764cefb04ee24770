"""``marelle lsp``: the Language Server Protocol, over standard input and output.

Messages of an editor come in; each is handed to the room (``room.py``) or to who answers it. An
answer that fails is none, and is told to the log: never a traceback in the editor, never an end.
"""

import asyncio
import logging
import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path, PurePath
from typing import Any, BinaryIO, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from marelle import __version__
from marelle.editor.project import Project
from marelle.editor.room import Room, project_at
from marelle.editor.wire import Wire
from marelle.engine.refusal import Refusal
from marelle.i18n import _

_log = logging.getLogger("marelle.editor")
Given = TypeVar("Given")


class Server(LanguageServer):
    """One editor, one project: ``room`` once it is read, ``None`` before, and without a project."""

    def __init__(self) -> None:
        super().__init__("marelle", __version__, types.TextDocumentSyncKind.Full)
        self.room: Room | None = None
        self.root = Path()

    def say(self, sentence: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show a sentence to who types."""
        self.window_show_message(types.ShowMessageParams(type=kind, message=sentence))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Keep to the log what went wrong: who types can do nothing about it."""
        _log.error("%s: %s", source.__name__, error)

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

    async def enter(self) -> None:
        """Read the project, or say why not."""
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
            project = await loop.run_in_executor(None, Project, root)
        except (OSError, Refusal) as error:
            self.say(_("Le projet ne peut pas être lu : {why}").format(why=error))
            return
        encoding = str(self.server_capabilities.position_encoding or "utf-16")
        self.room = Room(self, project, Wire(project.text, self.uri, encoding))
        for document in [*self.workspace.text_documents.values()]:
            self.typed(document.uri)
        self.room.begin()

    def typed(self, uri: str) -> None:
        """Hand the text of an open file to the room."""
        if self.room and (path := self.path(uri)):
            document = self.workspace.get_text_document(uri)
            self.room.typed(path, document.source, document.version)


def calm(handler: Callable[..., Given]) -> Callable[..., Given | None]:
    """Let *handler* answer nothing rather than fail."""

    @wraps(handler)
    def answered(*words: Any) -> Given | None:
        try:
            return handler(*words)
        except Exception:
            _log.exception("%s", handler.__name__)
            return None

    return answered


def made() -> Server:
    """Return a server that knows what to do with each message."""
    server = Server()

    @server.feature(types.INITIALIZED)
    async def enter(_params: types.InitializedParams) -> None:
        await server.enter()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    @calm
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.typed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    @calm
    def typed(params: types.DidChangeTextDocumentParams) -> None:
        server.typed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    @calm
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        if server.room and (path := server.path(params.text_document.uri)):
            server.room.closed(path)

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    @calm
    def moved(params: types.DidChangeWorkspaceFoldersParams) -> None:
        if params.event.added:
            server.say(_("Marelle ne suit qu’un projet : ouvrez un seul dossier à la fois."))

    @server.feature(types.SHUTDOWN)
    @calm
    def leave(_params: None) -> None:
        if server.room:
            server.room.leave()

    return server


def serve() -> None:
    """Speak to an editor until it leaves. Nothing else may be written where it listens."""
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR)
    ear, mouth = _apart(0, "rb"), _apart(1, "wb")
    os.dup2(2, 1)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 0)
    made().start_io(ear, mouth)


def _apart(number: int, mode: str) -> BinaryIO:
    stream: BinaryIO = os.fdopen(os.dup(number), mode)  # type: ignore[assignment]
    return stream
