"""Stage 4, render of ``numeric``: an item in, HTML for the page, its correction and paper out."""

from html import escape

from marelle.activities.html import blank, plain, right, verdicts
from marelle.activities.numeric.model import MAX_LENGTH, Numeric
from marelle.i18n import _, decimal


def render(item: Numeric) -> str:
    """Return the field, its unit beside it; phones show a keyboard of digits."""
    return (
        f'<label class="number"><span>{_("Votre réponse")}</span>'
        f'<input inputmode="decimal" maxlength="{MAX_LENGTH}" autocomplete="off"'
        f' enterkeyhint="done" data-odd="{_odd(item)}">{_unit(item)}</label>'
    )


def _odd(item: Numeric) -> str:
    """Return what is said to who typed something else than a number."""
    if item.unit:
        said = _("Tapez un nombre, en chiffres. Vous pouvez ajouter « {unit} », rien d’autre.")
        return plain(said.format(unit=item.unit))
    return escape(_("Tapez seulement un nombre, en chiffres, sans mot ni unité."))


def _unit(item: Numeric) -> str:
    return f" <span>{plain(item.unit)}</span>" if item.unit else ""


def correction(item: Numeric) -> str:
    """Return the number, then why."""
    return right([escape(answer(item))]) + verdicts(item)


def paper(item: Numeric) -> str:
    """Return a line to write on, and the unit."""
    return f"<p>{blank('')}{_unit(item)}</p>"


def answer(item: Numeric) -> str:
    """Return the number, its unit, and how far from it is still right."""
    whole = f"{_shown(item.answer)}\u00a0{item.unit}".strip()
    if not item.tolerance:
        return whole
    return _("{number} (à {tolerance} près)").format(number=whole, tolerance=_shown(item.tolerance))


def _shown(value: float) -> str:
    """Return *value* as people write it, its thousands apart."""
    return decimal(f"{value:,.10f}".rstrip("0").rstrip("."))
