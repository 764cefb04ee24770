"""Stage 4, inside the blocks: the pieces that several kinds share. Values in, HTML out."""

from marelle import assets
from marelle.blocks.base import Desk, Written
from marelle.i18n import _, decimal
from marelle.model import Media

_KILO, _MEGA = 1_000, 1_000_000


def weight(size: int) -> str:
    """Return *size*, in bytes, as a person says it."""
    if size < _MEGA:
        return _("{n} ko").format(n=-(-size // _KILO))
    return _("{n} Mo").format(n=decimal(f"{size / _MEGA:.1f}"))


def facts(media: Media) -> str:
    """Return how long a sound or a film lasts, and what it weighs."""
    minutes, seconds = divmod(round(media.seconds), 60)
    parts = [_("{n} min").format(n=minutes)] if minutes else []
    parts += [_("{n} s").format(n=seconds)] if seconds or not minutes else []
    return ", ".join([" ".join(parts), weight(media.size)])


def transcript(html: str) -> str:
    """Return what is heard and seen, as text one tap away."""
    return f"<details><summary>{_('Lire la transcription')}</summary>{html}</details>"


def caption(written: Written, desk: Desk) -> str:
    """Return the caption of a picture, with whom it is owed to; nothing when neither is given."""
    said = desk.html(written.text) if written.text else ""
    if credit := written.options.get("credit"):
        said += f"<small>{_('Crédit :')} {desk.line(credit)}</small>"
    return f"<figcaption>{said}</figcaption>" if said else ""


def action(address: str, icon: str, words: str, text: str) -> str:
    """Return one big link that does something when it is tapped, and the *text* under it.

    *address* is the attributes of the link, *icon* a drawing of ``theme/pictograms``.
    """
    drawn = assets.text("theme", f"pictograms/{icon}.svg").strip()
    drawn = drawn.replace("<svg", '<svg aria-hidden="true"', 1)
    return f'<div class="act"><a {address}>{drawn}<span>{words}</span></a>{text}</div>'
