"""A zip from anybody in, what it says it holds out; nothing is inflated before it is asked for.

``zipfile`` mends what it can, and reads every line of a listing before it can be stopped; here a
zip is refused instead, and reading ends at a known number of entries. APPNOTE 6.3.3: 4.3.7 local
headers, 4.3.12 central directory, 4.3.14 and 4.3.16 its end.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MAX_BYTES = 200_000_000  # of a package, and of all it holds
MAX_ENTRIES = 2_000
STORED, DEFLATED = 0, 8
_LOCAL, _CENTRAL = struct.Struct("<IHHHHHIIIHH"), struct.Struct("<IHHHHHHIIIHHHHHII")
_END, _LOCATOR = struct.Struct("<IHHHHIIH"), struct.Struct("<IIQI")
_END64 = struct.Struct("<IQHHIIQQQQ")
_LONGEST_COMMENT = 0xFFFF
_LONGEST_NAME = 1_024  # bytes; no system takes a longer one
_ENCRYPTED, _UTF8 = 0x1, 0x800
_ZIP64, _UNICODE = 0x0001, 0x7075
_LINK = 0o120000
_FULL = 0xFFFFFFFF


class Broken(Exception):
    """The bytes are not those of a whole zip, or not of a whole member."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a listing, as it is written there: sizes in bytes, *start* of its header.

    *raw* is the name as typed in its header; *name* is what it says, or what a field of Info-ZIP
    says that some programs prefer (APPNOTE 4.6.9).
    """

    name: str
    raw: bytes
    size: int
    packed: int
    crc: int
    method: int
    encrypted: bool
    link: bool
    start: int

    @property
    def folder(self) -> bool:
        """Tell whether it only names a folder."""
        return self.name.endswith("/")


def listing(data: bytes) -> tuple[int, tuple[Entry, ...]]:
    """Return how many entries a zip announces, and the first ``MAX_ENTRIES`` of them.

    Raises ``Broken`` when it is no zip, is cut, or holds anything before or after its own bytes.
    """
    try:
        count, size, place, last = _end(data)
        if place + size != last:
            raise Broken
        entries = []
        for _rank in range(min(count, MAX_ENTRIES)):
            entry, place = _entry(data, place)
            entries.append(entry)
    except struct.error:
        raise Broken from None
    if count == len(entries) and place != last:
        raise Broken
    return count, tuple(entries)


def _end(data: bytes) -> tuple[int, int, int, int]:
    """Return the number of entries, the size and the place of the directory, and where it ends."""
    at = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if at < 0:
        raise Broken
    _sign, _disk, _first, _here, count, size, place, comment = _END.unpack_from(data, at)
    if at + _END.size + comment != len(data):
        raise Broken
    before = at - _LOCATOR.size
    if before < 0 or data[before : before + 4] != b"PK\6\7":
        return count, size, place, at
    _sign, _disk, place64, _disks = _LOCATOR.unpack_from(data, before)
    if data[place64 : place64 + 4] != b"PK\6\6":
        raise Broken
    count, size, place = _END64.unpack_from(data, place64)[-3:]
    return count, size, place, place64


def _entry(data: bytes, place: int) -> tuple[Entry, int]:
    line = _CENTRAL.unpack_from(data, place)
    _sign, _made, _need, flags, method, _time, _day, crc, packed, size, *rest = line
    named, extra, comment, _disk, _inner, mode, start = rest
    after = place + _CENTRAL.size + named
    if data[place : place + 4] != b"PK\1\2" or after > len(data) or named > _LONGEST_NAME:
        raise Broken
    raw = data[place + _CENTRAL.size : after]
    fields = dict(_fields(data[after : after + extra]))
    size, packed, start = _long(fields.get(_ZIP64, b""), size, packed, start)
    other = fields.get(_UNICODE, b"")[5:]  # after a version and a checksum
    entry = Entry(
        name=(other or raw).decode("utf-8" if other or flags & _UTF8 else "cp437", "replace"),
        raw=raw,
        size=size,
        packed=packed,
        crc=crc,
        method=method,
        encrypted=bool(flags & _ENCRYPTED),
        link=(mode >> 16) & 0o170000 == _LINK,
        start=start,
    )
    return entry, after + extra + comment


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and the bytes of each extra field (4.5)."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        yield kind, extra[4 : 4 + length]
        extra = extra[4 + length :]


def _long(field: bytes, *values: int) -> list[int]:
    """Return *values*, those that are full replaced by what the zip64 field says (4.5.3)."""
    longs = iter(struct.unpack_from(f"<{len(field) // 8}Q", field))
    return [next(longs, v) if v == _FULL else v for v in values]


def ends(data: bytes, entry: Entry) -> tuple[int, int]:
    """Return where the packed bytes of *entry* begin and end; ``Broken`` when they do not."""
    try:
        sign, _need, _flags, method, *_dates, named, extra = _LOCAL.unpack_from(data, entry.start)
    except struct.error:
        raise Broken from None
    begin = entry.start + _LOCAL.size + named + extra
    place = entry.start + _LOCAL.size
    same = data[place : place + named] == entry.raw and method == entry.method
    if sign != 0x04034B50 or not same or begin + entry.packed > len(data):
        raise Broken
    return begin, begin + entry.packed


def inflate(data: bytes, entry: Entry) -> bytes:
    """Return the bytes of *entry*: never more than it announced, else ``Broken``."""
    begin, end = ends(data, entry)
    packed = data[begin:end]
    if entry.method == STORED:
        whole = packed
    else:
        reader = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            whole = reader.decompress(packed, entry.size + 1)
        except zlib.error:
            raise Broken from None
        if not reader.eof or reader.unused_data:
            raise Broken
    if len(whole) != entry.size or zlib.crc32(whole) != entry.crc:
        raise Broken
    return whole
