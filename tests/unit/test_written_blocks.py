"""The blocks of a lesson as they are found in its text: parts, places, what is read of them."""

from marelle.read.written import find_blocks, kinds_in, prose, split

FILM = """Avant.

!!! video "Fermer"
    file: media/fermer.mp4
    poster: media/fermer.webp
    captions: none

    On ferme.

Après.
"""


def test_a_block_has_its_parts_and_their_places() -> None:
    """Kind, title, options and text are found, and the offsets are those of the text."""
    (block,) = find_blocks(FILM)
    assert (block.kind.text, block.title, block.text) == ("video", "Fermer", "On ferme.")
    assert {n.text: v.text for n, v in block.options}["captions"] == "none"
    for _name, value in block.options:
        assert FILM[value.start : value.end] == value.text
    assert FILM[block.end :] == "\nAprès.\n"


def test_an_option_ends_where_the_text_begins() -> None:
    """Past a blank line, « nom: valeur » is text; so it is in a kind without options."""
    (late,) = find_blocks('!!! phone "A"\n    number: 112\n\n    place: ici\n')
    assert [n.text for n, _v in late.options] == ["number"]
    assert late.text == "place: ici"
    (note,) = find_blocks("!!! key\n    file: media/a.mp3\n")
    assert note.options == ()


def test_a_block_in_code_is_code() -> None:
    """What is shown as code is no block."""
    assert find_blocks("```\n!!! key\n    x\n```\n") == []


def test_a_block_may_hold_another() -> None:
    """A block inside another is found, in its place; inside a list, a drawn one is not."""
    text = '!!! details "Plus"\n    Un.\n\n    !!! phone "A"\n        number: 112\n'
    assert [(b.kind.text, b.placed) for b in find_blocks(text)] == [
        ("details", True), ("phone", True)
    ]  # fmt: skip
    assert [b.placed for b in find_blocks('- un\n\n    !!! phone "A"\n        number: 112\n')] == [
        False
    ]
    assert kinds_in(text) == {"details", "phone"}


def test_a_lesson_is_split_around_what_draws_itself() -> None:
    """Plain Markdown and drawn blocks come in turn; framed notes stay in the Markdown."""
    text = f"{FILM}\n!!! key\n    Court.\n"
    before, film, after = split(text)
    assert before == "Avant.\n\n"
    assert film.kind == "video"
    assert "!!! key" in after


def test_reading_time_is_not_that_of_a_transcript() -> None:
    """What is watched is not read as well, but full-text search knows its words."""
    assert "On ferme" not in prose(FILM)
    assert "Fermer" in prose(FILM)
    assert "media/" not in prose(FILM)
    assert "On ferme" in prose(FILM, heard=True)
