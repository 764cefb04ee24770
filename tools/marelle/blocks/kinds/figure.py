"""``!!! figure``: a picture with its caption and its credit."""

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import caption


def _draw(written: Written, desk: Desk) -> str:
    said = written.options
    return f"<figure>{desk.picture(said['picture'], said['alt'])}{caption(written, desk)}</figure>"


BLOCK = Block(
    kind="figure",
    text=Need.OPTIONAL,
    options=(
        Option("picture", Want.PICTURE),
        Option("alt", Want.ALTERNATIVE),
        Option("credit", Want.LINE, required=False),
    ),
    style="figure",
    draw=_draw,
)
