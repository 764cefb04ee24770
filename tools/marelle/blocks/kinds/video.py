"""``!!! video "Title"``: a film that nothing loads before a tap, its captions and its transcript.

The words of the captions are the transcript when the author gives none; a film without a word
says ``captions: none`` and tells in its text what it shows.
The poster is a picture beside the film, that waits until it is looked at, and is what paper shows:
an attribute ``poster``, or captions on from the start, would be asked for with the page.
``theme/film/`` puts both in their place.
"""

from html import escape

from marelle.blocks.base import SILENT, Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import facts, transcript
from marelle.i18n import _, current


def _draw(written: Written, desk: Desk) -> str:
    said = written.options
    media, poster = desk.media[said["file"]], desk.media[said["poster"]]
    captions = desk.media.get(said["captions"])
    track = said_in_captions = ""
    if captions and said["captions"] != SILENT:
        track = (
            f'<track kind="captions" src="{escape(captions.name)}" srclang="{current()}" '
            f'label="{_("Sous-titres")}">'
        )
        said_in_captions = f"<p>{desk.line(captions.words)}</p>"
    text = desk.html(written.text) if written.text else said_in_captions
    return (
        f'<figure class="play"><figcaption><b>{desk.line(written.title)}</b> '
        f"<small>{_('Vidéo')}, {facts(media)}</small></figcaption>"
        f"{desk.picture(poster.name, '')}"
        f'<video controls playsinline preload="none" width="{poster.width}" '
        f'height="{poster.height}" src="{escape(media.name)}">{track}</video>'
        f"{transcript(text)}</figure>"
    )


BLOCK = Block(
    kind="video",
    titled=Need.REQUIRED,
    text=Need.OPTIONAL,
    options=(
        Option("file", Want.FILM),
        Option("poster", Want.PHOTO),
        Option("captions", Want.CAPTIONS),
    ),
    style="play",
    draw=_draw,
)
