"""Two towns: one that lends modules, one that borrows them; and what carries them."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from fakes.tiny import project
from marelle.library.lend import lend
from marelle.library.pack import zipped

LENT = "matelas"
SHEET = f"content/modules/{LENT}/module.yml"
QUIZ = f"content/modules/{LENT}/verifier.yml"
LESSON = f"content/modules/{LENT}/pourquoi.md"


def lender(root: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write the town that lends « matelas »."""
    return project(root, changes)


def borrower(root: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write a town with other modules, one direction and one collection of the same names."""
    nothing = dict.fromkeys(
        f"content/modules/{LENT}/{name}"
        for name in (
            "module.yml",
            "pourquoi.md",
            "verifier.yml",
            "media/matelas.svg",
            "media/trottoir.svg",
        )
    )
    return project(root, {**nothing, "content/glossary.yml": "terms: []\n", **(changes or {})})


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace a text that is there once."""
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old, text)
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def tree(root: Path) -> dict[str, bytes]:
    """Return every file of a project but those of ``build/``."""
    files = (f for f in sorted(root.rglob("*")) if f.is_file())
    named = {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
    return {name: data for name, data in named.items() if not name.startswith("build/")}


def bundle(root: Path, file: Path) -> Path:
    """Write the zip of « matelas » of the town in *root*."""
    file.write_bytes(zipped(lend(root, LENT), "Licence Ouverte 2.0\n"))
    return file


def git(root: Path, *words: str) -> None:
    """Run git in *root*, as somebody who has no settings."""
    settings = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *settings, *words], check=True, capture_output=True)


def repository(root: Path) -> Path:
    """Make a repository of the town in *root*."""
    git(root, "init", "--quiet", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "Lend")
    return root


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def published(folder: Path, handler: type[SimpleHTTPRequestHandler] = _Quiet) -> Iterator[str]:
    """Serve *folder* on this machine; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
