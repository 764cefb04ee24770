"""What is read of the files of ``media/``: kinds, lengths, words, and what is refused."""

import struct
from pathlib import Path

import pytest

from marelle.diagnostics import Code, codes
from marelle.model import Cue
from marelle.read.duration import webm_seconds
from marelle.read.media import About, is_media, read_media
from marelle.read.tags import read_tags

FILES = Path(__file__).parents[1] / "fakes/media"
BARE = bytes.fromhex("fffb9064") + bytes(413)  # MPEG-1, layer III, 128 kbit/s, 44.1 kHz


def _mp3(content: bytes) -> float:
    return read_tags("a.mp3", content).seconds


def _mp4(content: bytes) -> float:
    return read_tags("a.mp4", content).seconds


def data(name: str) -> bytes:
    """Return the bytes of one of our small files."""
    return (FILES / name).read_bytes()


def found(path: str, content: bytes) -> list[Code]:
    """Return the codes of what is wrong with a file."""
    return [finding.code for finding in read_media(path, content)[1]]


@pytest.mark.parametrize(
    ("name", "seconds"), [("son.mp3", 1), ("son.m4a", 1), ("film.mp4", 2), ("film.webm", 2)]
)
def test_a_sound_or_a_film_has_a_length(name: str, seconds: float) -> None:
    """The length said before one plays is that of the file, made with another tool."""
    about, wrong = read_media(name, data(name))
    assert wrong == []
    assert about.seconds == pytest.approx(seconds, abs=0.1)


def test_a_constant_rate_gives_its_length() -> None:
    """An MP3 without the header that encoders add is measured by its rate: 128 kbit/s."""
    tags = read_tags("a.mp3", BARE * 100)
    assert tags.seconds == pytest.approx(417 * 100 * 8 / 128_000, abs=0.01)
    assert (tags.hertz, tags.channels, round(tags.kilobits)) == (44_100, 2, 128)


def test_a_tag_before_the_sound_is_skipped() -> None:
    """The name of a song, in an ID3 tag, is not its first frame (ID3v2.4 §3.1)."""
    tag = b"ID3\x04\x00\x00" + bytes([0, 0, 1, 0]) + bytes(128)
    bare = read_tags("a.mp3", BARE * 100)
    assert read_tags("a.mp3", tag + BARE * 100).seconds == pytest.approx(bare.seconds)


@pytest.mark.parametrize(("wide", "high", "tall"), [(480, 854, False), (1080, 1920, True)])
def test_a_film_held_upright_is_measured_too(wide: int, high: int, tall: bool) -> None:
    """A WebM has as many lines as its shorter side: 480 at most, as an MP4 (RFC 9559 §5.1.4)."""
    film = data("film.webm")
    at = film.index(b"\xe0\x90\xb0\x81") + 2
    sizes = struct.pack(">HHHH", 0xB082, wide, 0xBA82, high) + b"\xec\x86" + bytes(6)
    film = film[:at] + sizes + film[at + len(sizes) :]
    assert found("film.webm", film) == ([codes.TALL_FILM] if tall else [])


def test_a_long_film_has_wide_fields() -> None:
    """A movie header of version 1 has times of 64 bits (ISO/IEC 14496-12 §8.2.2)."""
    header = bytes([1, 0, 0, 0]) + bytes(16) + struct.pack(">IQ", 1000, 90_500) + bytes(80)
    mvhd = struct.pack(">I", len(header) + 8) + b"mvhd" + header
    film = struct.pack(">I", 16) + b"ftypisom" + bytes(4)
    film += struct.pack(">I", len(mvhd) + 8) + b"moov" + mvhd
    assert read_tags("a.mp4", film).seconds == 90.5


def test_a_film_names_its_codecs() -> None:
    """What the tracks of a film are made with is told: old phones play few kinds."""
    assert read_tags("film.mp4", data("film.mp4")).codecs == ("avc1",)
    assert read_tags("son.m4a", data("son.m4a")).codecs == ("mp4a",)


@pytest.mark.parametrize("read", [_mp3, _mp4, webm_seconds])
@pytest.mark.parametrize("content", [b"", b"\x00", b"ID3", b"pas un son du tout", bytes(4000)])
def test_bytes_of_something_else_have_no_length(read, content: bytes) -> None:
    """What is no sound gives nothing, or one of the errors that are expected; it always ends."""
    try:
        assert read(content) == 0
    except (IndexError, ValueError):
        assert content[:4] != data("son.mp3")[:4]


@pytest.mark.parametrize("name", ["son.mp3", "son.m4a", "film.mp4", "film.webm", "fiche.pdf"])
def test_the_ending_must_tell_the_truth(name: str) -> None:
    """Bytes of another kind, or a file cut after a few bytes, are told as unreadable."""
    assert found(name, b"<html>") == [codes.MEDIA_UNREADABLE]
    assert found(name, data(name)[:40]) == [codes.MEDIA_UNREADABLE]


def test_a_heavy_file_is_refused() -> None:
    """Over 2, 4 and 8 MiB, a paper, a sound and a film are refused without being read."""
    mega = 1024 * 1024
    for name, cap in (("a.pdf", 2), ("a.mp3", 4), ("a.mp4", 8)):
        assert found(name, bytes(cap * mega + 1)) == [codes.FILE_TOO_BIG]


@pytest.mark.parametrize(
    ("name", "head", "ok"),
    [
        ("a.odt", b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument", True),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", True),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml word/vbaProject.bin", False),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"autre.exe", False),
    ],
)
def test_a_paper_is_what_it_says(name: str, head: bytes, ok: bool) -> None:
    """An office file is a zip with the right entry inside, and no macro."""
    assert (found(name, head) == []) is ok


def test_captions_give_their_words() -> None:
    """The words of the captions are read without notes, names, times or marks."""
    about, wrong = read_media("film.vtt", data("film.vtt"))
    cues = (
        Cue(start=0, end=1, text="Je pose la barrière."),
        Cue(start=1, end=2, text="Je la leste."),
    )
    assert (about, wrong) == (About(words="Je pose la barrière. Je la leste.", cues=cues), [])


@pytest.mark.parametrize(
    "text",
    [
        "00:00.000 --> 00:01.000\nBonjour.\n",
        "WEBVTT\n",
        "WEBVTT\n\n00:00,000 --> 00:01,000\nBonjour.\n",
        "WEBVTT\n\n00:02.000 --> 00:01.000\nBonjour.\n",
        "WEBVTT\n\n00:02.000 --> 00:03.000\nDeux.\n\n00:01.000 --> 00:02.000\nUn.\n",
        "WEBVTT\n\n00:61.000 --> 00:62.000\nBonjour.\n",
    ],
)
def test_bad_captions_are_one_finding(text: str) -> None:
    """A header, a comma, times that go back: each is one finding, with its place."""
    _about, wrong = read_media("film.vtt", text.encode())
    assert [finding.code for finding in wrong] == [codes.BAD_CAPTIONS]
    assert wrong[0].span.line >= 1


def test_only_known_endings_are_media() -> None:
    """A film of another format has no place in ``media/``."""
    assert is_media("media/a.mp4")
    assert not is_media("media/a.mov")
