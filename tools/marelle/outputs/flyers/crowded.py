"""Stage 4, flyers: the findings of a refused document in; told on the text that has no room, out.

Most documents are refused because a text of theirs runs over: over a code, over the edge. What is
to be shortened is that text, where it is written, rather than a template or an address.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from marelle.diagnostics import Diagnostic, Span
from marelle.i18n import _
from marelle.outputs.flyers.fit import Room, fits
from marelle.outputs.flyers.page import rooms_of
from marelle.outputs.flyers.sheet import Format, Sheet


def crowded(
    found: Iterable[Diagnostic], sheet: Sheet, format: Format, spans: Mapping[str, Span]
) -> list[Diagnostic]:
    """Return *found*, on the first text of *sheet* that *format* has no room for, if there is one.

    *spans* are those of a campaign.
    """
    key, hint = next(_too_wide(sheet, format), ("", ""))
    if not key:
        return [*found]
    own = "promise" if key.startswith("texts/") else key  # the language of the site has no such key
    where = spans.get(key) or spans.get(own)
    return [replace(each, span=where or each.span, hint=hint) for each in found]


def _too_wide(sheet: Sheet, format: Format) -> Iterator[tuple[str, str]]:
    """Yield the key of each text that does not fit at its least size, and what to do."""
    rooms = rooms_of(sheet, format)
    for voice in filter(None, (sheet.voice, sheet.other)):
        if not _holds(rooms["promise"], voice.words.promise):
            yield (
                f"texts/{voice.lang}",
                _(
                    "Raccourcissez d’abord la promesse, ou son mot le plus long : le format "
                    "« {format} » n’a pas la place."
                ).format(format=format.name),
            )
    for spot in sheet.spots:
        if spot.place and not _holds(rooms["place"], spot.place):
            yield (
                "places",
                _(
                    "Raccourcissez d’abord le nom du lieu « {place} » : le format "
                    "« {format} » n’a pas la place."
                ).format(place=spot.place, format=format.name),
            )


def _holds(room: Room, text: str) -> bool:
    """Tell whether *text* has its room; what a variant leaves out has a room of one millimetre."""
    return room.width <= 1 or fits(text.replace("\u202f", "\u00a0"), room)
