"""Isso, a server of comments that nobody here wrote, on loopback; run by the Python of .venv-isso.

Usage: ``isso_server.py FOLDER ORIGIN MODERATED GUARD``. Comments come from pages of ORIGIN, and
wait for a moderator when MODERATED is ``true``, as the guide advises; GUARD are the lines that hold
those who write too much. It prints its address, then serves until its input ends. Who asks is who
``X-Forwarded-For`` says, for nobody can like their own comment.
"""

import sys
import threading
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

from isso import config, make_app

SETTINGS = """
[general]
dbpath = {folder}/comments.db
host = {origin}
notify = stdout
[moderation]
enabled = {moderated}
[server]
listen = http://127.0.0.1:0/
trusted-proxies = 127.0.0.1
[guard]
{guard}
[hash]
salt = for-tests-alone
"""


class Quiet(WSGIRequestHandler):
    """Says nothing: what a test prints is read."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(folder: Path, **settings: str) -> None:
    """Serve."""
    file = folder / "isso.cfg"
    file.write_text(SETTINGS.format(folder=folder, **settings), encoding="utf-8")
    app = make_app(config.load(config.default_file(), str(file)), threading=True)
    with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
        running = threading.Thread(target=server.serve_forever, daemon=True)
        running.start()
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        sys.stdin.read()
        server.shutdown()
        running.join()


main(Path(sys.argv[1]), **dict(zip(("origin", "moderated", "guard"), sys.argv[2:], strict=True)))
