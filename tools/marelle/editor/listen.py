"""``marelle lsp``: the Language Server Protocol, over standard input and output.

Messages of an editor come in; each is handed to the room (``room.py``) or to who answers it. An
answer that fails is none, and is told to the log: never a traceback in the editor, never an end.
"""

import asyncio
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from marelle.editor.answers import Answers
from marelle.editor.process import streams, when_killed
from marelle.editor.server import Elsewhere, Server
from marelle.engine.refusal import Refusal
from marelle.i18n import _

_log = logging.getLogger("marelle.editor")
Answer = Callable[[Answers, str, Any], Any]
# After one of these, an editor asks what may follow.
_TRIGGERS = [":", " ", "#", "(", "/", "-", "!", "[", "{"]
ASKED: Mapping[str, tuple[Answer, Any]] = {
    types.TEXT_DOCUMENT_COMPLETION: (
        lambda answers, path, asked: answers.completion(path, asked.position),
        types.CompletionOptions(trigger_characters=_TRIGGERS),
    ),
    types.TEXT_DOCUMENT_HOVER: (
        lambda answers, path, asked: answers.hover(path, asked.position),
        None,
    ),
    types.TEXT_DOCUMENT_DEFINITION: (
        lambda answers, path, asked: answers.definition(path, asked.position),
        None,
    ),
    types.TEXT_DOCUMENT_REFERENCES: (
        lambda answers, path, asked: answers.references(path, asked.position, asked.context),
        None,
    ),
    types.TEXT_DOCUMENT_PREPARE_RENAME: (
        lambda answers, path, asked: answers.changeable(path, asked.position),
        None,
    ),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        lambda answers, path, asked: [*answers.actions(path, asked.range)],
        types.CodeActionOptions([types.CodeActionKind.QuickFix]),
    ),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (
        lambda answers, path, _asked: answers.symbols(path),
        None,
    ),
}


def calm(handler: Callable[[Any], Any], name: str) -> Callable[[Any], Any]:
    """Let *handler* answer nothing to the message *name* rather than fail."""

    def answered(params: Any = None) -> Any:
        try:
            return handler(params)
        except Refusal as refusal:
            raise JsonRpcInvalidParams(str(refusal)) from None
        except Exception:
            _log.exception(name)
            return None

    return answered


def _closed(server: Server, uri: str) -> None:
    if server.room and (path := server.path(uri)):
        server.room.closed(path)


def _leave(server: Server) -> None:
    if server.room:
        server.room.leave()


def _moved(server: Server, added: Sequence[object]) -> None:
    if added:
        server.say(_("Marelle ne suit qu’un projet : ouvrez un seul dossier à la fois."))


TOLD: Mapping[str, Callable[[Server, Any], None]] = {
    types.TEXT_DOCUMENT_DID_OPEN: lambda server, told: server.typed(told.text_document.uri),
    types.TEXT_DOCUMENT_DID_CHANGE: lambda server, told: server.typed(told.text_document.uri),
    types.TEXT_DOCUMENT_DID_CLOSE: lambda server, told: _closed(server, told.text_document.uri),
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (
        lambda server, told: _moved(server, told.event.added)
    ),
    types.SHUTDOWN: lambda server, _told: _leave(server),
}


def made() -> Server:
    """Return a server that knows what to do with each message."""
    server = Server()

    @server.feature(types.INITIALIZED)
    async def enter(_params: types.InitializedParams) -> None:
        await server.enter()

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        try:
            answers, path = await server.asked(params)
        except Elsewhere:
            return None
        # Not here: to move a module, the whole project is read, and one goes on typing.
        work = partial(answers.rename, path, params.position)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, calm(work, "rename"), params.new_name)

    for method, take in TOLD.items():
        server.feature(method)(calm(partial(take, server), method))
    for method, (answer, options) in ASKED.items():
        server.feature(method, options)(_answering(server, answer, method))
    return server


def _answering(server: Server, answer: Answer, method: str) -> Callable[[Any], Any]:
    async def answered(params: Any) -> Any:
        try:
            answers, path = await server.asked(params)
        except Elsewhere:
            return None
        return calm(partial(answer, answers, path), method)(params)

    return answered


def serve() -> None:
    """Speak to an editor until it leaves. Nothing else may be written where it listens."""
    # What libraries tell, we answered, or look at again.
    logging.basicConfig(stream=sys.stderr, level=logging.CRITICAL)
    _log.setLevel(logging.ERROR)
    server = made()
    when_killed(partial(_leave, server))
    server.start_io(*streams())
