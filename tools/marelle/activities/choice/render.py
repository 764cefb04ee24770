"""Stage 4, render of ``choice``: an item in, HTML for the page, its correction and paper out."""

from string import ascii_uppercase

from marelle.activities.choice.model import Choice
from marelle.activities.html import because, option, plain, right, verdicts
from marelle.i18n import _


def render(item: Choice) -> str:
    """Return the answers to tick: one, or several when several are right."""
    kind = "checkbox" if item.several else "radio"
    several = f"<p>{_('Plusieurs réponses sont possibles.')}</p>" if kind == "checkbox" else ""
    return several + "".join(option(kind, c.id, c.text, right=c.correct) for c in item.shown)


def correction(item: Choice) -> str:
    """Return the right answers, then what to say of each answer."""
    why = "".join(because(c.id, c.feedback, c.text) for c in item.shown)
    return right(plain(c.text) for c in item.right) + verdicts(item) + why


def paper(item: Choice) -> str:
    """Return lettered boxes to tick."""
    boxes = zip(ascii_uppercase, item.shown, strict=False)
    lines = "".join(f"<li>☐ <b>{letter}</b> {plain(c.text)}</li>" for letter, c in boxes)
    return f'<ul class="boxes">{lines}</ul>'


def answer(item: Choice) -> str:
    """Return the letters of the right answers, as on paper, with their texts."""
    lettered = zip(ascii_uppercase, item.shown, strict=False)
    return " ; ".join(f"{letter}. {c.text}" for letter, c in lettered if c.correct)
