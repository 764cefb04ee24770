"""Stage 4, render of ``gap-text``: an item in, HTML for the page, its correction and paper out."""

from marelle.activities.gap_text.model import GapText
from marelle.activities.gaps import TypedGap
from marelle.activities.html import because, blank, plain, typed, verdicts
from marelle.activities.spelling import MAX_LENGTH
from marelle.i18n import _
from marelle.render.text import inline


def render(item: GapText) -> str:
    """Return the text, a field in each gap."""
    pieces = (inline(p) if isinstance(p, str) else _field(item, p) for p in item.pieces)
    return f'<p class="gaps">{"".join(pieces)}</p>'


def _field(item: GapText, gap: TypedGap) -> str:
    order = [p.id for p in item.pieces if isinstance(p, TypedGap)]
    name = _("Mot manquant {n} sur {total}").format(n=order.index(gap.id) + 1, total=len(order))
    return f'<span class="gap">{typed(gap.id, MAX_LENGTH, name)}</span>'


def correction(item: GapText) -> str:
    """Return the text filled in, then what to say of each gap."""
    pieces = (
        inline(p) if isinstance(p, str) else f"<b>{plain(p.answers[0])}</b>" for p in item.pieces
    )
    why = "".join(because(gap.id, gap.feedback, gap.answers[0]) for gap in item.gaps)
    return f'<p class="right">{"".join(pieces)}</p>{verdicts(item)}{why}'


def paper(item: GapText) -> str:
    """Return the text, a line in each gap; all are as long, so that none tells its word."""
    line = blank(max((gap.answers[0] for gap in item.gaps), key=len))
    text = "".join(inline(p) if isinstance(p, str) else line for p in item.pieces)
    return f'<p class="gaps">{text}</p>'


def answer(item: GapText) -> str:
    """Return the model answers, in the order of the text."""
    return " ; ".join(p.answers[0] for p in item.pieces if isinstance(p, TypedGap))
