"""Stage 4, render: what an author added to an activity in, HTML and attributes out."""

from marelle.i18n import _
from marelle.model import Item
from marelle.render.text import inline


def attributes(item: Item) -> str:
    """Return what the player must know, as attributes of the element."""
    whole = "" if item.partial else " data-whole"
    return whole + (f' data-tries="{item.attempts}"' if item.attempts > 1 else "")


def rules(item: Item) -> str:
    """Return the HTML that tells the learner, before the answer, how points are given."""
    if item.partial:
        return ""
    return f"<p>{_('Tout doit être juste pour gagner les points.')}</p>"


def hints(item: Item) -> str:
    """Return the HTML of the hints, each folded in the one before it, so that they open in turn.

    They come after the answers, and stay there once the answer is given.
    """
    folded, count = "", len(item.hints)
    for rank in range(count, 0, -1):
        word = _("Indice {n} sur {total}").format(n=rank, total=count) if count > 1 else _("Indice")
        said = f"<p>{inline(item.hints[rank - 1])}</p>"
        folded = f'<details class="hint"><summary>{word}</summary>{said}{folded}</details>'
    return folded
