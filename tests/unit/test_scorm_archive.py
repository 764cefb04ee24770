"""The zip writer: what it writes, read back by Python's own ``zipfile``."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marelle.outputs.packages.archive import archive, deflate, shared

NAMES = st.text("abcdefghijklmnopqrstuvwxyz0123456789._-/", min_size=1, max_size=40)


@given(st.dictionaries(NAMES, st.binary(max_size=5_000), max_size=8))
def test_everything_comes_back(files: dict[str, bytes]) -> None:
    """Any set of files is found again, in order, each with its bytes and a right checksum."""
    made = archive({name: deflate(data) for name, data in files.items()})
    with zipfile.ZipFile(BytesIO(made)) as read:
        assert read.testzip() is None
        assert {name: read.read(name) for name in read.namelist()} == files
        assert read.namelist() == list(files)


def test_members_are_plain() -> None:
    """Members are deflated regular files, without a date, flag, comment or extra field."""
    with zipfile.ZipFile(BytesIO(archive({"a/b.txt": deflate(b"x" * 99)}))) as read:
        (info,) = read.infolist()
        assert read.comment == b""
    assert info.compress_type == zipfile.ZIP_DEFLATED
    assert info.date_time == (1980, 1, 1, 0, 0, 0)
    assert (info.flag_bits, info.extra, info.comment) == (0, b"", b"")
    assert info.external_attr >> 16 == 0o100644
    assert info.create_version == info.extract_version == 20


def test_same_members_same_bytes() -> None:
    """Two archives of the same members are equal, and a shared member is deflated once."""
    data = b"shared" * 1_000
    assert archive({"a": deflate(data)}) == archive({"a": shared(data)})
    assert shared(data) is shared(bytes(data))


def test_names_are_ascii() -> None:
    """A name that some LMS would misread is refused here, not there."""
    with pytest.raises(UnicodeEncodeError):
        archive({"é.txt": deflate(b"")})
