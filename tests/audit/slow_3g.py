"""Slow 3G, made by the server: all a phone asks for is slowed, by its service worker too.

A connection is opened once, as with HTTP/2; then each answer takes a round trip, and all of them
share one narrow pipe. Text is compressed, files with a name of their own are kept, as hosts do.
"""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic, sleep
from typing import Any

ROUND_TRIP = 0.4
BYTES_A_SECOND = 50_000
PACKET = 1_400
_NAMED = re.compile(r"[-.][0-9a-f]{8,10}\.\w+$")
_TEXT = (".html", ".js", ".css", ".json", ".svg", ".webmanifest")


@dataclass(slots=True)
class Line:
    """What lies between a phone and a site: when it is free again, and whether it was opened."""

    free: float = 0
    opened: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def far(self) -> None:
        """Wait for an answer to begin: one round trip, and two more before the very first."""
        trips, self.opened = (1 if self.opened else 3), True
        sleep(trips * ROUND_TRIP)

    def carry(self, size: int) -> None:
        """Wait for *size* bytes to go through, after those that went in before."""
        with self.lock:
            self.free = max(self.free, monotonic()) + size / BYTES_A_SECOND
            wait = self.free - monotonic()
        sleep(max(0, wait))


class _Far(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, line: Line, directory: str) -> None:
        self.line = line
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:
        """Answer with a file, slowly."""
        self.line.far()
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        self.send_response(200)
        if file.suffix in _TEXT:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        if _NAMED.search(file.name):
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        for start in range(0, len(data), PACKET):
            packet = data[start : start + PACKET]
            self.line.carry(len(packet))
            self.wfile.write(packet)

    def handle_one_request(self) -> None:
        """Go on when the phone leaves before the end."""
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing: what is measured is printed."""


@contextmanager
def far(folder: Path) -> Iterator[str]:
    """Serve *folder* on loopback, to one phone on slow 3G; the address has no trailing slash."""
    handler = partial(_Far, line=Line(), directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False  # a phone keeps its connections open
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
