"""``!!! audio "Title"``: a sound that nothing loads before a tap; its text is its transcript."""

from html import escape

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import facts, transcript
from marelle.i18n import _


def _draw(written: Written, desk: Desk) -> str:
    media = desk.media[written.options["file"]]
    return (
        f'<figure class="play"><figcaption><b>{desk.line(written.title)}</b> '
        f"<small>{_('Audio')}, {facts(media)}</small></figcaption>"
        f'<audio controls preload="none" src="{escape(media.name)}"></audio>'
        f"{transcript(desk.html(written.text))}</figure>"
    )


BLOCK = Block(
    kind="audio",
    titled=Need.REQUIRED,
    text=Need.TRANSCRIPT,
    options=(Option("file", Want.SOUND),),
    style="play",
    draw=_draw,
)
