"""``!!! table "Caption"``: a table whose cells know their headers; it scrolls inside itself."""

import re

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written

_ROW = re.compile(r"<tr>\s*<td>(.*?)</td>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def _draw(written: Written, desk: Desk) -> str:
    html = desk.html(written.text).replace("<th>", '<th scope="col">')
    if "row-headers" in written.options:
        html = _ROW.sub(r'<tr><th scope="row">\1</th>', html)
    title = desk.line(written.title)
    # what scrolls takes the focus, and a screen reader says what it came into
    label = _TAG.sub("", title).replace('"', "&quot;")
    html = html.replace("<table>", f"<table><caption>{title}</caption>", 1)
    return f'<div class="wide" role="region" aria-label="{label}" tabindex="0">{html}</div>'


BLOCK = Block(
    kind="table",
    titled=Need.REQUIRED,
    text=Need.TABLE,
    options=(Option("row-headers", Want.YES, required=False),),
    style="table",
    draw=_draw,
)
