"""What ``decode`` makes of bytes, whatever wrote them."""

import pytest

from marelle.diagnostics import codes
from marelle.read.text import decode, span_at


def decoded(data: bytes):
    """Return the text of *data* and the codes found."""
    text, found = decode("x", data, 1000)
    return text, [d.code for d in found]


@pytest.mark.parametrize(
    ("data", "text", "expected"),
    [
        ("é\n".encode(), "é\n", []),
        (b"\xef\xbb\xbfa\n", "a\n", [codes.BYTE_ORDER_MARK]),
        (b"a\r\nb\r\n", "a\nb\n", [codes.CARRIAGE_RETURN]),
        (b"a\rb", "a\nb", [codes.CARRIAGE_RETURN]),
        ("été".encode("cp1252"), "été", [codes.NOT_UTF8]),
        (b"a\x81b", "a\ufffdb", [codes.NOT_UTF8]),
        ("été\n".encode("utf-16"), None, [codes.NOT_UTF8]),
        ("été\n".encode("utf-16-be") + b"\n", None, [codes.NOT_UTF8]),
        (b"", None, [codes.EMPTY_FILE]),
        (b" \n\n", None, [codes.EMPTY_FILE]),
        (b"x" * 1001, None, [codes.FILE_TOO_BIG]),
        ("a\u200bb".encode(), "a b", [codes.INVISIBLE_CHARACTER]),
        (b"a\x00b\x07", "a b ", [codes.INVISIBLE_CHARACTER] * 2),
        ("a\u2028b".encode(), "a b", [codes.INVISIBLE_CHARACTER]),
        ("👩\u200d🌾".encode(), "👩\u200d🌾", []),
    ],
)
def test_encodings(data, text, expected):
    """Any bytes give a text with plain line ends, or a finding that says why not."""
    assert decoded(data) == (text, expected)


def test_what_ends_the_lines_is_named():
    """As Windows does, or as old Macs did."""
    said = [decode("x", data, 1000)[1][0].message for data in (b"a\r\nb", b"a\rb")]
    assert ["CRLF" in each for each in said] == [True, False]
    assert "Mac (CR)" in said[1]


def test_the_stray_byte_is_placed_in_its_line():
    """Latin-1 in a CRLF file: the place is the one an editor shows."""
    _text, found = decode("x", b"ab\r\ncd \xe9t\xe9\r\n", 1000)
    place = next(d.span for d in found if d.code is codes.NOT_UTF8)
    assert place[1:] == (2, 4, 2, 5)


def test_invisible_characters_are_told_twenty_times_at_most():
    """A binary file does not fill the screen: one more finding counts the others."""
    assert len(decoded(b"a" + b"\x01" * 500)[1]) == 21


def test_spans_count_from_one():
    """``span_at`` gives lines and columns from 1, the end past the last character."""
    assert span_at("x", "ab\ncde\n", 4, 6)[1:] == (2, 2, 2, 4)
    assert span_at("x", "ab", 0)[1:] == (1, 1, 1, 2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\r\n<<<<<<< HEAD\r\nb\xa0: 1\r\n=======\r\nb\r\n>>>>>>> x\r\n", "lignes 2 à 6."),
        ("a: 1\n>>>>>>> une-branche\nb: 2\n", "ligne 2."),
        ("<<<<<<< a\n=======\n>>>>>>> b\nc\n<<<<<<< a\n=======\n>>>>>>> b\n", "lignes 1 à 7."),
    ],
)
def test_a_conflict_of_git_is_the_only_thing_told(text, said):
    """A file with two versions of its lines says neither: one finding, at the first mark."""
    read, (found,) = decode("x", text.encode(), 1000)
    assert read is None
    assert found.code is codes.GIT_CONFLICT
    assert found.message.endswith(said)


@pytest.mark.parametrize("text", ["Un titre\n=======\n", ">>>>>>>> huit\n", "a <<<<<<< b\n"])
def test_what_looks_like_a_mark_of_git_is_read(text):
    """A line below a title, and signs inside a line, are those of the author."""
    assert decode("x", text.encode(), 1000) == (text, [])
