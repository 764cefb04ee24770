"""Stage 4, render of ``flashcard``: an item in, HTML for the page, its correction, paper out."""

from marelle.activities.flashcard.model import KNOWN, REVIEW, Flashcard
from marelle.activities.html import verdicts
from marelle.i18n import _
from marelle.render.text import inline


def render(item: Flashcard) -> str:
    """Return the button that turns the card, then room for its back and what to say of it."""
    return (
        f'<button type="button" class="opt turn">{_("Retourner la carte")}</button>'
        '<div class="back" tabindex="-1" hidden></div>'
        f'<button type="button" class="opt" value="{KNOWN}" hidden>{_("Je savais")}</button>'
        f'<button type="button" class="opt" value="{REVIEW}" hidden>{_("À revoir")}</button>'
    )


def correction(item: Flashcard) -> str:
    """Return the back of the card, then what else there is to say."""
    return f'<p class="right">{inline(item.back)}</p>{verdicts(item)}'


def paper(item: Flashcard) -> str:
    """Return the back upside down: one turns the sheet to read it, as one turns a card."""
    how = _("La réponse est écrite à l’envers : tournez la feuille pour la lire.")
    return f'<p class="how">{how}</p><p class="upside">{inline(item.back)}</p>'


def answer(item: Flashcard) -> str:
    """Return the back."""
    return item.back
