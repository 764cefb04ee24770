"""Stage 1, read: the first bytes of a photograph in, its size in pixels and findings out.

Nothing is decoded: a file of some kilobytes may stand for gigabytes of pixels. Sources: PNG §11.2.2
(IHDR), JPEG ITU-T T.81 §B.2.2 (SOF), RFC 9649 §2.6 to 2.7 (WebP).
"""

from dataclasses import dataclass

from marelle.diagnostics import Code, Diagnostic, Span, codes
from marelle.read.words import picture as words

MAX_BYTES = 1_000_000
MAX_PIXELS = 25_000_000
_NOT_FRAMES = frozenset((0xC4, 0xC8, 0xCC))  # tables, not frames, in the range of SOF markers


@dataclass(frozen=True, slots=True)
class Size:
    """In pixels."""

    width: int
    height: int


def read_picture(path: str, data: bytes) -> tuple[Size | None, list[Diagnostic]]:
    """Return the size of a PNG, JPEG or WebP picture, ``None`` when it is refused."""
    if len(data) > MAX_BYTES:
        return None, [_finding(codes.FILE_TOO_BIG, path, *words.too_heavy(len(data), MAX_BYTES))]
    try:
        size = _size(data)
    except (IndexError, ValueError):
        size = None
    if size is None or not size.width or not size.height:
        return None, [_finding(codes.PICTURE_UNREADABLE, path, *words.unreadable())]
    if size.width * size.height > MAX_PIXELS:
        return None, [
            _finding(codes.PICTURE_TOO_LARGE, path, *words.too_large(size.width, size.height))
        ]
    return size, []


def _size(data: bytes) -> Size | None:
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR" and len(data) >= 24:
        return Size(_big(data[16:20]), _big(data[20:24]))
    if data[:2] == b"\xff\xd8":
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp(data)
    return None


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES and at + 9 <= len(data):
            return Size(_big(data[at + 7 : at + 9]), _big(data[at + 5 : at + 7]))
        at += 2 + max(_big(data[at + 2 : at + 4]), 2) if marker != 0xFF else 1
    return None


def _webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return Size(_little(data[24:27]) + 1, _little(data[27:30]) + 1)
    if kind == b"VP8L":
        bits = _little(data[21:25])
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        return Size(_little(data[26:28]) & 0x3FFF, _little(data[28:30]) & 0x3FFF)
    return None


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _finding(code: Code, path: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, span=Span(path), message=message, hint=hint)
