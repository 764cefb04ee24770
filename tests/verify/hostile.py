"""Zips that ``zipfile`` would not write so: made well, then changed byte by byte."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

from verify.packages import Edit, Files, zipped

_CENTRAL = b"PK\1\2"


def renamed(old: str, new: bytes) -> Edit:
    """Return the edit that gives a member a name of the same length, in both headers."""
    assert len(old) == len(new), old
    return lambda files: zipped(files).replace(old.encode(), new)


def central(name: str, place: int, form: str, change: Callable[[int], int]) -> Edit:
    """Return the edit that changes one field of the line of *name* in the listing."""

    def edit(files: Files) -> bytes:
        data = bytearray(zipped(files))
        start = data.rindex(name.encode()) - 46
        assert data[start : start + 4] == _CENTRAL
        (value,) = struct.unpack_from(form, data, start + place)
        struct.pack_into(form, data, start + place, change(value))
        return bytes(data)

    return edit


def told_apart(name: str, other: bytes) -> Edit:
    """Return the edit that gives *name* another name of the same length, in its own header only."""
    return lambda files: zipped(files).replace(name.encode(), other, 1)


def named_twice(name: str, other: bytes) -> Edit:
    """Return the edit that adds to *name* the field of Info-ZIP that gives it another name."""

    def edit(files: Files) -> bytes:
        whole = BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            for each, data in files.items():
                info = zipfile.ZipInfo(each)
                field = struct.pack("<HHBI", 0x7075, 5 + len(other), 1, 0) + other
                info.extra = field if each == name else b""
                archive.writestr(info, data)
        return whole.getvalue()

    return edit


def encrypted(name: str) -> Edit:
    """Return the edit that says *name* is encrypted."""
    return central(name, 8, "<H", lambda flags: flags | 1)


def method(name: str, number: int) -> Edit:
    """Return the edit that says *name* is packed by another method."""
    return central(name, 10, "<H", lambda _old: number)


def sized(name: str, size: int) -> Edit:
    """Return the edit that announces another size for *name*."""
    return central(name, 24, "<I", lambda _old: size)


def damaged(name: str) -> Edit:
    """Return the edit that spoils the checksum of *name* in the listing."""
    return central(name, 16, "<I", lambda crc: crc ^ 1)


def linked(name: str) -> Edit:
    """Return the edit that makes *name* a symbolic link."""

    def edit(files: Files) -> bytes:
        whole = BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            for each, data in files.items():
                info = zipfile.ZipInfo(each)
                info.create_system = 3
                info.external_attr = (0o120777 if each == name else 0o100644) << 16
                archive.writestr(info, data)
        return whole.getvalue()

    return edit


def twice(name: str) -> Edit:
    """Return the edit that puts *name* twice in the zip."""
    other = name[:-1] + "~"

    def edit(files: Files) -> bytes:
        return zipped(files | {other: b"x"}).replace(other.encode(), name.encode())

    return edit


def before(data: bytes) -> Edit:
    """Return the edit that puts bytes before the zip."""
    return lambda files: data + zipped(files)


def after(data: bytes) -> Edit:
    """Return the edit that puts bytes after the zip."""
    return lambda files: zipped(files) + data


def cut(count: int) -> Edit:
    """Return the edit that loses the last *count* bytes."""
    return lambda files: zipped(files)[:-count]


def crowded(count: int) -> Edit:
    """Return the edit that adds *count* empty members."""
    return lambda files: files | {f"a/{n}.txt": b"" for n in range(count)}


def bomb(size: int) -> Edit:
    """Return the edit that adds a member of *size* blanks, some thousand times smaller packed."""
    return lambda files: files | {"media/blanc.bin": bytes(size)}


def overlapping(files: Files) -> bytes:
    """Return a zip whose listing has two lines for the same packed bytes."""
    data = zipped(files)
    end = len(data) - 22
    count, size, start = struct.unpack_from("<HII", data, end + 10)
    at = data.rindex(b"player.js") - 46
    line = data[at : at + 46] + b"copied.js"
    ending = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, count + 1, count + 1, size + len(line), start, 0
    )
    return data[:end] + line + ending


def long_form(files: Files) -> bytes:
    """Return the zip of *files* with zip64 endings, as a big one has them."""
    data = zipped(files)
    count, size, start = struct.unpack_from("<HII", data, len(data) - 12)
    place = len(data) - 22
    record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<IIQI", 0x07064B50, 0, place, 1)
    full = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:place] + record + locator + full
