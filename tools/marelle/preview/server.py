"""A small web server for a preview: what a browser asks for in, what ``show`` gives out.

It answers one place only, this machine or its address on the local network, and only those who
named that place (a page of elsewhere may lead its own name here: DNS rebinding). What is for the
author is not given to the network.
"""

import errno
import json
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from marelle.engine.refusal import Refusal
from marelle.i18n import _
from marelle.preview.bare import AUTHOR, SWITCH, WAIT, switch, waiting
from marelle.preview.board import Board
from marelle.preview.network import OPEN, Network
from marelle.preview.page import OWN, SCRIPT, allows, dressed, script
from marelle.preview.part import part
from marelle.preview.show import TYPES, Answer, Show
from marelle.preview.told import abroad

LOOPBACK = "127.0.0.1"
# Seconds after which a page that hears nothing is written to, to know whether it is still there.
_BEAT = 15.0
# What is made when it is asked for: a path in; its type and its bytes out, or nothing.
Maker = Callable[[str], tuple[str, bytes] | None]


class Server(ThreadingHTTPServer):
    """The server; ``address`` is what to type in a browser."""

    daemon_threads = True
    request_queue_size = 128

    @property
    def address(self) -> str:
        """The address of the home page."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}/"

    def named_by(self, host: str) -> bool:
        """Tell whether a request that asked for *host* meant this server."""
        place, port = self.server_address[:2]
        names = {str(place)} | ({"localhost"} if place == LOOPBACK else set())
        return host in {f"{name}:{port}" for name in names} or (port == 80 and host in names)

    def keeps(self, path: str) -> bool:
        """Tell whether *path* is for the author, and somebody else may be asking."""
        return path.startswith(AUTHOR) and self.is_abroad

    @property
    def is_abroad(self) -> bool:
        """Whether others than this machine may be asking."""
        return self.server_address[0] != LOOPBACK

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that left before the end."""


class _Handler(BaseHTTPRequestHandler):
    def __init__(
        self, *given: Any, show: Show, board: Board, maker: Maker, network: Network, **more: Any
    ) -> None:
        self.show, self.board, self.maker, self.network = show, board, maker, network
        super().__init__(*given, **more)

    server: Server

    def do_GET(self) -> None:
        """Answer with what is made for authors, else with what the site gives."""
        if not self.server.named_by(self.headers.get("Host", "")):
            self._answer(Answer(421, TYPES[".txt"], _("Ce site n’est pas ici.").encode()))
        elif self.server.keeps(self.path):
            said = _("Cette page ne s’ouvre que sur la machine où « marelle serve » tourne.")
            self._answer(Answer(403, TYPES[".txt"], said.encode()))
        elif self.path == SWITCH and self.network.offline:
            self._answer(switch(cut=self.network.cut))
        elif self.path == SCRIPT:
            self._answer(Answer(200, TYPES[".js"], script().encode()))
        elif self.path.startswith(f"{OWN}news?"):
            self._tell(parse_qs(urlsplit(self.path).query).get("page", ["/"])[0])
        elif made := self.maker(self.path):
            self._answer(Answer(200, *made))
        elif self.network.reaches(self):
            answer = self._page(self.path)
            self._answer(answer, dressed(answer) if self._seen(answer) else answer.data)

    def do_POST(self) -> None:
        """Cut the network, or give it back, when a page of ours asks."""
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin", "")
        own = self.server.named_by(host) and origin == f"http://{host}"
        own = own and not self.server.keeps(self.path)
        if not (own and self.path == SWITCH and self.network.offline):
            self._answer(Answer(403, TYPES[".txt"]))
            return
        self.network.cut = not self.network.cut
        self._answer(Answer(303, TYPES[".txt"], elsewhere=SWITCH))

    def do_HEAD(self) -> None:
        """Answer the same, without the bytes."""
        self.do_GET()

    def _page(self, path: str) -> Answer:
        """Return what *path* gives; what says to wait, before there is a site."""
        answer = self.network.instead(urlsplit(path).path) or self.show.answer(path)
        return answer if answer.status != 404 or answer.data else waiting(self._told())

    def _told(self) -> dict[str, Any]:
        """Return the state of now, as who asks may know it."""
        return abroad(self.board.state) if self.server.is_abroad else self.board.state

    def _seen(self, answer: Answer) -> bool:
        """Tell whether somebody will look at the answer: a script, a worker, a frame do not."""
        asked = self.headers.get("Sec-Fetch-Dest", "document")
        ours = answer.status == WAIT or not self.network.as_published
        return asked == "document" and ours and answer.is_page and allows(answer.data)

    def _tell(self, page: str) -> None:
        """Tell a page what it should show, and what is to be mended, until it is closed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        number, last, shown = -1, "", ""
        with self.board.looking(page):
            while True:
                number = self.board.wait(number, _BEAT)
                answer, state = self._page(page), self._told()
                digest = answer.digest
                shown = shown or digest
                # one that changed comes again, and asks then: it is not kept waiting
                about = self.board.about(page) if digest == shown else None
                said = {"page": digest, "about": about, **(state if answer.status != WAIT else {})}
                told = json.dumps(said, ensure_ascii=False)
                self.wfile.write(f"data: {told}\n\n".encode() if told != last else b":\n\n")
                self.wfile.flush()
                last = told

    def _answer(self, answer: Answer, data: bytes | None = None) -> None:
        sent = self.network.packed(self, answer, answer.data if data is None else data)
        status, data, headers = part(self.headers.get("Range", ""), answer.status, *sent)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if answer.elsewhere:
            self.send_header("Location", answer.elsewhere)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.network.carry(self.wfile, data, slowly=not self.path.startswith(OWN))

    def end_headers(self) -> None:
        """End them; a file is what its type says, whatever it looks like."""
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_words: object) -> None:
        """Say nothing: the terminal is for what the author must read."""


def open_server(
    show: Show,
    board: Board,
    port: int,
    maker: Maker = lambda _path: None,
    *,
    host: str = LOOPBACK,
    network: Network = OPEN,
) -> Server:
    """Return a server of what *show* gives, bound to *port* of *host*.

    *maker* is asked first: it gives the pages that are in no folder.
    """
    try:
        handler = partial(_Handler, show=show, board=board, maker=maker, network=network)
        return Server((host, port), handler)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        sentence = _("Le port {port} est pris. Essayez « marelle serve --port 0 ».")
        raise Refusal(sentence.format(port=port)) from error
