"""``python -m bench.editor [N …]``: from a key pressed to what is wrong, as an editor is told.

A lesson is open; a letter is typed, its whole text is sent, and the clock stops when the findings
of that very version are there. Every fifth time, the question is what may be typed in a sheet.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Any

from bench.lessons import write_marelle

SIZES, KEYS = (20, 1000), 60
MODULE = "content/modules/lecon-00007"


class Wire:
    """One session with ``marelle lsp``, message by message."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin
        assert process.stdout
        self._in, self._out = process.stdin, process.stdout
        self._number = 0

    def tell(self, method: str, params: Any, **id: int) -> None:
        """Send a notification, or a request that has an *id*."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **id}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._in.flush()

    def hear(self) -> dict[str, Any]:
        """Return the next message."""
        size = 0
        while (line := self._out.readline().strip()) or not size:
            if line.lower().startswith(b"content-length:"):
                size = int(line.partition(b":")[2])
        message: dict[str, Any] = json.loads(self._out.read(size))
        return message

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and return what answers it."""
        self._number += 1
        self.tell(method, params, id=self._number)
        while (message := self.hear()).get("id") != self._number:
            pass
        return message.get("result")

    def findings(self, version: int) -> None:
        """Wait for the findings of a version of the open file."""
        while self.hear().get("params", {}).get("version") != version:
            pass


@contextmanager
def editing(top: Path) -> Iterator[Wire]:
    """Run ``marelle lsp`` on a project."""
    command = [sys.executable, "-m", "marelle", "lsp"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    wire = Wire(process)
    folder = {"uri": top.as_uri(), "name": top.name}
    asked = {"capabilities": {}, "rootUri": folder["uri"], "workspaceFolders": [folder]}
    wire.ask("initialize", {"processId": None, **asked})
    wire.tell("initialized", {})
    try:
        yield wire
    finally:
        wire.ask("shutdown", None)
        wire.tell("exit", None)
        process.wait()


def keys(top: Path, wire: Wire) -> tuple[float, list[float], list[float]]:
    """Return the seconds until the first findings, of each key, and of each completion."""
    file = top / MODULE / "ecran-1.md"
    text, uri = file.read_text("utf-8"), file.as_uri()
    begun = perf_counter()
    document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
    wire.tell("textDocument/didOpen", {"textDocument": document})
    wire.findings(1)
    first = perf_counter() - begun
    times, offers = [], []
    for number in range(KEYS):
        sleep(0.05 if number % 5 else 0.8)  # now in the run of typing, now after a pause
        text += "un mot de plus. "[number % 16]
        start = perf_counter()
        named = {"uri": uri, "version": number + 2}
        wire.tell(
            "textDocument/didChange", {"textDocument": named, "contentChanges": [{"text": text}]}
        )
        wire.findings(number + 2)
        times.append(perf_counter() - start)
        if number % 5 == 0:
            sheet = (top / MODULE / "module.yml").as_uri()
            where = {"textDocument": {"uri": sheet}, "position": {"line": 4, "character": 11}}
            start = perf_counter()
            assert wire.ask("textDocument/completion", where) is not None
            offers.append(perf_counter() - start)
    return first, times[5:], offers


def main(sizes: list[int]) -> None:
    """Print two lines a size."""
    with tempfile.TemporaryDirectory() as name:
        for count in sizes:
            top = Path(name, str(count))
            write_marelle(top, count)
            with editing(top) as wire:
                first, times, offers = keys(top, wire)
            with editing(top) as wire:
                again, _times, _offers = keys(top, wire)
            times.sort()
            tenth = times[len(times) * 9 // 10]
            told = f"median {1000 * median(times):.0f} ms, 9 in 10 under {1000 * tenth:.0f} ms"
            print(f"{count} modules: {told}, worst {1000 * times[-1]:.0f} ms; target 100 ms")
            said = f"completion {1000 * median(offers):.0f} ms; first findings {first:.1f} s"
            load = os.getloadavg()[0]
            print(f"  {said}, {again:.1f} s the next time; load of the machine {load:.0f}")


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or list(SIZES))
