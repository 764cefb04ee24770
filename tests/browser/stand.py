"""A small server on loopback that shows one document at a time, and the files of the checkout."""

from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parents[2]
KINDS = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


@dataclass(slots=True)
class Stand:
    """What is shown at ``/``, and what else is made for it, by path."""

    address: str = ""
    shown: dict[str, str] = field(default_factory=dict)

    def reply(self, path: str) -> tuple[str, bytes, str]:
        """Return the kind, the content and how long it may be kept; any picture is an empty one."""
        suffix = Path(path).suffix or ".html"
        if path in self.shown:
            return KINDS[suffix], self.shown[path].encode(), "no-store"
        if (file := ROOT / path.lstrip("/")).is_file():
            return KINDS[suffix], file.read_bytes(), "max-age=3600"
        return KINDS[".svg"], PICTURE, "max-age=3600"


@cache
def stand() -> Stand:
    """Return the one of this process; its thread ends with it."""
    shown = Stand()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # one packet: the other end would wait for a second

        def do_GET(self) -> None:
            kind, body, kept = shown.reply(self.path.partition("?")[0])
            self.send_response(200)
            for name, value in (
                ("Content-Type", f"{kind}; charset=utf-8"),
                ("Content-Length", str(len(body))),
                ("Cache-Control", kept),
                ("Content-Security-Policy", POLICY),
            ):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: pytest shows what fails."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    shown.address = f"http://127.0.0.1:{server.server_port}/"
    return shown
