"""The words of ``marelle diff``: struck whole, seen, and without a mark of Markdown."""

from marelle.changes.plain import plain
from marelle.changes.telling import line
from marelle.changes.tree import compare_trees
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


def test_what_changes_in_a_link_or_a_box_is_said() -> None:
    """A number called, a picture and a box are told by what readers see; no mark stands alone."""
    told = {
        ("[112](tel:112)", "[112](tel:115)"): "112 (appelle le 115)",
        (
            "![Un gant](media/a.svg)",
            "![Un gant](media/b.svg)",
        ): "image «\u00a0Un gant\u00a0» (b.svg)",
        ("!!! warning\n    Non.", "!!! tip\n    Non."): "Astuce",
        (
            "C’est *là* que 2 * 3 font six.",
            "C’est *ici* que 2 * 3 font six.",
        ): "C’est ici que 2 * 3",
    }
    for (one, two), said in told.items():
        runs = line(Change(kind=Kind.CHANGED, what="", before=one, after=two))
        assert said in "".join(text for mark, text in runs if mark != "gone")


def test_nonsense_is_compared_too() -> None:
    """Whatever an old revision holds, it is compared, and nothing breaks."""
    nonsense = [None, 3, "a", [], [[]], [1, {"correct": True}], [{"id": [1], "correct": True}], {}]
    nonsense += [{"id": {"a": 1}}, [{"id": "a", "correct": True}, 3], float("inf"), {1: {2: 3}}]
    for key in ("choices", "answer", "goto", "duration", "type", "consequence", "title"):
        for one in nonsense:
            for two in nonsense:
                told = [*compare_trees({key: one}, {key: two})]
                assert all(line(change) for change in told)


def test_no_change_is_lost_or_told_twice() -> None:
    """A name that stands twice is never told away; one move is one line; a title is no id."""
    twice = [{"id": "e", "level": 1}, {"id": "e", "level": 2}]
    known = {"competences/e": "Éteindre", "module/a": "A", "module/b": "B", "module/c": "C"}
    for other in ([{"id": "e", "level": 3}], [{"id": "f", "level": 1}, twice[1]]):
        told = [*compare_trees({"competences": twice}, {"competences": other}, known)]
        went, came = (len([c for c in told if c.kind == kind]) for kind in ("removed", "added"))
        assert (went, came) == (len([e for e in twice if e not in other]), 1)
        assert told[0].before.startswith("Éteindre")
    old, new = ({"steps": [{"module": one} for one in order]} for order in ("abc", "bca"))
    assert [c.after for c in compare_trees(old, new, known)] == ["« A » passe après « C »"]
    day = [*compare_trees({}, {"valid_until": "2027-12-31"})]
    assert day[0].after == "31\u00a0décembre 2027"
