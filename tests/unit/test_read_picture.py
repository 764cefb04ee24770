"""What ``read_picture`` reads in the first bytes of a photograph."""

import io

import pytest
from PIL import Image

from marelle.diagnostics import codes
from marelle.read.picture import Size, read_picture

HUGE = bytes.fromhex("89504e470d0a1a0a0000000d49484452" + "00002000" * 2 + "0802000000")


@pytest.mark.parametrize(
    ("form", "mode", "options"),
    [
        ("PNG", "RGBA", {}),
        ("JPEG", "RGB", {}),
        ("JPEG", "RGB", {"progressive": True}),
        ("WEBP", "RGB", {}),
        ("WEBP", "RGBA", {}),
        ("WEBP", "RGB", {"lossless": True}),
    ],
)
def test_sizes(form, mode, options):
    """The size is the one an imaging library decodes, without decoding."""
    file = io.BytesIO()
    Image.new(mode, (321, 123), 200).save(file, form, **options)
    assert read_picture("x", file.getvalue()) == (Size(321, 123), [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", codes.PICTURE_UNREADABLE),
        (b"GIF89a\x01\x00\x01\x00", codes.PICTURE_UNREADABLE),
        (b"\xff\xd8\xff", codes.PICTURE_UNREADABLE),
        (b"\xff\xd8" + b"\xff" * 500, codes.PICTURE_UNREADABLE),
        (b"\xff\xd8\xff\xe0\x00\x00" * 9, codes.PICTURE_UNREADABLE),
        (HUGE[:20], codes.PICTURE_UNREADABLE),
        (HUGE.replace(b"\x00\x00\x20\x00", b"\x00\x00\x00\x00", 1), codes.PICTURE_UNREADABLE),
        (HUGE, codes.PICTURE_TOO_LARGE),
        (b"x" * 1_048_577, codes.FILE_TOO_BIG),
    ],
)
def test_refused(data, code):
    """Bombs, other forms and files cut short are findings."""
    size, found = read_picture("x", data)
    assert size is None
    assert [d.code for d in found] == [code]
