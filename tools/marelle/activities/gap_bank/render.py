"""Stage 4, render of ``gap-bank``: an item in, HTML for the page, its correction and paper out.

Each gap is a native list of every label; with JavaScript the labels are buttons too.
"""

from marelle.activities.gap_bank.model import GapBank
from marelle.activities.gaps import ListedGap
from marelle.activities.html import (
    BOX,
    because,
    filled_in,
    lettered,
    letters,
    lists,
    numbered,
    plain,
    verdicts,
)
from marelle.i18n import _
from marelle.render.text import inline


def render(item: GapBank) -> str:
    """Return the bank of labels, then the text; buttons are hidden without JavaScript."""
    again = " data-again" if item.reusable else ""
    buttons = "".join(
        f'<button type="button" value="{label.id}">{plain(label.text)}</button>'
        for label in item.labels
    )
    bank = f'<div class="bank" role="group" aria-label="{_("Étiquettes")}"{again}>{buttons}</div>'
    return bank + lists(item.pieces)


def correction(item: GapBank) -> str:
    """Return the text filled in, then what to say of each gap."""
    why = "".join(because(gap.id, gap.feedback, gap.right.text) for gap in item.gaps)
    return filled_in(item.pieces) + verdicts(item) + why


def paper(item: GapBank) -> str:
    """Return the lettered labels in a box, then the text with numbered boxes for their letters."""
    labels = lettered(label.text for label in item.labels).items()
    bank = "".join(f"<li><b>{letter}</b> <span>{html}</span></li>" for letter, html in labels)
    ids = [part.id for part in item.pieces if isinstance(part, ListedGap)]
    text = "".join(
        inline(part)
        if isinstance(part, str)
        else f'<span class="slot"><b>{ids.index(part.id) + 1}</b> {BOX}</span>'
        for part in item.pieces
    )
    how = _("Écrivez la lettre de l’étiquette dans chaque case.")
    return f'<p class="how">{how}</p><ul class="words">{bank}</ul><p class="gaps">{text}</p>'


def answer(item: GapBank) -> str:
    """Return the letter and the label of each numbered gap, in the order of the text."""
    named = letters(label.id for label in item.labels)
    rights = [part.right for part in item.pieces if isinstance(part, ListedGap)]
    return numbered(f"{named[right.id]} ({right.text})" for right in rights)
