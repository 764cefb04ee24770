"""A small web server for one folder, on this machine only; what a preview needs and no more.

Addresses come in, files below the folder go out, with the content types browsers insist on.
"""

import errno
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from marelle.engine.refusal import Refusal
from marelle.i18n import _

# Told here: the system's own table may be wrong (Windows) or empty.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
    "": "application/octet-stream",
}


class Server(ThreadingHTTPServer):
    """The server; ``address`` is what to type in a browser."""

    daemon_threads = True

    @property
    def address(self) -> str:
        """The address of the home page."""
        return f"http://127.0.0.1:{self.server_address[1]}/"


# What is made when it is asked for: a path in; its type and its bytes out, or nothing.
Maker = Callable[[str], tuple[str, bytes] | None]


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = TYPES

    def __init__(self, *given: Any, maker: Maker, **more: Any) -> None:
        self.maker = maker
        super().__init__(*given, **more)

    def do_GET(self) -> None:
        """Answer with what is made for authors, else with a file."""
        if made := self.maker(self.path):
            self._answer(200, *made)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        # A preview is always the last build, never what the browser remembers of another.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def list_directory(self, path: object) -> None:
        """Show no folder: the published site will not either."""
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for what is not found, when it has one."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self._answer(404, TYPES[".html"], page.read_bytes())

    def _answer(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_words: object) -> None:
        """Say nothing: the terminal is for what the author must read."""


def open_server(folder: Path, port: int, maker: Maker = lambda _path: None) -> Server:
    """Return a server of *folder*, which may not exist yet, bound to *port* of this machine.

    *maker* is asked first: it gives the pages that are in no folder.
    """
    try:
        handler = partial(_Handler, directory=str(folder), maker=maker)
        return Server(("127.0.0.1", port), handler)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        sentence = _("Le port {port} est pris. Essayez « marelle serve --port 0 ».")
        raise Refusal(sentence.format(port=port)) from error
