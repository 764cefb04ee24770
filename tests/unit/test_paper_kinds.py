"""What the forms on paper say: a talk, a memo, a sheet to sign, in words."""

import re
from itertools import pairwise

from marelle.activities.html import in_line
from marelle.paper.essentials import essentials
from marelle.paper.kinds.memo import LARGE_ROOM, ROOM, fitting
from marelle.paper.summary import LIMIT, summary
from marelle.paper.talk import WHOLE, programme, replies, voted
from marelle.render.text import inline
from unit.paper_module import every_type, module, sheet, subject, words


def test_a_talk_lasts_a_quarter_of_an_hour() -> None:
    """Whatever the number of questions, moments follow each other and end at fifteen minutes."""
    asked = voted(module(*every_type()))
    assert 1 < len(asked) <= 4
    for count in range(1, len(asked) + 1):
        moments = programme(asked[:count])
        assert moments[0].start == 0
        for one, after in pairwise(moments):
            assert one.start + one.length == after.start
        assert moments[-1].start + moments[-1].length == WHOLE
        assert [m.question for m in moments if m.question] == list(asked[:count])


def test_the_leader_knows_the_letter_that_the_poster_shows() -> None:
    """For each question, the leader's right letter is that of the right answer on the poster."""
    for question in voted(module(*every_type())):
        right = [letter for letter, _words, good, _said in replies(question) if good]
        assert question.answer.startswith(f"{right[0]}. ")
        assert len(right) == 1


def test_answers_on_one_line_have_no_full_stop_before_a_semicolon() -> None:
    """Sentences of a choice with several right answers are joined as parts of one."""
    assert (
        in_line(["A. Je pars.", "B. Où ?", "C. Non…"]) == "A. Je pars\u00a0; B. Où ?\u00a0; C. Non…"
    )


def test_what_to_say_is_told_apart_from_the_answer() -> None:
    """On the leader's sheet, a dash stands between an answer and what to say of it."""
    html = sheet("kit")
    told = re.findall(r"<li><b>[A-D]\.</b> .*?</li>", html)
    said = [inline(reply[3]) for q in voted(module(*every_type())) for reply in replies(q)]
    assert len(told) == len(said)
    assert all(f" – {each}</li>" in line for line, each in zip(told, said, strict=True) if each)


def test_the_text_code_holds_whole_lines_only() -> None:
    """The text has the title, the objective, the contact, and as many essentials as fit."""
    long = "\n\n".join(f'!!! key "Point {n}"\n    {"mot " * 30}' for n in range(30))
    about = subject(module(*every_type(), lesson=long))
    text = summary(about)
    assert text.startswith("Signaler un matelas\nJe sais signaler un matelas abandonné.\n- Point 0")
    assert text.endswith("Contact\u00a0: formation@marelle.example\nmarelle.example/Q/P43TZ")
    assert len(text.encode()) <= LIMIT <= 1000
    assert all(line.strip().endswith("mot") for line in text.split("\n") if line.startswith("- "))


def test_a_memo_keeps_the_most_important_first() -> None:
    """Frames come in the order of what they are worth; what does not fit is left out."""
    lesson = '!!! tip "Astuce"\n    Un.\n\n!!! key "Clé"\n    Deux.\n\nUn mot **gras**.\n'
    found = essentials(module(*every_type(), lesson=lesson))
    assert [each.kind for each in found] == ["key", "tip", "marked"]
    assert len(list(fitting(found, 1, 80))) == 1
    assert LARGE_ROOM[0] < ROOM[0]


def test_what_a_quiz_teaches_is_its_memo() -> None:
    """Without a lesson to read, a memo has the right answers in words, not their letters."""
    found = essentials(module(*every_type(), lesson=""))
    assert {each.kind for each in found} == {"learnt"}
    assert not any(re.search(r"\b\d → [A-Z]\b|\*\*", each.text) for each in found)


def test_a_gesture_to_sign_has_its_steps() -> None:
    """The steps of a checklist are to see; without one, those that the lesson frames."""
    gestures = [i for i in every_type() if i.type == "checklist"]
    steps = gestures[0].steps.values()  # type: ignore[attr-defined]
    assert all(step in words(sheet("signoff", *gestures)) for step in steps)
    others = [i for i in every_type() if i.type == "choice"]
    html = sheet("signoff", *others)
    assert "<b>2</b> Signaler." in html
    assert "un an au plus" in words(html)
