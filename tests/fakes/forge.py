"""A forge as its API tells it: Forgejo's, what the editor on line asks of it, files in memory."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

REPO = "/api/v1/repos/formation/modules"
TOKEN = "0123456789abcdef"
_WHO = {"id": 1, "full_name": "Karim", "login": "karim", "email": "k@ville.example"}


def _sha(text: str) -> str:
    return sha1(text.encode(), usedforsecurity=False).hexdigest()


class Forge:
    """One repository: its ``files``, and the ``commits`` that the editor made."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = dict(files)
        self.commits: list[dict[str, Any]] = []
        self.refused = 0

    def get(self, path: str, query: Mapping[str, list[str]]) -> Any:
        """Answer a question."""
        if path == "/api/v1/user":
            return _WHO
        if path == "/api/v1/version":
            return {"version": "12.0.1+gitea-1.22.0"}
        if path == "/api/v1/settings/api":
            return {"default_paging_num": 50}
        if path == REPO:
            return {"permissions": {"pull": True, "push": True}, "default_branch": "main"}
        if path == f"{REPO}/branches/main":
            return {"commit": {"id": f"c{len(self.commits)}", "message": "Un commit"}}
        if path.startswith(f"{REPO}/git/trees/"):
            tree = [
                {"type": "blob", "path": p, "sha": _sha(t), "size": len(t.encode())}
                for p, t in self.files.items()
            ]
            return {"tree": tree, "truncated": False}
        if path == f"{REPO}/git/blobs":
            by = {_sha(text): text for text in self.files.values()}
            return [
                {"sha": s, "encoding": "base64", "content": b64encode(by[s].encode()).decode()}
                for s in query["shas"][0].split(",")
            ]
        return [] if path == f"{REPO}/commits" else None

    def commit(self, asked: dict[str, Any]) -> Any:
        """Take the files of a commit."""
        self.commits.append(asked)
        for each in asked["files"]:
            self.files[each["path"]] = b64decode(each["content"]).decode()
        made = [{"path": f["path"], "sha": _sha(self.files[f["path"]])} for f in asked["files"]]
        return {"commit": {"sha": "c9", "created": "2026-11-20T10:00:00Z"}, "files": made}


@contextmanager
def forge(files: Mapping[str, str]) -> Iterator[tuple[Forge, str]]:
    """Run a forge on loopback; it and its address."""
    kept = Forge(files)

    server = ThreadingHTTPServer(("127.0.0.1", 0), _answering(kept))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield kept, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answering(kept: Forge) -> type[BaseHTTPRequestHandler]:
    return type("Answers", (_Answers,), {"kept": kept})


class _Answers(BaseHTTPRequestHandler):
    kept: Forge

    def _send(self, answer: Any, status: int = 200) -> None:
        data = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "authorization, content-type, accept")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_OPTIONS(self) -> None:
        self._send({})

    def _known(self) -> bool:
        known = self.headers.get("Authorization", "").endswith(f" {TOKEN}")
        if not known:
            self.kept.refused += 1
            self._send({}, 401)
        return known

    def do_GET(self) -> None:
        if self._known():
            parts = urlsplit(self.path)
            answer = self.kept.get(parts.path, parse_qs(parts.query))
            self._send(answer, 200 if answer is not None else 404)

    def do_POST(self) -> None:
        if self._known():
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._send(self.kept.commit(asked))

    def log_message(self, *_words: object) -> None:
        pass
