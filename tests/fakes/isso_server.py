"""Isso, a server of comments that nobody here wrote, on loopback; run by the Python of .venv-isso.

Usage: ``isso_server.py ORIGIN``. Comments come from pages of ORIGIN. Each line of its input is a
JSON list: a folder for an Isso without any comment, which takes the place of the one before;
``true`` when comments wait for a moderator, as the guide advises; the lines that hold those who
write too much. It prints its address after each, and serves until its input ends. Who asks is who
``X-Forwarded-For`` says, for nobody can like their own comment.
"""

import json
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


def application(origin: str, folder: str, moderated: bool, guard: str) -> object:
    """Return an Isso of its own, which has no comment yet."""
    file = Path(folder, "isso.cfg")
    said = {"folder": folder, "origin": origin, "moderated": str(moderated).lower()}
    file.write_text(SETTINGS.format(guard=guard, **said), encoding="utf-8")
    return make_app(config.load(config.default_file(), str(file)), threading=True)


def main(origin: str) -> None:
    """Serve."""
    with make_server("127.0.0.1", 0, None, handler_class=Quiet) as server:
        running = threading.Thread(target=server.serve_forever, daemon=True)
        running.start()
        for line in sys.stdin:
            server.set_app(application(origin, *json.loads(line)))
            print(f"http://127.0.0.1:{server.server_port}", flush=True)
        server.shutdown()
        running.join()


main(sys.argv[1])
