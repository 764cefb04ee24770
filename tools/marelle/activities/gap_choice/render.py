"""Stage 4, render of ``gap-choice``: an item in, HTML for the page, correction and paper out."""

from marelle.activities.gap_choice.model import GapChoice
from marelle.activities.gaps import ListedGap
from marelle.activities.html import because, filled_in, in_line, lists, plain, verdicts
from marelle.i18n import _
from marelle.render.text import inline


def render(item: GapChoice) -> str:
    """Return the text, a native list in each gap."""
    return lists(item.pieces)


def correction(item: GapChoice) -> str:
    """Return the text filled in, then what to say of each gap."""
    why = "".join(because(gap.id, gap.feedback, gap.right.text) for gap in item.gaps)
    return filled_in(item.pieces) + verdicts(item) + why


def paper(item: GapChoice) -> str:
    """Return the text, the options of each gap between slashes, one to circle."""
    pieces = (
        inline(p)
        if isinstance(p, str)
        else f'<span class="ring">{" / ".join(plain(option.text) for option in p.options)}</span>'
        for p in item.pieces
    )
    return f'<p class="how">{_("Entourez.")}</p><p class="gaps">{"".join(pieces)}</p>'


def answer(item: GapChoice) -> str:
    """Return the right options, in the order of the text."""
    return in_line(piece.right.text for piece in item.pieces if isinstance(piece, ListedGap))
