"""Stage 4, site: the files of a publisher's package in, what is published beside its page out.

A closed package is published as one file that no browser shows as a page, and is unpacked inside a
frame that can read nothing of the site (``theme/package/``); a trusted one as the files it is made
of, each page held to ask nobody else for anything.
"""

import json
import re
from collections.abc import Mapping
from gzip import compress

from marelle.model import Package
from marelle.render.packages import added
from marelle.render.packages import place as place_of

_PAGES = (".html", ".htm", ".xhtml")
_HEAD = re.compile(rb"<head\b[^>]*>", re.IGNORECASE)
_ALONE = (
    b'<meta http-equiv="Content-Security-Policy" content="default-src \'self\' blob: data: '
    b"'unsafe-inline' 'unsafe-eval'; form-action 'self'; object-src 'none'\">"
)
_TYPES = {
    "text/html": "html htm",
    "application/xhtml+xml": "xhtml",
    "text/css": "css",
    "text/javascript": "js mjs",
    "application/json": "json",
    "application/xml": "xml xsd",
    "text/plain": "txt",
    "text/vtt": "vtt",
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/gif": "gif",
    "image/webp": "webp",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg oga",
    "audio/wav": "wav",
    "video/mp4": "mp4 m4v",
    "video/webm": "webm",
    "font/woff": "woff",
    "font/woff2": "woff2",
    "font/ttf": "ttf",
    "application/pdf": "pdf",
}
_TYPE_OF = {ending: name for name, endings in _TYPES.items() for ending in endings.split()}


def published(
    package: Package, members: Mapping[str, bytes], language: str = "fr"
) -> dict[str, bytes]:
    """Return what is published of a package beside its page; *members* are its files by name."""
    place = place_of(package, language)
    members = {**members, **added(package, language)}
    if package.trust:
        return {f"{place}/{name}": _alone(name, data) for name, data in members.items()}
    rows, parts = [], []
    for name, data in sorted(members.items()):
        small = compress(data, 9, mtime=0)
        zipped = len(small) < len(data)
        parts.append(small if zipped else data)
        rows.append([name, type_of(name), len(parts[-1]), int(zipped)])
    head = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
    return {f"{place}.bin": b"\n".join((head, b"".join(parts)))}


def type_of(name: str) -> str:
    """Return the media type of a file by its ending."""
    return _TYPE_OF.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def _alone(name: str, data: bytes) -> bytes:
    """Return a file of a trusted package; a page of it asks no other server for anything."""
    if not name.lower().endswith(_PAGES) or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data
    head = _HEAD.search(data)
    at = head.end() if head else 0
    return data[:at] + _ALONE + data[at:]
