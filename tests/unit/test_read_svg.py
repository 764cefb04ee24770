"""What ``read_svg`` lets through, and what it refuses."""

import pytest

from marelle.diagnostics import codes
from marelle.read.svg import read_svg

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'


def drawn(inside: str, open_: str = OPEN):
    """Return the drawing rewritten and the codes found."""
    svg, found = read_svg("x.svg", f"{open_}{inside}</svg>".encode())
    return svg, [d.code for d in found]


def test_a_plain_drawing_is_rewritten():
    """Shapes stay; the prologue, comments, size, namespace, identifiers and line ends go."""
    svg, found = read_svg(
        "x.svg",
        b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" '
        b'width="9px" height="9" viewBox="0 0 9 9" id="a"><!-- c -->\n <g fill="none"> <path '
        b'class="a"\n d="M1 1\n  h2"/></g><circle r="1"></circle></svg>\n',
    )
    assert found == []
    assert svg == (
        '<svg viewBox="0 0 9 9"><g fill="none"><path class="a" d="M1 1 h2"/></g>'
        '<circle r="1"/></svg>'
    )


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path d="M1 1" onclick="x()"/>',
        '<path d="M1 1" style="fill:red"/>',
        '<path d="url(#a)"/>',
        '<path fill="url(https://x.fr/)" d="M1 1"/>',
        '<path fill="red" d="M1 1"/>',
        '<use href="#a"/>',
        '<image href="https://x.fr/a.png"/>',
        '<a href="javascript:x()"><path d="M1 1"/></a>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<text>bonjour</text>",
        "bonjour",
        '<animate attributeName="d"/>',
        '<svg viewBox="0 0 1 1"/>',
        '<g class="b"/>',
        '<x:path xmlns:x="urn:x" d="M1 1"/>',
        '<path xmlns:x="urn:x" x:d="M1 1"/>',
        '<rect width="9px"/>',
        "<?php x ?>",
    ],
)
def test_everything_else_is_refused(inside):
    """What can run, load, hide or fix a colour is a finding, told once."""
    assert drawn(inside) == ("", [codes.SVG_FORBIDDEN])


def test_every_forbidden_thing_is_told_in_one_run():
    """Two mistakes in one drawing are two findings."""
    assert drawn('<text>a</text><g fill="red"/>')[1] == [codes.SVG_FORBIDDEN] * 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg", codes.SVG_SYNTAX),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", codes.SVG_NO_VIEWBOX),
        (b"<html/>", codes.SVG_FORBIDDEN),
        (b'<!DOCTYPE svg [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><svg>&b;</svg>', codes.SVG_DOCTYPE),
        (b"<svg>&b;</svg>", codes.SVG_NO_VIEWBOX),
        (OPEN.encode() + b"<g>" * 30, codes.SVG_TOO_BIG),
        (OPEN.encode() + b"<g/>" * 500 + b"</svg>", codes.SVG_TOO_BIG),
        (
            f'{OPEN}<circle r="99999" stroke-dasharray="0.01 0.01"/></svg>'.encode(),
            codes.SVG_TOO_BIG,
        ),
        (
            f'{OPEN}<g stroke-dasharray="0,.001"><path d="M0 0h9e9"/></g></svg>'.encode(),
            codes.SVG_TOO_BIG,
        ),
        (b"x" * 70_000, codes.FILE_TOO_BIG),
        (OPEN.encode() + b"<g/>\0</svg>", codes.INVISIBLE_CHARACTER),
    ],
)  # fmt: skip
def test_hostile_files(data, code):
    """Bombs and broken files end in a finding, at once, and give no drawing."""
    svg, found = read_svg("x.svg", data)
    assert svg == ""
    assert found[0].code is code


@pytest.mark.parametrize("box", ["0 0 0 0", "0 0 9 0", "0 0 -9 9", "0 0 9", "0,0,9,a"])
def test_a_drawing_without_a_surface_is_refused(box):
    """A ``viewBox`` that shows nothing is told as one that is missing."""
    _drawing, found = read_svg("x.svg", OPEN.replace("0 0 9 9", box).encode() + b"</svg>")
    assert codes.SVG_NO_VIEWBOX in {finding.code for finding in found}
