"""``!!! details "Title"``: what only some need to read, folded; unfolded on paper."""

from marelle.blocks.base import Block, Desk, Need, Written


def _draw(written: Written, desk: Desk) -> str:
    return (
        f'<details class="aside"><summary>{desk.line(written.title)}</summary>'
        f"{desk.html(written.text)}</details>"
    )


BLOCK = Block(kind="details", titled=Need.REQUIRED, style="details", draw=_draw)
