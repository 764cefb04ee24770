"""``marelle serve`` on a project, for real, ended when the test is."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

PATIENCE = 60.0
ADDRESS = re.compile(r"http://[\d.]+:\d+/")


class Terminal:
    """What the command said so far, and where it serves."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        assert process.stdout
        first = ""
        while not (found := ADDRESS.search(first)):
            first = process.stdout.readline()
            assert first, self.lines
            self.lines.append(first)
        self.address = found[0].rstrip("/")
        self._ear = Thread(target=self._listen, daemon=True)
        self._ear.start()

    def _listen(self) -> None:
        assert self.process.stdout
        self.lines += self.process.stdout

    def wait(self, word: str) -> None:
        """Wait until the command says *word*."""
        end = monotonic() + PATIENCE
        while not any(word in line for line in self.lines):
            assert monotonic() < end, self.lines
            sleep(0.05)

    def close(self) -> None:
        """Hear no more, once the command has ended."""
        self._ear.join()
        assert self.process.stdout
        self.process.stdout.close()

    def end(self) -> int:
        """Press Ctrl-C, and return the status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)


@contextmanager
def previewing(root: Path, *words: str) -> Iterator[Terminal]:
    """Run the command with *words* on a free port."""
    command = [sys.executable, "-m", "marelle", "--lang", "fr", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "-C", str(root), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # whoever runs the tests in the background of a shell has Ctrl-C ignored
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    terminal = Terminal(process)
    try:
        yield terminal
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        terminal.close()
