"""Stage 5, interchange: an item in; what is particular to its question in Moodle XML, out.

Only the fractions of Moodle's own list are written, for it drops a question with any other. The
names of elements are those that each question type of Moodle reads.
"""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from typing import Any

from marelle.activities.base import Interaction
from marelle.interchange._moodle_body import Body, Embed
from marelle.interchange._moodle_gaps import cloze_body, drag_words_body, gap_select_body
from marelle.interchange._words import (
    decimal,
    explained,
    html,
    line,
    passage,
    percent,
    spellings,
)
from marelle.interchange._xml import BACKSLASH, combined, element, lines, plain_answer, rich
from marelle.interchange.base import Target


def _said(*texts: str) -> str:
    return rich("feedback", html(*texts))


def _choice(item: Any) -> Body:
    return Body(drawn=partial(_options, item), more=passage(item))


def _options(item: Any, embed: Embed) -> str:
    rights = sum(choice.correct for choice in item.choices)
    answers = []
    for choice in item.choices:
        # Each wrong answer takes back what a right one gives, as in the lesson itself.
        share = (1 if choice.correct else -1) / rights if rights > 1 else float(choice.correct)
        shown, file = embed(choice.picture)
        text = shown + escape(line(choice.text), quote=False)
        said = _said(choice.feedback)
        answers.append(rich("answer", text, file, said, fraction=percent(share)))
    return lines(
        element("single", str(rights == 1).lower()),
        element("shuffleanswers", str(item.shuffle).lower()),
        element("answernumbering", "none"),
        combined(item.feedback),
        *answers,
    )


def _poll(item: Any) -> Body:
    """Return answers that are all right, for Moodle knows no other question that is not judged."""
    answers = (
        rich("answer", escape(line(text), quote=False), _said(), fraction="100")
        for text in item.options.values()
    )
    elements = (
        element("single", "true"),
        element("shuffleanswers", "false"),
        element("answernumbering", "none"),
    )
    return Body(elements=lines(*elements, *answers), comment=html(item.comment))


def _essay(item: Any) -> Body:
    """Return a text to write; what an expert answers is read after it, and by who reads it."""
    expert = html(item.expert)
    elements = (
        element("responseformat", "plain"),
        element("responserequired", 1),
        element("responsefieldlines", 5),
        element("attachments", 0),
        element("attachmentsrequired", 0),
        rich("graderinfo", expert),
        rich("responsetemplate", ""),
    )
    return Body(elements=lines(*elements), comment=expert)


def _true_false(item: Any) -> Body:
    feedback = item.feedback
    answers = (
        plain_answer(
            str(value).lower(),
            _said(feedback.correct if value is item.answer else feedback.incorrect),
            fraction="100" if value is item.answer else "0",
        )
        for value in (True, False)
    )
    return Body(elements=lines(*answers))


def _matching(item: Any) -> Body:
    sides = [(pair.left, pair.right) for pair in item.pairs]
    sides += [("", text) for text in item.distractors.values()]
    pairs = (
        rich("subquestion", escape(line(left), quote=False), plain_answer(line(right)))
        for left, right in sides
    )
    elements = (element("shuffleanswers", "true"), combined(item.feedback), "<shownumcorrect/>")
    return Body(elements=lines(*elements, *pairs), comment=explained(item.pairs))


def _ordering(item: Any) -> Body:
    steps = (
        rich("answer", escape(line(step.text), quote=False), fraction=str(rank))
        for rank, step in enumerate(item.steps, 1)
    )
    elements = (
        element("layouttype", "VERTICAL"),
        element("selecttype", "ALL"),
        element("selectcount", len(item.steps)),
        # A point for each step that the right one follows: our own rule.
        element("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST"),
        element("showgrading", "SHOW"),
        element("numberingstyle", "none"),
        combined(item.feedback),
        element("shownumcorrect", 1),
    )
    return Body(elements=lines(*elements, *steps))


def _short_answer(item: Any) -> Body:
    right, wrong = _said(item.feedback.correct), _said(item.feedback.incorrect)
    answers = (
        plain_answer(answer.replace("*", BACKSLASH + "*"), right, fraction="100")
        for answer in spellings(item.answers)
    )
    return Body(
        elements=lines(element("usecase", 0), *answers, plain_answer("*", wrong, fraction="0"))
    )


def _number(item: Any) -> Body:
    right = plain_answer(
        decimal(item.answer),
        _said(item.feedback.correct),
        element("tolerance", decimal(item.tolerance)),
        fraction="100",
    )
    wrong = plain_answer("*", _said(item.feedback.incorrect), fraction="0")
    unit = line(item.unit)
    units = lines(
        "<units>",
        f"<unit>{element('multiplier', 1)}{element('unit_name', unit)}</unit>",
        "</units>",
        element("unitgradingtype", 0),
        element("showunits", 0),
    )
    more = f"<p>({escape(unit, quote=False)})</p>" if unit else ""
    return Body(elements=lines(right, wrong, units if unit else ""), more=more)


def _card(item: Any) -> Body:
    said = html(item.back, item.feedback.correct, item.feedback.incorrect)
    return Body(more=f"<hr><p>{said}</p>")


WRITERS: Mapping[Target, Callable[[Any], Body]] = {
    ("multichoice", Interaction.CHOICE): _choice,
    ("truefalse", Interaction.TRUE_FALSE): _true_false,
    ("matching", Interaction.MATCHING): _matching,
    ("ordering", Interaction.SEQUENCING): _ordering,
    ("cloze", Interaction.FILL_IN): cloze_body,
    ("shortanswer", Interaction.FILL_IN): _short_answer,
    ("gapselect", Interaction.MATCHING): gap_select_body,
    ("ddwtos", Interaction.MATCHING): drag_words_body,
    ("numerical", Interaction.NUMERIC): _number,
    ("description", Interaction.LIKERT): _card,
    ("multichoice", Interaction.LIKERT): _poll,
    ("essay", Interaction.LONG_FILL_IN): _essay,
}
