"""Ours, out, and back: what comes in is what went out, but for what was told as lost."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.imports import SHEET, came
from fakes.questions import every_type
from marelle.activities.choice.model import Choice
from marelle.activities.gap_text.model import GapText
from marelle.activities.gaps import TypedGap
from marelle.activities.match.model import Match
from marelle.activities.numeric.model import Numeric
from marelle.activities.order.model import Order, Step
from marelle.activities.pairing import Pair
from marelle.activities.picking import Option
from marelle.activities.short_answer.model import ShortAnswer
from marelle.activities.spelling import fold
from marelle.activities.true_false.model import TrueFalse
from marelle.diagnostics import Span
from marelle.interchange import exporter
from marelle.interchange._incoming import incoming
from marelle.interchange._words import html
from marelle.interchange.readers import importer, names
from marelle.interchange.readers.base import Source
from marelle.model import ActivitySet, Feedback, Item

HERE = Span("questions.yml")
MARKS = "\\~=#{}:->%&;]\"'/$_ .,?é1nT*[`<(!@+|\t"
FILES = "\n{}=~#:>-%T[]<quiz/>ABC. ;\"'\\$"
# A letter first, so that two texts of a question are two, and none is only marks.
TEXT = st.text(st.sampled_from(MARKS), max_size=12)
several = settings(max_examples=60, deadline=None)
both = st.sampled_from(["gift", "moodle_xml", "csv"])
rich = st.sampled_from(["moodle_xml", "csv"])


def texts(count: int) -> Any:
    """Return what makes that many texts, each told from the others by its first letter."""
    made = st.tuples(*(TEXT for _each in range(count)))
    return made.map(lambda said: [f"{'abcdef'[n]}{text}z" for n, text in enumerate(said)])


def back(form: str, item: Item) -> Any:
    """Return a question that went out in a format and came back."""
    screen = ActivitySet(id="verifier", title="Vérifier", intro="", items=(item,), span=HERE)
    module = replace(every_type(), screens=(screen,))
    module, fates = came(form, exporter(form).export(module, Path()).data.decode("utf-8-sig"))
    # Bold words that hold a star have no Markdown of ours: they come back as words.
    assert fates[0].how in ("", "La mise en forme est simplifiée."), fates
    [found] = module.items
    assert (found.id, found.type) == (item.id, item.type)
    return found


def shown(markdown: str) -> str:
    """Return what a page shows of a sentence, its typography apart."""
    return plain(unescape(re.sub(r"</?(?:strong|code|a)\b[^>]*>", "", html(markdown))))


def plain(text: str) -> str:
    """Return a text without its spaces, and without what GIFT turns into an arrow."""
    return "".join(text.replace("→", "->").split())


def common(prompt: str, comment: str) -> dict[str, Any]:
    """Return the fields of every question."""
    told = Feedback(correct="Oui.", incorrect=comment)
    return {"id": "q-une", "prompt": prompt, "span": HERE, "feedback": told}


@several
@given(both, texts(5))
def test_a_choice_comes_back(form, said):
    """Its prompt, its answers, which is right, and what is said of a mistake."""
    prompt, right, wrong, why, comment = said
    options = (
        Option(id="a", text=right, correct=True),
        Option(id="b", text=wrong, feedback=why),
    )
    item = Choice(type="choice", choices=options, **common(prompt, comment))
    found = back(form, item)
    assert shown(found.prompt) == shown(prompt)
    assert [(plain(c.text), c.correct) for c in found.choices] == [
        (plain(right), True),
        (plain(wrong), False),
    ]
    # GIFT has one comment for an answer: it holds both.
    told = shown(found.choices[1].feedback) + shown(found.feedback.incorrect)
    assert told == shown(why) + shown(comment)


@several
@given(both, texts(2), st.booleans())
def test_a_statement_comes_back(form, said, answer):
    """Whether it is true, and what is said either way."""
    found = back(form, TrueFalse(type="true-false", answer=answer, **common(*said)))
    assert found.answer is answer
    assert [shown(found.prompt), shown(found.feedback.incorrect)] == [*map(shown, said)]
    assert found.feedback.correct == "Oui."


@several
@given(both, texts(6))
def test_pairs_come_back(form, said):
    """Each left side has its right side, and the distractor goes with nothing."""
    prompt, comment, *sides, other = said
    sides = [*sides, "fin"]
    pairs = (
        Pair(id="a", left=sides[0], right=sides[1]),
        Pair(id="b", left=sides[2], right=sides[3]),
    )
    item = Match(type="match", pairs=pairs, distractors={"c": other}, **common(prompt, comment))
    screen = back(form, replace(item, feedback=Feedback()))
    assert [(plain(p.left), plain(p.right)) for p in screen.pairs] == [
        (plain(p.left), plain(p.right)) for p in pairs
    ]
    assert [plain(text) for text in screen.distractors.values()] == [plain(other)]


@several
@given(both, texts(3))
def test_an_answer_to_type_comes_back(form, said):
    """The first is the one to show, and a star is a star."""
    prompt, answer, comment = said
    item = ShortAnswer(type="short-answer", answers=(answer,), **common(prompt, comment))
    screen = ActivitySet(id="verifier", title="Vérifier", intro="", items=(item,), span=HERE)
    module = replace(every_type(), screens=(screen,))
    module, _fates = came(form, exporter(form).export(module, Path()).data.decode())
    [found] = module.items
    assert fold(plain(found.answers[0])) == fold(plain(answer))
    assert shown(found.feedback.incorrect) == shown(comment)


@several
@given(both, texts(2), st.integers(-(10**6), 10**6), st.integers(0, 999))
def test_a_number_comes_back(form, said, answer, tolerance):
    """To the last digit, with its tolerance."""
    item = Numeric(
        type="numeric", answer=answer / 8, tolerance=tolerance / 8, unit="kg", **common(*said)
    )
    found = back(form, item)
    assert (found.answer, found.tolerance) == (item.answer, item.tolerance)


@several
@given(rich, texts(4))
def test_an_order_comes_back(form, said):
    """The steps are in their order."""
    prompt, *steps = said
    parts = tuple(Step(id=f"s{n}", text=text) for n, text in enumerate(steps))
    item = Order(type="order", steps=parts, **common(prompt, "Non."))
    assert [plain(s.text) for s in back(form, item).steps] == [plain(s) for s in steps]


@several
@given(rich, texts(3))
def test_a_gap_comes_back(form, said):
    """The text around a gap, its answer and its comment."""
    prompt, answer, comment = said
    gaps = (TypedGap(id="trou", answers=(answer,), feedback=comment),)
    item = GapText(
        type="gap-text",
        text="**Ici** {trou} & là.",
        gaps=gaps,
        **common(prompt, "") | {"feedback": Feedback()},
    )
    found = back(form, item)
    assert found.text == f"**Ici** {{{found.gaps[0].id}}} & là."
    assert fold(found.gaps[0].answers[0]) == fold(answer)
    assert shown(found.gaps[0].feedback) == shown(comment)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(names()),
    st.text(st.sampled_from("\n{}=~#:>-%T[]<quiz/>ABC. ;\"'\\$"), max_size=80),
)
def test_no_text_makes_a_reader_raise(form, text):
    """Whatever a file holds, each question has a draft or a reason, and a place in the file."""
    lines = text.count("\n") + 1
    batch = importer(form).read(Source(text=text))
    for found in batch.found:
        assert bool(found.draft) != bool(found.why)
        assert 1 <= found.line <= lines
    fates = incoming(batch, SHEET).fates
    assert all(fate.how or fate.fate == "kept" for fate in fates)
