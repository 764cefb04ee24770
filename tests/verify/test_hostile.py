"""Whatever the bytes, a verdict: no exception, and never more memory than a package may take."""

import tracemalloc
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marelle.diagnostics import has_errors
from marelle.diagnostics.views import names, view
from marelle.verify import verify
from verify import hostile
from verify.packages import cmi5, packed, scorm12, scorm2004, zipped

GOOD = [zipped(base()) for base in (scorm12, scorm2004, cmi5)]
PLAIN = [(base(), name) for base, name in ((scorm2004, "imsmanifest.xml"), (cmi5, "cmi5.xml"))]


def shown(name, data):
    """Verify and show in every form; return the findings."""
    verdict = verify(name, data)
    for form in names():
        view(form)(verdict.found, verdict.sources)
    return verdict.found


@given(st.binary(max_size=400))
def test_any_bytes(data):
    """Bytes that nobody meant are refused, as a zip and as a course."""
    assert has_errors(shown("a.zip", data))
    assert has_errors(shown("a.xml", data))


@given(st.sampled_from(GOOD), st.data())
@settings(max_examples=300)
def test_a_flip(good, draw):
    """Any byte of a good zip may change."""
    data = bytearray(good)
    for _flip in range(draw.draw(st.integers(1, 3))):
        data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))
    shown("a.zip", bytes(data))


@given(st.sampled_from(GOOD), st.data())
def test_a_cut(good, draw):
    """Any end of a good zip may be lost: what is left is refused."""
    assert has_errors(shown("a.zip", good[: draw.draw(st.integers(0, len(good) - 1))]))


@given(st.sampled_from(PLAIN), st.data())
@settings(max_examples=200)
def test_a_manifest_with_anything_in_it(plain, draw):
    """A piece of the manifest may be lost, said twice, or filled with any text."""
    files, name = plain
    text = files[name].decode()
    start = draw.draw(st.integers(0, len(text)))
    stop = draw.draw(st.integers(start, min(len(text), start + 40)))
    middle = draw.draw(st.one_of(st.just(text[start:stop] * 2), st.text(max_size=20)))
    changed = (text[:start] + middle + text[stop:]).encode("utf-8", "surrogatepass")
    shown("a.zip", zipped(files | {name: changed}))


@given(st.text("<>/ =\"'!-abcurl()script{}@import*;:.", max_size=200))
@settings(max_examples=200)
def test_a_page_with_anything_in_it(text):
    """A page or a sheet may hold any signs of HTML and CSS."""
    files = scorm12()
    files["index.html"] += text.encode()
    files["lesson.css"] += text.encode()
    shown("a.zip", zipped(files))


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<script>", "<style>", "url(", "/*", '<a "', "<img src=", "@import '"]
)
def test_a_page_of_openings(piece):
    """What is opened 100 000 times and never closed takes no time."""
    files = scorm12()
    files["index.html"] += piece.encode() * 100_000
    files["lesson.css"] += piece.encode() * 100_000
    verify("a.zip", zipped(files))


def _small_bomb(files):
    return zipped(files | {f"a/{n}.bin": bytes(990_000) for n in range(25)})


@pytest.mark.parametrize("edit", [hostile.bomb(10_000_000), _small_bomb], ids=["one", "many"])
def test_a_bomb_is_not_inflated(edit, monkeypatch):
    """A bomb is refused on its listing: no byte of it is inflated."""

    def never(*_args):
        raise AssertionError

    data = packed(edit(scorm12()))
    monkeypatch.setattr("marelle.verify.base.inflate", never)
    assert [d.code.id for d in verify("a.zip", data).found] == ["MRL802"]


def test_a_member_that_lies_about_its_size():
    """A member that announces less than it holds is stopped there."""
    files = scorm12() | {"media/rue.png": bytes(50_000_000)}
    data = packed(hostile.sized("media/rue.png", 1_000)(files))
    tracemalloc.start()
    found = verify("a.zip", data).found
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "MRL811" in {d.code.id for d in found}
    assert peak < 20_000_000


def test_a_listing_that_is_too_long():
    """A zip that announces more entries than it may have is not read to its end."""
    data = hostile.crowded(5_000)(scorm12())
    assert [d.code.id for d in verify("a.zip", zipped(data)).found] == ["MRL803"]


def test_what_is_announced_must_be_there():
    """The checksum of what was inflated is compared, not trusted."""
    data = zipped(scorm12())
    crc = zlib.crc32(scorm12()["player.js"]).to_bytes(4, "little")
    assert data.count(crc) == 2
    found = verify("a.zip", data.replace(crc, bytes(4))).found
    assert "MRL811" in {d.code.id for d in found}
