"""Zip archives (APPNOTE 6.3.3): members in, the same bytes out on every machine and every day.

A member is deflated once and may stand in any number of archives; writing one is then a copy.
That is why ``zipfile``, which deflates each time, is not used: see ``docs/dependencies.md``.
"""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_LOCAL, _CENTRAL, _END = 0x04034B50, 0x02014B50, 0x06054B50
_VERSION = 20  # deflate, APPNOTE 4.4.3.2
_UNIX = 3 << 8 | _VERSION
_DEFLATED = 8
_DAY = 0x0021  # 1 January 1980, the first day a zip can tell: no date, no clock
_MODE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """The deflated bytes of a file, its CRC-32 and its size before."""

    data: bytes
    crc: int
    size: int


def deflate(data: bytes) -> Member:
    """Return *data* as a member."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(packer.compress(data) + packer.flush(), zlib.crc32(data), len(data))


shared = lru_cache(maxsize=64)(deflate)
"""``deflate`` for what many archives carry: kept for the life of the process."""


def archive(members: Mapping[str, Member]) -> bytes:
    """Return the zip of *members*, in their order. Names are ASCII with forward slashes."""
    body, directory, offset = [], [], 0
    for name, member in members.items():
        raw = name.encode("ascii")
        common = struct.pack(
            "<HHHHIIIHH",
            0,  # flags
            _DEFLATED,
            0,  # time
            _DAY,
            member.crc,
            len(member.data),
            member.size,
            len(raw),
            0,  # extra field
        )
        body += [struct.pack("<IH", _LOCAL, _VERSION), common, raw, member.data]
        directory += [
            struct.pack("<IHH", _CENTRAL, _UNIX, _VERSION),
            common,
            struct.pack("<HHHII", 0, 0, 0, _MODE, offset),
            raw,
        ]
        offset += 6 + len(common) + len(raw) + len(member.data)
    central = b"".join(directory)
    count = len(members)
    end = struct.pack("<IHHHHIIH", _END, 0, 0, count, count, len(central), offset, 0)
    return b"".join([*body, central, end])
