"""Stage 4, render of ``slider``: an item in, HTML for the page, its correction and paper out."""

from html import escape

from marelle.activities.html import blank, plain, right, verdicts
from marelle.activities.slider.model import Slider, exact
from marelle.i18n import _, decimal

MARKS = 4
APART = 10_000


def render(item: Slider) -> str:
    """Return what the handle says, the handle between its two buttons, and the bounds."""
    low, high = (f"{plain(_shown(bound))}{_unit(item)}" for bound in (item.min, item.max))
    return (
        f'<div class="now"><output>?</output>{_unit(item)}</div><div class="rail">'
        f'<button type="button" value="-1" aria-label="{_("Moins")}">−</button>'
        f'<input type="range" min="{exact(item.min):f}" max="{exact(item.max):f}"'
        f' step="{exact(item.step):f}" value="{exact(item.start):f}"'
        f' aria-label="{_("Votre réponse")}">'
        f'<button type="button" value="1" aria-label="{_("Plus")}">+</button></div>'
        f'<p class="ends"><span>{low}</span> <span>{high}</span></p>'
    )


def _unit(item: Slider) -> str:
    return f"\u00a0{plain(item.unit)}" if item.unit else ""


def correction(item: Slider) -> str:
    """Return the number, then why."""
    return right([escape(answer(item))]) + verdicts(item)


def paper(item: Slider) -> str:
    """Return a ruled scale to mark, and a line to write the number on."""
    gap = (exact(item.max) - exact(item.min)) / MARKS
    marks = (_shown(float(exact(item.min) + n * gap)) for n in range(MARKS + 1))
    ruler = "".join(f"<li>{mark}</li>" for mark in marks)
    how = _("Marquez votre réponse d’un trait, puis écrivez-la.")
    return f'<p class="how">{how}</p><ul class="ruler">{ruler}</ul><p>{blank("")}{_unit(item)}</p>'


def answer(item: Slider) -> str:
    """Return the number, its unit, and how far from it is still right."""
    whole = f"{_shown(item.answer)}\u00a0{item.unit}".strip()
    if not item.tolerance:
        return whole
    return _("{number} (à {tolerance} près)").format(number=whole, tolerance=_shown(item.tolerance))


def _shown(value: float) -> str:
    """Return *value* as people write it: its thousands apart, unless it reads as a year."""
    apart = "," if abs(value) >= APART else ""
    return decimal(f"{value:{apart}.10f}".rstrip("0").rstrip("."))
