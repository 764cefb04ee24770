"""Symbols: what is drawn is read back, in the smallest version, at the best level it holds."""

import re

import pytest
import zxingcpp
from PIL import Image

from marelle.render.symbol import QUIET, Symbol, TooLongError, drawing, encode, fit

URL = "HTTPS://MARELLE.EXAMPLE/Q/3ZV4S"
ACCENTS = "Sécurité : « Je m’arrête, j’alerte. » Œuvre, 10 € – 112\n" * 16


def read(symbol: Symbol) -> list[str]:
    """Return what an independent reader finds in the modules, drawn as pixels."""
    image = Image.new("L", (symbol.size, symbol.size), 255)
    for y, row in enumerate(symbol.rows, QUIET):
        for x, dark in enumerate(row, QUIET):
            image.putpixel((x, y), 0 if dark else 255)
    large = image.resize((symbol.size * 4, symbol.size * 4), Image.Resampling.NEAREST)
    return [code.text for code in zxingcpp.read_barcodes(large)]


@pytest.mark.parametrize(
    "text",
    [
        URL,
        "HTTPS://A.FR/Q/2",
        "HTTPS://VILLE.EXAMPLE/formation/Q/3ZV4S",
        "https://ville.example/é".encode("idna").decode(),
        "7" * 40,
    ],
)
def test_symbols_decode(text: str) -> None:
    """Whatever modes an address mixes, it is read back as it was."""
    assert read(encode(text)) == [text]


def test_a_kilobyte_of_french_decodes() -> None:
    """A text with accents goes in one symbol at level M, and comes back the same."""
    text = ACCENTS.encode()[:1000].decode(errors="ignore")
    symbol = encode(text, "M")
    assert read(symbol) == [text]
    assert symbol.level in "MQH"


def test_symbols_are_never_version_1() -> None:
    """Even the shortest text gets an alignment pattern."""
    assert encode("A").version == 2


def test_the_level_rises_as_long_as_the_version_stays() -> None:
    """What is left of a version goes to error correction; what is asked for is the least."""
    assert (fit("A", "L").level, fit("A", "Q").level) == ("H", "H")
    for count in range(1, 200):
        found = fit("a" * count)
        assert found.level in "QH"
        assert found.level == "H" or fit("a" * count, "H").version > found.version


def test_what_no_symbol_holds_is_told() -> None:
    """Past version 40 there is nothing, ISO/IEC 18004 §5.3.1."""
    assert fit("a" * 1663).version == 40
    with pytest.raises(TooLongError):
        fit("a" * 1664)


def test_the_drawing_covers_the_dark_modules() -> None:
    """The runs of the drawing add up to the dark modules, none drawn twice."""
    symbol = encode(URL)
    lengths = re.findall(r"h(\d+)v1", drawing(symbol, "t"))
    assert sum(map(int, lengths)) == sum(map(sum, symbol.rows))
