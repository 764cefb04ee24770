"""Stage 4, render of ``true-false``: an item in, HTML for the page, correction and paper out."""

from marelle.activities.html import boxes, option, right, verdicts
from marelle.activities.true_false.model import TrueFalse
from marelle.i18n import _


def render(item: TrueFalse) -> str:
    """Return the two answers to tick, always in the same order."""
    true = option("radio", "true", _("Vrai"), right=item.answer)
    return true + option("radio", "false", _("Faux"), right=not item.answer)


def correction(item: TrueFalse) -> str:
    """Return the right answer, then why."""
    return right([_right(item)]) + verdicts(item)


def paper(item: TrueFalse) -> str:
    """Return two boxes to tick, lettered as ballots are."""
    return boxes({"A": _("Vrai"), "B": _("Faux")}, " side")


def answer(item: TrueFalse) -> str:
    """Return the letter of the right answer, as on paper, and its word."""
    return f"{'A' if item.answer else 'B'}. {_right(item)}"


def _right(item: TrueFalse) -> str:
    return _("Vrai") if item.answer else _("Faux")
