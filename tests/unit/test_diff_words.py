"""The words of ``marelle diff``: struck whole, seen, and without a mark of Markdown."""

import json

from marelle import assets
from marelle.changes.labels import is_known, label
from marelle.changes.plain import plain
from marelle.changes.telling import line
from marelle.changes.tree import compare_trees
from marelle.changes.value import Change, Changes, Kind, Part
from marelle.changes.views import markdown
from marelle.changes.whole import told
from marelle.changes.words import pieces, sentences

# What no author writes; of rules, the names that these are called by.
MACHINES = ("bundle.schema.json", "feed.schema.json", "ledger.schema.json", "rules.schema.json")


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
    assert sentences("1. Coupez.\n2. Levez. Posez.") == ["1. Coupez.", "2. Levez.", "Posez."]
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


def test_no_key_is_told_as_a_computer_says_it() -> None:
    """Each key that files may have is called by words, whatever schema it is of; the keys that are
    none are the names of rules, which authors type, and the words of machines."""
    files = [f for f in assets.folder("schemas").glob("*.json") if f.name not in MACHINES]
    pending = [json.loads(file.read_bytes()) for file in files]
    raw = set()
    while pending:
        one = pending.pop()
        keys = one.get("properties") if isinstance(one, dict) else None
        raw |= {key for key in keys or () if "\u00ab" in label(key) or not is_known(key)}
        pending += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    assert raw == set()


def test_what_is_new_is_told_once() -> None:
    """Each thing that a new question says is said, without a mark; a story by its situations; and
    of several right answers, the one that is right no more is named."""
    story = {
        "id": "s",
        "type": "scenario",
        "prompt": "Que faire\u00a0?",
        "start": "a",
        "nodes": [
            {"id": "a", "text": "Il crie.", "choices": [{"id": "x", "text": "Fuir.", "goto": "b"}]},
            {"id": "b", "text": "Fini.", "ending": "failure"},
        ],
    }
    lines = ["".join(text for _mark, text in line(each)) for each in told(story, {}, ("prompt",))]
    assert [each.replace("\u00a0", " ") for each in lines] == [
        "type de question : mise en situation",
        "départ : « Il crie. »",
        "situation : Il crie.",
        "situation « Il crie. », réponse : Fuir. – suite de l’histoire : « Fini. »",
        "situation : Fini. – fin : ratée",
    ]
    assert {mark for each in told(story, {}) for mark, _text in line(each)} == {"same"}
    old, new = (
        {"choices": [{"id": i, "text": i.upper(), "correct": i in right} for i in "abc"]}
        for right in ("ab", "a")
    )
    assert [c.after for c in compare_trees(old, new)] == [
        "«\u00a0B\u00a0» n’est plus une bonne réponse"
    ]


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


def test_a_place_is_called_by_what_one_reads_there() -> None:
    """A gap is called by its answer, a word to tap by itself, a spot by its label and without a
    mark; a number is struck whole; an outline that moves is told once."""
    old = {
        "text": "Les [porte]{a} ont {b} m.",
        "tokens": [{"id": "a", "correct": True, "feedback": "Un s."}],
        "gaps": [{"id": "b", "answers": ["2,40", "deux"], "feedback": "Oui."}],
        "hotspots": [{"id": "c", "label": "**Trou**", "text": "Là.", "yaw": 1, "pitch": 2}],
    }
    new = {
        "text": "Les [porte]{a} ont bien {b} m.",
        "tokens": [{"id": "a", "correct": True, "feedback": "Deux."}],
        "gaps": [{"id": "b", "answers": ["2,40", "deux"], "feedback": "Oui, 2,50 m."}],
        "hotspots": [{"id": "c", "label": "**Trou**", "text": "Là.", "yaw": 5, "pitch": 6}],
    }
    lines = ["".join(t for m, t in line(c) if m != "gone") for c in compare_trees(old, new)]
    assert [each.replace("\u00a0", " ") for each in lines] == [
        "texte : Les porte ont (…) m. → Les porte ont bien (…) m.",
        "mot à toucher « porte », explication : Un s. → Deux.",
        "trou « 2,40 », explication : Oui. → Oui, 2,50 m.",
        "repère « Trou » : autre place",
    ]
    runs = [tuple(each) for each in pieces("Il fait 1,40 m.", "Il fait 1,50 m.")]
    assert runs[1:3] == [("gone", "1,40"), ("new", "1,50")]


def test_signs_that_a_forge_would_show_give_way_to_tags() -> None:
    """An added negation is seen in a merge request; a plain word keeps its signs."""
    told = {
        ("On entre là.", "On n’entre pas là."): "- On <ins>n’</ins>entre **pas** là.",
        ("Le chat dort.", "Le chat, puis le chien dort."): "<ins>, puis le chien</ins> dort.",
        ("Il coupe tout.", "Il brûle tout."): "- Il ~~coupe~~ **brûle** tout.",
    }
    for (one, two), row in told.items():
        change = Change(kind=Kind.CHANGED, what="", before=one, after=two)
        part = Part(title="Écran", changes=(change,))
        assert row in markdown.render(Changes(old="v1", new="", around=(part,))).decode()
