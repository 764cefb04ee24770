"""``!!! before-after``: the same place twice, each picture under its word.

Both are always seen: comparing asks for no slider, hence for no dragging and no script.
"""

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import caption
from marelle.i18n import _


def _draw(written: Written, desk: Desk) -> str:
    said = written.options
    pairs = ((_("Avant"), "before", "before-alt"), (_("Après"), "after", "after-alt"))
    shown = "".join(
        f"<div><b>{word}</b>{desk.picture(said[picture], said[alt])}</div>"
        for word, picture, alt in pairs
    )
    return f'<figure class="pair">{shown}{caption(written, desk)}</figure>'


BLOCK = Block(
    kind="before-after",
    text=Need.OPTIONAL,
    options=(
        Option("before", Want.PICTURE),
        Option("before-alt", Want.ALTERNATIVE),
        Option("after", Want.PICTURE),
        Option("after-alt", Want.ALTERNATIVE),
        Option("credit", Want.LINE, required=False),
    ),
    style="figure",
    draw=_draw,
)
