"""Questions of GIFT come in: each is read, simplified or left out, and none stops the others."""

from pathlib import Path

import pytest

from fakes.imports import SHEET, loaded
from fakes.questions import every_type
from marelle import i18n
from marelle.interchange import exporter
from marelle.interchange._incoming import incoming
from marelle.interchange.readers import importer, names
from marelle.interchange.readers.base import Batch, Draft, Found, Source
from marelle.render.text import typography

DOCUMENTED = (
    Path(__file__).parents[2].parent
    / "shared"
    / "data"
    / "samples"
    / "moodle"
    / "questions.gift.txt"
)


@pytest.fixture(autouse=True)
def _french():
    with i18n.speaking("fr"):
        yield


def gift(text: str) -> Batch:
    """Return what is read of a file."""
    return importer("gift").read(Source(text=text))


def one(text: str) -> Found:
    """Return the only question of a file."""
    [found] = gift(text).found
    return found


def drafted(text: str) -> Draft:
    """Return the draft of the only question of a file."""
    found = one(text)
    assert found.draft, found.why
    return found.draft


@pytest.mark.parametrize("name", names())
def test_each_reader_keeps_the_contract(name):
    """A reader has a label, and takes nothing out of an empty file."""
    found = importer(name)
    assert found.label
    assert [one.draft for one in found.read(Source()).found if one.draft] == []


@pytest.mark.skipif(not DOCUMENTED.is_file(), reason=f"no ../{DOCUMENTED.name}")
def test_every_question_that_moodle_documents_is_read():
    """All nine come in, of the type that Moodle gives them, and make a module without an error."""
    batch = gift(DOCUMENTED.read_text(encoding="utf-8"))
    assert [found.why for found in batch.found] == [""] * 9
    assert [found.draft.type for found in batch.found if found.draft] == [
        *("reflection", "match", "choice", "choice", "numeric", "short-answer"),
        *("true-false", "true-false", "true-false"),
    ]
    made = incoming(batch, SHEET)
    assert "dropped" not in {fate.fate for fate in made.fates}
    # One pair a question for the match, whose sides are longer than ours may be.
    assert len(loaded(made).items) == 8 + 4


def test_marks_after_a_backslash_are_letters():
    """What is escaped is said; a backslash before another letter is a backslash."""
    found = drafted(r"::T\:\:u:: a \~ b \= c \# d \{e\} f\g {~x\=1#non =y\~2#oui}")
    assert found.prompt == r"a ~ b = c # d {e} f\g"
    assert [(c["text"], c["feedback"]) for c in found.own["choices"]] == [
        ("x=1", "non"),
        ("y~2", "oui"),
    ]
    assert one(r"::T\:\:u:: x {T}").name == "T::u"


@pytest.mark.parametrize(
    ("text", "type_", "own"),
    [
        ("Q {T}", "true-false", {"answer": True}),
        ("Q {FALSE#a#b}", "true-false", {"answer": False}),
        ("Q {=Oui =oui =Non}", "short-answer", {"answers": ["Oui", "Non"]}),
        ("Q {#3:2}", "numeric", {"answer": 3, "tolerance": 2}),
        ("Q {#1..5}", "numeric", {"answer": 3, "tolerance": 2}),
        ("Q {#=3,5:0,5#bien ~#non}", "numeric", {"answer": 3.5, "tolerance": 0.5}),
        ("Q {}", "reflection", {"expert": "À écrire\u00a0: ce qu’un expert répondrait."}),
        ("Recto<hr>Verso", "flashcard", {"back": "Verso"}),
    ],
)
def test_each_sort_of_answers_has_its_type(text, type_, own):
    """What is between braces tells the type, as it does in Moodle."""
    found = drafted(text)
    assert (found.type, found.own) == (type_, own)


def test_pairs_that_share_a_right_side_are_a_classification():
    """One to one is a match, with what goes with nothing; many to one is put in categories."""
    match = drafted("Q {=a -> 1 =b -> 2 = -> 3}")
    assert [(p["left"], p["right"]) for p in match.own["pairs"]] == [("a", "1"), ("b", "2")]
    assert [other["text"] for other in match.own["distractors"]] == ["3"]
    sorted_ = drafted("Q {=a -> 1 =b -> 2 =c -> 1}")
    assert sorted_.type == "categorize"
    assert [element["category"] for element in sorted_.own["elements"]] == ["n-1", "n-2", "n-1"]


def test_shares_that_are_not_ours_are_told():
    """Partial credit that our rule does not know is not kept silently."""
    half = drafted("Q {=a ~%50%b ~c}")
    assert [c.get("correct") for c in half.own["choices"]] == [True, None, None]
    assert "Une réponse en partie juste est comptée fausse." in half.losses
    uneven = drafted("Q {~%70%a ~%30%b ~%-100%c}")
    assert [c.get("correct") for c in uneven.own["choices"]] == [True, True, None]
    assert "Chaque bonne réponse rapporte autant." in uneven.losses
    assert drafted("Q {~%50%a ~%50%b ~%-50%c}").losses == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("\n\nQ {=a ~b", 3, 3, "accolade"),
        ("Q\n  {a =b}", 2, 4, "devant"),
        ("::sans fin\nQ {T}", 1, 1, "titre"),
        ("Q {T} et {F}", 1, 10, "seconde"),
        ("Q {#trois}", 1, 1, "nombre"),
        ("Q {=*}", 1, 1, "exacte"),
        ("Rien à répondre.", 1, 1, "leçon"),
    ],
)
def test_a_question_that_cannot_be_read_says_where_and_why(text, line, column, word):
    """The place is that of the fault, and the question after it is read all the same."""
    bad, good = gift(f"{text}\n\nAprès {{T}}").found
    assert bad.draft is None
    assert (bad.line, bad.column) == (line, column)
    assert word in bad.why
    assert good.draft


def test_what_the_check_refuses_is_left_out_with_its_sentence():
    """A question that no author could write does not come in, and the rest does."""
    long = "mot " * 100
    batch = gift(f"{long} {{T}}\n\n::seule:: Une {{~a ~b}}\n\n::bonne:: Deux {{=a#oui ~b#non}}")
    made = incoming(batch, SHEET)
    assert [fate.fate for fate in made.fates] == ["dropped", "dropped", "kept"]
    assert all(fate.how and fate.place for fate in made.fates[:2])
    assert [item.id for item in loaded(made).items] == ["bonne"]


def test_a_mistake_without_a_comment_is_explained():
    """Our lessons explain mistakes: the right answer is given, and that is told."""
    made = incoming(gift("Q {=juste ~faux}"), SHEET)
    assert "La bonne réponse\u00a0: juste." in made.files["questions.yml"].decode()
    assert made.fates[0].fate == "degraded"


def test_nothing_that_came_is_run_as_html_or_markdown():
    """Marks of other languages are letters here, and a page shows them as such."""
    hostile = r"a <script>x()</script> **b\: [c](javascript\:d) `e` <b onclick\=f>g</b> {T#h#i}"
    made = incoming(gift(hostile), SHEET)
    [item] = loaded(made).items
    assert item.prompt == r"a \*\*b: \[c\](javascript:d) \`e\` **g**"


def test_screens_hold_what_they_may_and_ids_stay():
    """Nine questions are two screens; read again, each has the same id; twins are told apart."""
    text = "\n\n".join(f"::Titre {n % 8}:: Question {n} {{T#non#oui}}" for n in range(9))
    made = incoming(gift(text), SHEET)
    items = loaded(made).items
    assert len(items) == 9
    assert {"questions-1.yml", "questions-2.yml"} < set(made.files)
    assert [items[0].id, items[8].id] == ["titre-0", "titre-0-2"]
    assert incoming(gift(text), SHEET) == made


def test_a_module_takes_what_it_may_hold_and_says_what_is_left():
    """The rest is told; a question that is refused leaves its place to another."""
    long = "mot " * 100
    text = "\n\n".join([f"{long} {{T}}", *(f"Question {n} {{T#non#oui}}" for n in range(161))])
    made = incoming(gift(text), SHEET)
    fates = [fate.fate for fate in made.fates]
    assert fates == ["dropped", *["kept"] * 160, "dropped"]
    assert "160" in made.fates[-1].how
    assert len(loaded(made).items) == 160


def test_answers_that_are_alike_are_told_apart_at_once():
    """Thousands of the same answer have thousands of ids, and take no time to be refused."""
    draft = drafted("Q {" + "=x ~x " * 20_000 + "}")
    assert len({choice["id"] for choice in draft.own["choices"]}) == 40_000


def test_what_goes_out_comes_back():
    """Every question that GIFT can say comes back with its id and its prompt."""
    exported = exporter("gift").export(every_type(), Path()).data.decode()
    made = incoming(gift(exported), SHEET)
    assert {fate.fate for fate in made.fates} <= {"kept", "degraded"}
    back = {item.id: item for item in loaded(made).items}
    for item in every_type().items:
        if item.type in ("true-false", "match", "numeric", "flashcard", "reflection"):
            assert back[item.id].type == item.type
            assert typography(item.prompt) in back[item.id].prompt
