"""A zip from anybody in, what it says it holds out; nothing is inflated before it is asked for.

``zipfile`` mends what it can, and reads every line of a listing before it can be stopped; here a
zip is refused instead, and reading ends at a known number of entries. APPNOTE 6.3.3: 4.3.7 local
headers, 4.3.12 central directory, 4.3.14 and 4.3.16 its end.
"""

import struct
import zlib
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
_LINK = 0o120000
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF


class Broken(Exception):
    """The bytes are not those of a whole zip, or not of a whole member."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a listing, as it is written there: sizes in bytes, *start* of its header."""

    name: str
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
    fields = _CENTRAL.unpack_from(data, place)
    _sign, made, _need, flags, method, _time, _day, crc, packed, size, *rest = fields
    named, extra, comment, _disk, _inner, mode, start = rest
    after = place + _CENTRAL.size + named
    if data[place : place + 4] != b"PK\1\2" or after > len(data) or named > _LONGEST_NAME:
        raise Broken
    name = data[place + _CENTRAL.size : after]
    size, packed, start = _long(data[after : after + extra], size, packed, start)
    entry = Entry(
        name=name.decode("utf-8" if flags & _UTF8 else "cp437", "replace"),
        size=size,
        packed=packed,
        crc=crc,
        method=method,
        encrypted=bool(flags & _ENCRYPTED),
        link=made >> 8 == 3 and (mode >> 16) & 0o170000 == _LINK,
        start=start,
    )
    return entry, after + extra + comment


def _long(extra: bytes, *values: int) -> list[int]:
    """Return *values*, those that are full replaced by what the zip64 field says (4.5.3)."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == 1:
            longs = iter(struct.unpack_from(f"<{length // 8}Q", extra, 4))
            return [next(longs, v) if v == _FULL32 else v for v in values]
        extra = extra[4 + length :]
    return list(values)


def ends(data: bytes, entry: Entry) -> tuple[int, int]:
    """Return where the packed bytes of *entry* begin and end; ``Broken`` when they do not."""
    try:
        sign, _need, _flags, method, *_dates, named, extra = _LOCAL.unpack_from(data, entry.start)
    except struct.error:
        raise Broken from None
    begin = entry.start + _LOCAL.size + named + extra
    name = data[entry.start + _LOCAL.size :][:named] if named < _FULL16 else b""
    same = name.decode("utf-8", "replace") == entry.name or name.decode("cp437") == entry.name
    if sign != 0x04034B50 or method != entry.method or not same or begin + entry.packed > len(data):
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
