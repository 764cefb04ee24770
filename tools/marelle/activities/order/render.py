"""Stage 4, render of ``order``: an item in, HTML for the page, its correction and paper out."""

from string import ascii_uppercase

from marelle.activities.html import boxes, lettered, plain, verdicts
from marelle.activities.order.model import Order, Step
from marelle.i18n import _


def render(item: Order) -> str:
    """Return the shuffled steps; the style sheet hides their buttons without JavaScript."""
    steps = "".join(_step(step) for step in item.shown)
    return f'<ol class="steps">{steps}</ol>'


def _step(step: Step) -> str:
    text = plain(step.text)
    named = _("{action} : {step}")
    up, down = (named.format(action=a, step=text) for a in (_("Monter"), _("Descendre")))
    return (
        f'<li class="opt" data-step="{step.id}"><span>{text}</span>'
        f'<button type="button" value="-1" aria-label="{up}">↑</button>'
        f'<button type="button" value="1" aria-label="{down}">↓</button></li>'
    )


def correction(item: Order) -> str:
    """Return the steps in the right order, then why."""
    steps = "".join(f"<li>{plain(step.text)}</li>" for step in item.steps)
    return f'<p class="right">{_("Le bon ordre :")}</p><ol>{steps}</ol>{verdicts(item)}'


def paper(item: Order) -> str:
    """Return lettered steps, each with a box for its number."""
    how = _("Numérotez les étapes, de 1 à {n}.").format(n=len(item.steps))
    return f'<p class="how">{how}</p>{boxes(lettered(step.text for step in item.shown))}'


def answer(item: Order) -> str:
    """Return the letters of the paper form in the right order."""
    letters = {s.id: letter for letter, s in zip(ascii_uppercase, item.shown, strict=False)}
    return " → ".join(letters[step.id] for step in item.steps)
