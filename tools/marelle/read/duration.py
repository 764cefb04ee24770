"""Stage 1, read: the bytes of a sound or of a film in, how many seconds it plays out.

Only headers are looked at, a bounded number of them. 0, ``ValueError`` or ``IndexError`` for bytes
that are something else. Sources: ISO/IEC 11172-3 §2.4.1.3 (MP3 frames) with the Xing header that
encoders add; ISO/IEC 14496-12 §4.2 and §8.2.2 (MP4 boxes, ``mvhd``); RFC 8794 §4 to 6 and RFC 9559
§5.1.2 (WebM: EBML, ``Info``).
"""

import struct
from collections.abc import Iterator

MAX_PARTS = 500
_RATES = (44_100, 48_000, 32_000)
_KILOBITS = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_EBML, _DOCTYPE, _SEGMENT, _INFO = 0x1A45DFA3, 0x4282, 0x18538067, 0x1549A966
_SCALE, _LENGTH = 0x2AD7B1, 0x4489


def mp3_seconds(data: bytes) -> float:
    """Return the length of an MPEG layer III sound, constant or variable in rate."""
    at = 0
    if data[:3] == b"ID3":
        size = data[6:10]
        at = 10 + (size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3])
    head = int.from_bytes(data[at : at + 4], "big")
    version, layer = head >> 19 & 3, head >> 17 & 3
    if head >> 21 != 0x7FF or version == 1 or layer != 1:
        return 0.0
    first = version == 3  # MPEG-1; else its halves, MPEG-2 and 2.5
    rate = _RATES[head >> 10 & 3] // {3: 1, 2: 2, 0: 4}[version]
    samples = 1152 if first else 576
    mono = head >> 6 & 3 == 3
    tag = at + 4 + ((17 if mono else 32) if first else (9 if mono else 17))
    if data[tag : tag + 4] in (b"Xing", b"Info") and data[tag + 7] & 1:
        return int.from_bytes(data[tag + 8 : tag + 12], "big") * samples / rate
    kilobits = _KILOBITS[1 if first else 2][head >> 12 & 15]
    return (len(data) - at) * 8 / (kilobits * 1000) if kilobits else 0.0


def mp4_seconds(data: bytes) -> float:
    """Return the length of an MP4 film or an M4A sound, from its movie header."""
    boxes = dict(_boxes(data, 0, len(data)))
    if b"ftyp" not in boxes or b"moov" not in boxes:
        return 0.0
    start, end = dict(_boxes(data, *boxes[b"moov"])).get(b"mvhd", (0, 0))
    if end - start < 20:
        return 0.0
    wide = data[start] == 1
    if end - start < 32 and wide:
        return 0.0
    scale, length = struct.unpack_from(">IQ" if wide else ">II", data, start + (20 if wide else 12))
    return float(length / scale) if scale else 0.0


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Yield the name of each box and the bounds of what it holds."""
    for _ in range(MAX_PARTS):
        if at + 8 > end:
            return
        size, head = int.from_bytes(data[at : at + 4], "big"), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            return
        yield data[at + 4 : at + 8], (at + head, at + size)
        at += size


def webm_seconds(data: bytes) -> float:
    """Return the length of a WebM film, from its segment's information."""
    top = dict(_elements(data, 0, len(data)))
    if _EBML not in top or _SEGMENT not in top:
        return 0.0
    kind = dict(_elements(data, *top[_EBML])).get(_DOCTYPE, (0, 0))
    info = dict(_elements(data, *top[_SEGMENT])).get(_INFO)
    if data[slice(*kind)].rstrip(b"\0") != b"webm" or info is None:
        return 0.0
    found = dict(_elements(data, *info))
    length = data[slice(*found.get(_LENGTH, (0, 0)))]
    scale = int.from_bytes(data[slice(*found[_SCALE])], "big") if _SCALE in found else 1_000_000
    if len(length) not in (4, 8):
        return 0.0
    return float(struct.unpack(">f" if len(length) == 4 else ">d", length)[0] * scale / 1e9)


def _elements(data: bytes, at: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the identifier of each EBML element and the bounds of what it holds."""
    for _ in range(MAX_PARTS):
        if at >= end:
            return
        name, at = _number(data, at, marked=True)
        size, at = _number(data, at, marked=False)
        stop = min(at + size, end)
        yield name, (at, stop)
        at = stop


def _number(data: bytes, at: int, *, marked: bool) -> tuple[int, int]:
    """Return a variable-size integer and the offset after it; an unknown size is enormous."""
    length = 9 - data[at].bit_length()
    if length > 8:
        raise ValueError(at)
    value = int.from_bytes(data[at : at + length], "big")
    if marked:
        return value, at + length
    value &= (1 << 7 * length) - 1
    return (1 << 62 if value == (1 << 7 * length) - 1 else value), at + length
