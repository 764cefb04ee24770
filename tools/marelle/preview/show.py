"""What each address of the preview gives now: a page just made, else what was published last.

Addresses come in, as browsers send them; a status, a type and bytes go out, nothing from outside
the published site.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from posixpath import splitext
from threading import Lock
from urllib.parse import unquote, urlsplit

# Told here: the system's own table may be wrong (Windows) or empty.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
    "": "application/octet-stream",
}
INDEX, ABSENT = "index.html", "404.html"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gives: a status, a type, bytes; or ``elsewhere``, the address to ask for."""

    status: int
    type: str
    data: bytes = b""
    elsewhere: str = ""

    @property
    def digest(self) -> str:
        """What tells this answer from another."""
        return sha256(f"{self.status}{self.elsewhere}".encode() + self.data).hexdigest()[:16]

    @property
    def is_page(self) -> bool:
        """Whether it is a page, which somebody looks at."""
        return self.type == TYPES[".html"]


class Show:
    """The site in *folder*, which may not be there yet, under the pages just made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._fresh: dict[str, bytes] = {}

    def put(self, files: Mapping[str, bytes]) -> None:
        """Give *files*, by their path, in place of those published."""
        with self._lock:
            self._fresh |= files

    def published(self) -> None:
        """Give what is published again."""
        with self._lock:
            self._fresh = {}

    def answer(self, address: str) -> Answer:
        """Return what an *address* gives."""
        path = unquote(urlsplit(address).path, errors="replace").removeprefix("/")
        name = path + INDEX if path.endswith("/") or not path else path
        if (data := self._read(name)) is not None:
            return Answer(200, TYPES.get(splitext(name)[1].lower(), TYPES[""]), data)
        if not path.endswith("/") and self._read(f"{path}/{INDEX}") is not None:
            return Answer(301, TYPES[".txt"], elsewhere=f"{urlsplit(address).path}/")
        return Answer(404, TYPES[".html"], self._read(ABSENT) or b"")

    def _read(self, name: str) -> bytes | None:
        parts = name.split("/")
        if any(not part or part.startswith(".") for part in parts):
            return None  # hidden, a way out, or twice a slash
        if any(mark in name for mark in ("\\", "\0", ":")):
            return None
        with self._lock:
            if (data := self._fresh.get(name)) is not None:
                return data
        top = os.path.realpath(self._folder)
        file = os.path.realpath(f"{top}{os.sep}{name}")
        if not file.startswith(top + os.sep):
            return None
        try:
            return Path(file).read_bytes()
        except OSError:
            return None
