"""The words of ``marelle diff``: struck whole, seen, and without a mark of Markdown."""

from marelle.changes.plain import plain
from marelle.changes.telling import line
from marelle.changes.value import Change, Kind
from marelle.changes.words import pieces, sentences


def test_words_are_struck_whole() -> None:
    """A change of words is told by words, and a text that has little left is told whole."""
    runs = [tuple(piece) for piece in pieces("Le camion part.", "Le vélo part.")]
    assert runs == [("same", "Le "), ("gone", "camion"), ("new", "vélo"), ("same", " part.")]
    whole = pieces("Tout autre chose ici", "Rien de commun, jamais")
    assert [piece.mark for piece in whole] == ["gone", "new"]
    assert "".join(p.text for p in pieces("a b c d", "a x y d") if p.mark != "gone") == "a x y d"


def test_a_comma_is_seen_with_its_word() -> None:
    """Where only a mark changes, the word before it is shown with it, in both texts."""
    runs = [
        tuple(piece) for piece in pieces("Il coupe, le froid reste.", "Il coupe le froid reste.")
    ]
    assert runs[1:3] == [("gone", "coupe,"), ("new", "coupe")]
    for one, two in (("x y (z)", "x y z"), ("a b", "a, b"), ("un. deux", "un, deux"), ("a", "a!")):
        assert "".join(p.text for p in pieces(one, two) if p.mark != "gone") == two
        assert "".join(p.text for p in pieces(one, two) if p.mark != "new") == one


def test_nobody_reads_markdown() -> None:
    """Pictures, links and blocks are told by their words; an address is shown if it changes."""
    assert plain("- ![Un gant. Il coupe.](media/g.svg)") == "image «\u00a0Un gant. Il coupe.\u00a0»"
    assert plain('!!! key "Deux" Voyez [la page](https://a.fr).').endswith(
        "Deux\u00a0: Voyez la page."
    )
    assert len(sentences("![Un gant. Il coupe.](media/g.svg)")) == 1
    one, two = "Voyez [la page](https://a.fr).", "Voyez [la page](https://b.fr)."
    runs = line(Change(kind=Kind.CHANGED, what="", before=one, after=two))
    assert any("b" in text for mark, text in runs if mark == "new")
