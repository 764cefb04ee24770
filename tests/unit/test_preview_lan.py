"""The preview on the local network: its code in a terminal, and a machine that has none."""

import os
import socket
import sys

import pytest

from marelle.engine.refusal import Refusal
from marelle.preview import lan


@pytest.mark.parametrize(
    ("coloured", "around"), [(True, "black"), (True, "white"), (False, "black")]
)
def test_the_code_in_the_terminal_is_read_by_a_phone(*, coloured: bool, around: str) -> None:
    """Decoded back to the address on a dark terminal, and with colours on a light one too."""
    zxingcpp = pytest.importorskip("zxingcpp")
    from PIL import Image, ImageOps

    address = "http://192.168.1.20:8000/"
    lines = lan.terminal_code(address, coloured=coloured).split("\n")
    if coloured:
        assert {(line[:19], line[-4:]) for line in lines} == {("\x1b[38;5;16;48;5;231m", "\x1b[0m")}
        lines = [line[19:-4] for line in lines]
    upper, lower = {"█", "▀"}, {"█", "▄"}
    rows = [[mark in half for mark in line] for line in lines for half in (upper, lower)]
    light = [[mark is not coloured for mark in row] for row in rows]
    assert all(all(row[:4]) and all(row[-4:]) for row in light[: len(light) - 1])
    assert all(map(all, light[:4]))
    image = Image.new("L", (len(light[0]), len(light)))
    image.putdata([255 * each for row in light for each in row])
    image = ImageOps.expand(image, 4, around)
    big = image.resize((image.width * 8, image.height * 8), Image.Resampling.NEAREST)
    assert [code.text for code in zxingcpp.read_barcodes(big)] == [address]


def test_colours_are_for_a_terminal_that_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for a file, nor where they are not wanted."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert lan.takes_colours()
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as here:
            here.setenv(name, value)
            assert not lan.takes_colours()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert not lan.takes_colours()


def test_a_machine_alone_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a local network, `--lan` says so instead of opening this machine to itself."""

    def alone(*_asked: object) -> None:
        raise OSError(101, os.strerror(101))

    monkeypatch.setattr(socket.socket, "connect", alone)
    with pytest.raises(Refusal, match="aucun réseau"):
        lan.lan_address()
