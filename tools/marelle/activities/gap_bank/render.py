"""Stage 4, render of ``gap-bank``: an item in, HTML for the page, its correction and paper out.

Each gap is a native list of every label; with JavaScript the labels are buttons too.
"""

from marelle.activities.gap_bank.model import GapBank
from marelle.activities.gaps import ListedGap
from marelle.activities.html import because, filled_in, lists, plain, verdicts
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
    """Return the labels in a box, then the text with a dotted line in each gap."""
    words = " · ".join(plain(label.text) for label in item.labels)
    line = f'<span class="line">{"." * 24}</span>'
    text = "".join(inline(part) if isinstance(part, str) else line for part in item.pieces)
    return f'<p class="box">{words}</p><p>{text}</p>'


def answer(item: GapBank) -> str:
    """Return the right labels, in the order of the text."""
    return " ; ".join(part.right.text for part in item.pieces if isinstance(part, ListedGap))
