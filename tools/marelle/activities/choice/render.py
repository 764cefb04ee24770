"""Stage 4, render of ``choice``: an item in, HTML for the page, its correction and paper out."""

from string import ascii_uppercase

from marelle.activities.choice.model import Choice
from marelle.activities.html import (
    because,
    boxes,
    in_line,
    lettered,
    option,
    plain,
    right,
    several,
    verdicts,
)


def render(item: Choice) -> str:
    """Return the answers to tick: one, or several when several are right."""
    kind = "checkbox" if item.several else "radio"
    return several(item.several) + "".join(
        option(kind, c.id, c.text, right=c.correct) for c in item.shown
    )


def correction(item: Choice) -> str:
    """Return the right answers, then what to say of each answer."""
    why = "".join(because(c.id, c.feedback, c.text) for c in item.shown)
    return right(plain(c.text) for c in item.right) + verdicts(item) + why


def paper(item: Choice) -> str:
    """Return lettered boxes to tick."""
    return several(item.several) + boxes(lettered(c.text for c in item.shown))


def answer(item: Choice) -> str:
    """Return the letters of the right answers, as on paper, with their texts."""
    named = zip(ascii_uppercase, item.shown, strict=False)
    return in_line(f"{letter}. {c.text}" for letter, c in named if c.correct)
