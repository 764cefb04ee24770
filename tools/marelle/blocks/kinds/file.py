"""``!!! file "Name"``: a paper to keep; its format and its weight are said before the tap."""

from html import escape

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import action, weight


def _draw(written: Written, desk: Desk) -> str:
    media = desk.media[written.options["file"]]
    kind = media.name.rpartition(".")[2].upper()
    text = desk.html(written.text) if written.text else ""
    words = f"{desk.line(written.title)} <small>{kind}, {weight(media.size)}</small>"
    kept = media.name.rpartition("/")[2]
    return action(f'href="{escape(media.name)}" download="{kept}"', "download", words, text)


BLOCK = Block(
    kind="file",
    titled=Need.REQUIRED,
    text=Need.OPTIONAL,
    options=(Option("file", Want.PAPER),),
    style="act",
    draw=_draw,
)
