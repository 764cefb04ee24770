"""An editor of code, as pygls plays it: it starts ``marelle lsp``, opens files, types in them."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 60.0
MODULE = "content/modules/se-laver-les-mains"
SHEET, LESSON, QUIZ = (f"{MODULE}/{n}" for n in ("module.yml", "le-bon-geste.md", "a-vous.yml"))

STORY = """title: Une histoire
items:
  - id: gants
    type: scenario
    prompt: Que faites-vous ?
    start: debut
    nodes:
      - id: debut
        title: Au début
        choices:
          - {id: a, text: Oui, goto: suite}
      - id: suite
        text: La suite.
        choices:
          - {id: b, text: Non, goto: suit}
"""

CAN_MOVE = types.WorkspaceClientCapabilities(
    workspace_edit=types.WorkspaceEditClientCapabilities(
        document_changes=True, resource_operations=[types.ResourceOperationKind.Rename]
    )
)


class Editor:
    """One session. Files are named by their path in the project."""

    def __init__(self, *folders: Path) -> None:
        self.root = folders[0]
        self.said: list[str] = []
        self.errors = b""
        self.early: types.Hover | None = None
        self._versions: dict[str, int] = {}
        self._opened: list[str] = []
        self._found: dict[str, types.PublishDiagnosticsParams] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._news = asyncio.Event()
        self._client = LanguageClient("tests", "1")
        told, shown = partial(self._told), partial(self._shown)  # a method takes no attribute
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(told)
        self._client.feature(types.WINDOW_SHOW_MESSAGE)(shown)
        self.result = self._run(self._start(folders))

    async def _start(self, folders: tuple[Path, ...]) -> types.InitializeResult:
        words = ("-m", "marelle", "--lang", "fr", "lsp")
        await self._client.start_io(sys.executable, *words)
        named = [types.WorkspaceFolder(each.as_uri(), each.name) for each in folders]
        asked = types.InitializeParams(
            capabilities=types.ClientCapabilities(workspace=CAN_MOVE),
            root_uri=self.root.as_uri(),
            workspace_folders=named,
        )
        result = await self._client.initialize_async(asked)
        self._client.initialized(types.InitializedParams())
        return result

    def _run(self, doing: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(doing, self._loop).result(PATIENCE)

    def _call(self, function: Any, *words: Any) -> None:
        async def called() -> None:
            function(*words)

        self._run(called())

    def _told(self, params: types.PublishDiagnosticsParams) -> None:
        self._found[params.uri] = params
        self._news.set()

    def _shown(self, params: types.ShowMessageParams) -> None:
        self.said.append(params.message)
        self._news.set()

    async def _until(self, met: Any) -> None:
        while not met():
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), PATIENCE)

    def until(self, met: Any) -> None:
        """Wait until *met* holds: it is asked each time the server says something."""
        self._run(self._until(met))

    def uri(self, path: str) -> str:
        """Return the address of a file."""
        return (self.root / path).as_uri()

    def type(self, path: str, text: str) -> list[types.Diagnostic]:
        """Open a file, or change all its text; return what is wrong once the server says it."""
        uri = self.uri(path)
        version = self._versions[path] = self._versions.get(path, 0) + 1
        if path not in self._opened:
            self._opened.append(path)
            item = types.TextDocumentItem(uri, "yaml", version, text)
            self._call(self._client.text_document_did_open, types.DidOpenTextDocumentParams(item))
        else:
            named = types.VersionedTextDocumentIdentifier(version, uri)
            changes = [types.TextDocumentContentChangeWholeDocument(text)]
            change = types.DidChangeTextDocumentParams(named, changes)
            self._call(self._client.text_document_did_change, change)
        self.until(lambda: (each := self._found.get(uri)) and each.version == version)
        return self.found(path)

    def open(self, path: str) -> list[types.Diagnostic]:
        """Open a file as it is on the disk."""
        return self.type(path, self.saved(path))

    def close(self, path: str) -> None:
        """Close a file without saving it."""
        self._opened.remove(path)
        named = types.TextDocumentIdentifier(self.uri(path))
        params = types.DidCloseTextDocumentParams(named)
        self._call(self._client.text_document_did_close, params)

    def close_all(self) -> None:
        """Close every file without saving it."""
        for path in [*self._opened]:
            self.close(path)

    def found(self, path: str) -> list[types.Diagnostic]:
        """Return what the server last said of a file."""
        told = self._found.get(self.uri(path))
        return [*told.diagnostics] if told else []

    def codes(self, path: str) -> list[str]:
        """Return the identifiers of what is wrong in a file."""
        return [str(each.code).partition(" ")[0] for each in self.found(path)]

    def ask(self, method: str, path: str, line: int, character: int, **more: Any) -> Any:
        """Ask something about a place, both counted from 0; return the answer."""
        kind = types.METHOD_TO_TYPES[method][2]
        named = types.TextDocumentIdentifier(self.uri(path))
        params = kind(text_document=named, position=types.Position(line, character), **more)
        return self.request(method, params)

    def saved(self, path: str) -> str:
        """Return what is saved of a file."""
        return (self.root / path).read_text("utf-8")

    def asked(self, method: str, path: str, text: str, **more: Any) -> Any:
        """Type *text* and ask about the place of its ``|``, which is not typed."""
        before, _bar, after = text.partition("|")
        self.type(path, before + after)
        row, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        return self.ask(method, path, row, column, **more)

    def request(self, method: str, params: Any) -> Any:
        """Send any request, and return its answer."""

        async def answered() -> Any:
            return await self._client.protocol.send_request_async(method, params)

        return self._run(answered())

    def notify(self, method: str, params: Any) -> None:
        """Send any notification."""
        self._call(self._client.protocol.notify, method, params)

    def kill(self) -> None:
        """Have the server told to end by the system, and wait until it has."""

        async def killed() -> None:
            process = self._client._server
            assert process
            process.terminate()
            await process.wait()

        self._run(killed())

    async def _end(self) -> bytes:
        process = self._client._server
        assert process
        assert process.stderr
        if process.returncode is None:
            await self._client.shutdown_async(None)
            self._client.exit(None)
        errors = await process.stderr.read()
        await self._client.stop()
        return errors

    def end(self) -> int | None:
        """Leave, keep what the server wrote to its log, and return its status."""
        try:
            self.errors = self._run(self._end())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()
        assert self._client._server
        return self._client._server.returncode


@contextmanager
def editing(*folders: Path) -> Iterator[Editor]:
    """Open an editor on *folders*; at the end, the server has left well and has logged nothing."""
    editor = Editor(*folders)
    try:
        yield editor
    finally:
        status = editor.end()
    assert not editor.errors, editor.errors.decode()
    assert status == 0
