"""Whatever the bytes, a reader answers with a value or a finding; it never raises, nor dawdles."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marelle.blocks import FOLDER
from marelle.check.schema import validate
from marelle.diagnostics import has_errors
from marelle.diagnostics.views import names, view
from marelle.read.document import Document
from marelle.read.markdown_file import read_markdown
from marelle.read.media import read_media
from marelle.read.picture import read_picture
from marelle.read.svg import read_svg
from marelle.read.yaml_file import read_yaml

BASE = Path(__file__).parents[1] / "refusals/base/content"
SLOWEST = 2.0  # seconds of processor for one small file, on a slow and busy machine
REPLACED = st.sampled_from(
    [
        *"\"'[]{}:,&*!|>%@`#-?\\\t\n \u00a0",
        ": ",
        " #",
        "\n  ",
        "\r\n",
        "---\n",
        "&a ",
        "*a",
        "!!",
        "é",
    ]
)
FAKES = Path(__file__).parents[1] / "fakes/media"
MEDIA = [file for file in sorted(FAKES.iterdir()) if file.suffix != ".svg"]
BLOCKS = b"# Tout\n\n" + b"\n".join(
    file.read_bytes() for file in sorted((FOLDER / "examples").glob("*/accepted/*.md"))
)
SEEDS = {
    "x.yml": [(BASE / f"modules/tri/{name}.yml").read_bytes() for name in ("module", "verifier")],
    "x.md": [(BASE / "modules/tri/pourquoi.md").read_bytes(), BLOCKS],
    **{f"x.{name.suffix[1:]}": [name.read_bytes()] for name in MEDIA},
    "x.svg": [(BASE / "modules/tri/media/bac.svg").read_bytes()],
    "x.png": [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1",
        b"\xff\xd8\xff\xc0\0\x11\x08",
        b"RIFF",
    ],
}


def sound_media(path, data):
    """Read a file of media/; what has an error says nothing of itself."""
    about, found = read_media(path, data)
    return None if has_errors(found) else about, found


READERS = {"yml": read_yaml, "md": read_markdown, "svg": read_svg, "png": read_picture}
READERS |= {file.suffix[1:]: sound_media for file in MEDIA}
few = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def spoiled(draw, path):
    """A sound file with a few cuts, swaps and insertions, as fingers and bad merges make them."""
    data = draw(st.sampled_from(SEEDS[path]))
    for _change in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 30)))
        middle = draw(REPLACED.map(str.encode) | st.binary(max_size=4))
        data = data[:start] + middle + data[end:]
    return data


def check(path: str, data: bytes) -> None:
    """Read *data* in time, and hold every finding to what views need."""
    start = process_time()
    value, found = READERS[path.rsplit(".", 1)[1]](path, data)
    sources = {path: data.decode("utf-8", "replace")}
    if isinstance(value, Document):
        sources[path] = value.text
        if path.endswith(".yml"):
            found = [*found, *validate(value, "module"), *validate(value, "activity-set")]
    assert process_time() - start < SLOWEST
    assert value or found
    assert not value or isinstance(value, Document) or not has_errors(found)
    for diagnostic in found:
        line, column, end_line, end_column = diagnostic.span[1:]
        assert 1 <= line <= end_line
        assert column >= 1
        assert (end_line, end_column) >= (line, column)
        assert diagnostic.message
        assert diagnostic.hint
        assert "{" not in diagnostic.message.split("«")[0]
    for name in names():
        view(name)(found, sources).encode()


@few
@given(path=st.sampled_from(sorted(SEEDS)), data=st.binary(max_size=300))
def test_any_bytes(path, data):
    """Noise is answered."""
    check(path, data)


@few
@given(path=st.sampled_from(["x.yml", "x.md", "x.svg"]), text=st.text(max_size=300))
def test_any_text(path, text):
    """Any text is answered, with characters of every script and none."""
    check(path, text.encode())


@settings(few, max_examples=400)
@given(data=spoiled("x.yml"))
def test_a_spoiled_yaml_file(data):
    """Near misses of a sound YAML file are answered: values, or what is wrong."""
    check("x.yml", data)


@few
@given(path=st.sampled_from(["x.md", "x.svg", "x.png"]), data=st.data())
def test_other_spoiled_files(path, data):
    """Near misses of lessons, drawings and photographs are answered."""
    check(path, data.draw(spoiled(path)))


@few
@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_json_is_yaml(value):
    """What JSON writes is read back the same, every value placed in the text where it stands."""
    import json

    text = json.dumps({"k": value}, ensure_ascii=True)
    document, found = read_yaml("x.yml", text.encode())
    if not found:
        assert document is not None
        assert document.data == {"k": value}
        assert document.span("k")[1:3] == (1, 7)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "{" * 5000,
        "{a: " * 3000,
        "- " * 3000,
        "? " * 3000,
        "a: " * 3000,
        "&a " * 3000,
        "!a " * 3000,
        "a:\n" + "\n".join(" " * n + "a:" for n in range(1, 900)),
        '"' + "\\x41" * 50_000 + '"',
        "'" * 100_000,
        "#" * 400_000,
        "a: |\n" + " x\n" * 100_000,
        "k: [" + "1, " * 19_000 + "1]",
        "\n".join(f"k{n}: {n}" for n in range(9_000)),
        "\n".join(f"k{n}: a: b" for n in range(9_000)),
        "\n".join(f'k{n}: "' for n in range(3_000)),
        "a: x #b\n" * 5_000,
    ],
    ids=lambda text: f"{text[:6]!r} × {len(text)}",
)
def test_yaml_that_is_meant_to_be_slow(text):
    """Shapes that make parsers quadratic or recursive stay within the time of a small file."""
    check("x.yml", text.encode())
