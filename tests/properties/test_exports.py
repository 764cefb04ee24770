"""Whatever an author writes, an exported question says it, and nothing of it becomes a mark."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.gift import Answer, read
from fakes.questions import every_type
from marelle.activities.choice.model import Choice
from marelle.activities.gap_text.model import GapText
from marelle.activities.gaps import TypedGap
from marelle.activities.match.model import Match
from marelle.activities.pairing import Pair
from marelle.activities.picking import Option
from marelle.diagnostics import Span
from marelle.interchange import exporter
from marelle.model import ActivitySet, Feedback, Item

HERE = Span("questions.yml")
# Marks of GIFT, of cloze, of XML and of HTML, and some letters; a sentence takes Markdown too.
MARKS = "\\~=#{}:->%&;]\"'/$_ .,?é1nT"
WORDS = st.text(st.sampled_from(MARKS), min_size=1, max_size=12).filter(str.strip)
BARE = st.text(st.sampled_from(f"{MARKS}<*[`"), min_size=1, max_size=12).filter(str.strip)
_21, _3 = (
    "{http://www.imsglobal.org/xsd/imsqti_v2p1}",
    "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}",
)
QTI_21 = [f"{_21}{name}" for name in ("prompt", "simpleChoice", "modalFeedback")]
QTI_3 = [f"{_3}qti-{name}" for name in ("prompt", "simple-choice", "modal-feedback")]
several = settings(max_examples=150, deadline=None)


def package(form: str, item: Item) -> bytes:
    """Return the package of a module with one question."""
    screen = ActivitySet(id="verifier", title="Vérifier", intro="", items=(item,), span=HERE)
    return exporter(form).export(replace(every_type(), screens=(screen,)), Path()).data


def exported(form: str, item: Item) -> str:
    """Return the file of a module with one question."""
    return package(form, item).decode()


def same(text: str) -> str:
    """Return a text without what typography may change: its spaces, and arrows in plain text."""
    return " ".join(text.replace("->", "→").split())


def plain(html: str) -> str:
    """Return the words of HTML that holds nothing but paragraphs."""
    return same(unescape(re.sub(r"</?p>", "", html)))


def choice(prompt: str, right: str, wrong: str, comment: str) -> Choice:
    """Return a question with one right answer, commented."""
    options = (
        Option(id="a", text=right, correct=True, feedback=comment),
        Option(id="b", text=wrong),
    )
    return Choice(id="q", type="choice", prompt=prompt, span=HERE, choices=options)


@several
@given(WORDS, BARE, BARE, WORDS)
def test_gift_says_a_choice_as_it_was_written(prompt, right, wrong, comment):
    """A reader that is not ours finds the prompt, both answers, their shares and the comment."""
    [question] = read(exported("gift", choice(prompt, right, wrong, comment)))
    assert (question.kind, plain(question.text)) == ("multichoice", same(prompt))
    found = [(a.share, plain(a.text), plain(a.comment)) for a in question.answers]
    assert found == [(100, same(right), same(comment)), (0, same(wrong), "")]


@several
@given(BARE, BARE, BARE, WORDS)
def test_gift_says_pairs_as_they_were_written(left, right, other, comment):
    """Each left side keeps its right side, the distractor has none, the comment ends it."""
    item = Match(
        id="q",
        type="match",
        prompt="Reliez.",
        span=HERE,
        feedback=Feedback(incorrect=comment),
        pairs=(Pair(id="a", left=left, right=right), Pair(id="b", left="B", right="b")),
        distractors={"c": other},
    )
    [question] = read(exported("gift", item))
    sides = [(plain(a.left), same(a.text)) for a in question.answers]
    assert sides == [(same(left), same(right)), ("B", "b"), ("", same(other))]
    assert (question.kind, plain(question.comment)) == ("match", same(comment))


def gap_text(answer: str, comment: str) -> GapText:
    """Return a text with one gap."""
    gaps = (TypedGap(id="trou", answers=(answer,), feedback=comment),)
    common = {"id": "q", "type": "gap-text", "prompt": "Complétez.", "span": HERE}
    return GapText(**common, text="Un {trou} ici.", gaps=gaps)


def starless(answers: list[str]) -> list[str]:
    """Return accepted answers, a star that is a star without its backslash."""
    assert not any(re.search(r"(?<!\\)\*", answer) for answer in answers)
    return [same(answer.replace("\\*", "*")) for answer in answers]


@several
@given(BARE, WORDS)
def test_gift_says_an_answer_to_type_as_it_was_written(answer, comment):
    """The answer comes first, worth everything; any other is worth nothing and is explained."""
    [question] = read(exported("gift", gap_text(answer, comment)))
    *accepted, other = question.answers
    assert question.kind == "shortanswer"
    assert starless([a.text for a in accepted])[0] == same(answer)
    assert {a.share for a in accepted} == {100}
    assert other == Answer(0, "*", accepted[0].comment)
    assert plain(other.comment) == same(comment)


@several
@given(BARE, WORDS)
def test_moodle_finds_a_gap_as_it_was_written(answer, comment):
    """The marks of a gap are ours alone; decoded, its answer and comment are the author's."""
    quiz = ElementTree.fromstring(exported("moodle_xml", gap_text(answer, comment)))
    text = quiz.findtext("question[@type='cloze']/questiontext/text") or ""
    [(weight, inside)] = re.findall(r"\{(\d+):SHORTANSWER:([^{}]*)\}", text)
    parts = [re.split(r"(?<!&)#", part) for part in inside.split("~")]
    assert weight == "1"
    assert {len(part) for part in parts} == {2}
    assert parts[-1][0] == "*"
    accepted = [unescape(said).removeprefix("=") for said, _ in parts[:-1]]
    assert starless(accepted)[0] == same(answer)
    assert {plain(unescape(said)) for _, said in parts} == {same(comment)}


@several
@given(WORDS, BARE, BARE, WORDS)
def test_moodle_xml_says_a_choice_as_it_was_written(prompt, right, wrong, comment):
    """The file is well formed, and each text is the author's once its HTML is read."""
    quiz = ElementTree.fromstring(exported("moodle_xml", choice(prompt, right, wrong, comment)))
    question = quiz.find("question[@type='multichoice']")
    assert question is not None
    assert plain(question.findtext("questiontext/text") or "") == same(prompt)
    answers = [plain(answer.findtext("text") or "") for answer in question.findall("answer")]
    assert answers == [same(right), same(wrong)]
    assert plain(question.findtext("answer/feedback/text") or "") == same(comment)


@several
@given(WORDS, BARE, BARE, WORDS)
def test_qti_says_a_choice_as_it_was_written(prompt, right, wrong, comment):
    """In both editions the item is well formed, and each text is the author's."""
    for form, tags in (("qti21", QTI_21), ("qti3", QTI_3)):
        item = choice(prompt, right, wrong, comment)
        with ZipFile(BytesIO(package(form, item))) as zipped:
            tree = ElementTree.fromstring(zipped.read("questions/q.xml"))
        found = [["".join(e.itertext()) for e in tree.iter(tag)] for tag in tags]
        assert [[same(text) for text in texts] for texts in found] == [
            [same(prompt)],
            [same(right), same(wrong)],
            [same(comment)],
        ]
