"""Stage 4, render of ``numeric``: an item in, HTML for the page, its correction and paper out."""

from html import escape

from marelle.activities.html import plain, right, verdicts
from marelle.activities.numeric.model import MAX_LENGTH, Numeric
from marelle.i18n import _


def render(item: Numeric) -> str:
    """Return the field, its unit beside it; phones show a keyboard of digits."""
    return (
        f'<label class="number"><span>{_("Votre réponse")}</span>'
        f'<input inputmode="decimal" maxlength="{MAX_LENGTH}" autocomplete="off"'
        f' enterkeyhint="done">{_unit(item)}</label>'
    )


def _unit(item: Numeric) -> str:
    return f" <span>{plain(item.unit)}</span>" if item.unit else ""


def correction(item: Numeric) -> str:
    """Return the number, then why."""
    return right([escape(answer(item))]) + verdicts(item)


def paper(item: Numeric) -> str:
    """Return a box to write in, and the unit."""
    return f'<p><span class="box">{"." * 12}</span>{_unit(item)}</p>'


def answer(item: Numeric) -> str:
    """Return the number in French, its unit, and how far from it is still right."""
    whole = f"{_french(item.answer)}\u00a0{item.unit}".strip()
    if not item.tolerance:
        return whole
    return _("{number} (à {tolerance} près)").format(
        number=whole, tolerance=_french(item.tolerance)
    )


def _french(value: float) -> str:
    """Return *value* with a comma, and thin no-break spaces between thousands."""
    shown = f"{value:,.10f}".rstrip("0").rstrip(".")
    return shown.replace(",", "\u202f").replace(".", ",")
