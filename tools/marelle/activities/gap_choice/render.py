"""Stage 4, render of ``gap-choice``: an item in, HTML for the page, correction and paper out."""

from marelle.activities.gap_choice.model import GapChoice
from marelle.activities.gaps import ListedGap
from marelle.activities.html import because, choose, plain, verdicts
from marelle.render.text import inline


def render(item: GapChoice) -> str:
    """Return the text, a native list in each gap."""
    names = [piece.id for piece in item.pieces if isinstance(piece, ListedGap)]
    pieces = (
        inline(p)
        if isinstance(p, str)
        else choose(names, p.id, {option.id: option.text for option in p.options})
        for p in item.pieces
    )
    return f'<p class="gaps">{"".join(pieces)}</p>'


def correction(item: GapChoice) -> str:
    """Return the text filled in, then what to say of each gap."""
    pieces = (
        inline(p) if isinstance(p, str) else f"<b>{plain(p.right.text)}</b>" for p in item.pieces
    )
    why = "".join(because(gap.id, gap.feedback, gap.right.text) for gap in item.gaps)
    return f'<p class="right">{"".join(pieces)}</p>{verdicts(item)}{why}'


def paper(item: GapChoice) -> str:
    """Return the text, the options of each gap in brackets, one to circle."""
    pieces = (
        inline(p)
        if isinstance(p, str)
        else f"<b>[ {' / '.join(plain(option.text) for option in p.options)} ]</b>"
        for p in item.pieces
    )
    return f"<p>{''.join(pieces)}</p>"


def answer(item: GapChoice) -> str:
    """Return the right options, in the order of the text."""
    return " ; ".join(piece.right.text for piece in item.pieces if isinstance(piece, ListedGap))
