"""``!!! address "Where"``: a place, and a map of it on a tap.

A ``geo:`` link opens nothing on many phones, and nothing at all inside an LMS; the search page of
OpenStreetMap opens everywhere, needs no account, and is asked only when somebody taps.
"""

from html import escape
from urllib.parse import quote_plus

from marelle.blocks.base import Block, Desk, Need, Option, Want, Written
from marelle.blocks.parts import action
from marelle.i18n import _

MAP = "https://www.openstreetmap.org/search?query="


def _draw(written: Written, desk: Desk) -> str:
    place = written.options["place"]
    text = desk.html(written.text) if written.text else ""
    map_ = f'href="{MAP}{escape(quote_plus(place))}" rel="noreferrer"'
    words = (
        f"{desk.line(written.title)} <b>{desk.line(place)}</b> "
        f"<small>{_('Voir sur OpenStreetMap')}</small>"
    )
    return action(map_, "place", words, text)


BLOCK = Block(
    kind="address",
    titled=Need.REQUIRED,
    text=Need.OPTIONAL,
    options=(Option("place", Want.LINE),),
    style="act",
    draw=_draw,
)
