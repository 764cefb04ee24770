"""Stage 4, render of ``short-answer``: an item in, HTML for the page, correction and paper out."""

from marelle.activities.html import blank, plain, right, typed, verdicts
from marelle.activities.short_answer.model import ANSWER, ShortAnswer
from marelle.activities.spelling import MAX_LENGTH
from marelle.i18n import _


def render(item: ShortAnswer) -> str:
    """Return the field, under its label."""
    return f"<label><span>{_('Votre réponse')}</span>{typed(ANSWER, MAX_LENGTH)}</label>"


def correction(item: ShortAnswer) -> str:
    """Return the accepted answers, the model first, then why."""
    return right(map(plain, item.answers)) + verdicts(item)


def paper(item: ShortAnswer) -> str:
    """Return a line to write on."""
    return f"<p>{blank(item.answers[0])}</p>"


def answer(item: ShortAnswer) -> str:
    """Return the accepted answers, the model first."""
    return " / ".join(item.answers)
