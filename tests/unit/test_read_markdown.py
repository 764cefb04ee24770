"""What ``read_markdown`` finds in a lesson: title, links, pictures, blocks, and what it refuses."""

import pytest

from marelle.diagnostics import codes
from marelle.read.links import find_links, problem
from marelle.read.markdown_file import read_markdown

LESSON = """# Le bon bac

Voyez [le tri](module:tri#bacs) et ![un bac](media/bac.svg).

## Ensuite

!!! warning "Danger"
    Appelez le [3975](tel:3975).
"""


def found_in(text: str):
    """Return the codes found in *text*."""
    return [d.code for d in read_markdown("x.md", text.encode())[1]]


def test_a_lesson_is_read_with_its_places():
    """Title, body, links, pictures, headings and blocks come as plain values with spans."""
    document, found = read_markdown("x.md", LESSON.encode())
    assert found == []
    data = document.data
    assert data["title"] == "Le bon bac"
    assert data["body"].startswith("Voyez [le tri]")
    assert data["body"].endswith("(tel:3975).\n")
    assert data["headings"] == [{"level": 2, "text": "Ensuite"}]
    assert [link["target"] for link in data["links"]] == ["module:tri#bacs", "tel:3975"]
    assert data["pictures"] == [{"src": "media/bac.svg", "alt": "un bac"}]
    assert data["blocks"] == [{"kind": "warning"}]
    assert document.span("title")[1:] == (1, 1, 1, 13)
    assert document.span("links", 0)[1:] == (3, 16, 3, 31)
    assert document.span("pictures", 0)[1:3] == (3, 46)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour\n", [codes.MISSING_TITLE]),
        ("## Deux\n\n# Un\n", [codes.MISSING_TITLE]),
        ("#\n\ntexte\n", [codes.MISSING_TITLE]),
        ("# A\n\n# B\n", [codes.SEVERAL_TITLES]),
        ("# A\n\n```\n# pas un titre <b>\n```\n", []),
        ("# A\n\n`<b>` et \\<b> et 3 < 4 et <https://x.fr>\n", []),
        ("# A\n\n<!-- note -->\n", [codes.RAW_HTML]),
        ("# A\n\n</p\n", [codes.RAW_HTML]),
        ("# A\n\n!!! memo\n    x\n", [codes.UNKNOWN_BLOCK]),
        ("# A\n\n!!!key\n    x\n", []),
        ("# A\n\n!!! key\n\n    x\n", []),
        ("# A\n\n!!! key\n  x\n", [codes.EMPTY_BLOCK]),
        ("# A\n\n!!! key", [codes.EMPTY_BLOCK]),
        ("# A\n\n[x](javascript:alert)\n", [codes.BAD_LINK]),
        ("# A\n\n[x][y]\n\n[y]: ftp://z\n", [codes.BAD_LINK]),
        ("# A\n\n[x]()\n", [codes.BAD_LINK]),
    ],
)
def test_what_is_refused(text, expected):
    """Each construct that a lesson may not hold is one finding; code and escapes are not."""
    assert found_in(text) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 4000,
        "![" * 400,
        "*a" * 300,
        "`" * 300,
        "> " * 200 + "x",
        "1. " * 1600 + "x",
        "- > " * 100 + "x",
        "a <b\n\n" * 200,
        " " * 60 + "x",
        "x" * 6000,
    ],
)
def test_what_would_take_for_ever_is_refused_unrendered(hostile):
    """A paragraph that no renderer should be given stops the lesson."""
    document, found = read_markdown("x.md", f"# A\n\n{hostile}\n".encode())
    assert document is None
    assert {d.code for d in found} == {codes.SLOW_MARKDOWN}


@pytest.mark.parametrize("honest", ["- - - - - - - - - - -", "* * *", "|a|b|c|\n" * 60, "> - a"])
def test_what_looks_slow_and_is_not(honest):
    """Rules, tables and a short quotation are left alone."""
    assert found_in(f"# A\n\n{honest}\n") == []


def test_links_of_any_writing_are_found():
    """Inline, in a picture's link, by reference, automatic, with a title or in brackets."""
    text = (
        "[a](https://a.fr 'titre') [![b](media/b.svg)](https://c.fr) <d@e.fr> <https://f.fr> "
        "[g](<https://h.fr/x y>) [i](https://j.fr/k_(l)) `[m](https://n.fr)`\n\n[o]: https://p.fr\n"
    )
    assert [(link.target, link.picture) for link in find_links(text)] == [
        ("https://a.fr", False),
        ("media/b.svg", True),
        ("https://c.fr", False),
        ("mailto:d@e.fr", False),
        ("https://f.fr", False),
        ("https://h.fr/x y", False),
        ("https://j.fr/k_(l)", False),
        ("https://p.fr", False),
    ]
    for link in find_links(text):
        assert text[link.start : link.end] == link.target.removeprefix("mailto:")


@pytest.mark.parametrize(
    "good", ["https://x.fr", "tel:3975", "mailto:a@b.fr", "module:tri", "direction:DPE", "#suite"]
)
def test_good_targets(good):
    """These are the places a lesson may lead to."""
    assert problem(good) is None


@pytest.mark.parametrize(
    ("bad", "hint"),
    [
        ("http://x.fr", "https://x.fr"),
        ("www.x.fr", "https://www.x.fr"),
        ("suite.md", "#suite"),
        ("../tri/suite.md", "#suite"),
        ("javascript:alert(1)", "https:"),
        ("//x.fr", "https:"),
        ("#", "après «\u00a0#\u00a0»"),
        ("https:", "https:"),
        ("", "https://"),
    ],
)
def test_bad_targets_come_with_what_to_write(bad, hint):
    """A refused target says what to write instead."""
    assert hint in problem(bad)[1]
