"""``!!! steps``: gestures in their order, each in its square. Its text is a numbered list."""

from marelle.blocks.base import Block, Desk, Need, Written


def _draw(written: Written, desk: Desk) -> str:
    title = f"<h3>{desk.line(written.title)}</h3>" if written.title else ""
    return f'<div class="steps">{title}{desk.html(written.text)}</div>'


BLOCK = Block(kind="steps", text=Need.LIST, style="steps", draw=_draw)
