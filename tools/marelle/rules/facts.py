"""Stage 3, model: the facts of a module that end before it: a reading in, a note for each out.

A source that leads to the home of a site proves none. Today is known when the whole is assembled:
``left`` then says how long a noted fact is sure.
"""

import re
from collections.abc import Iterator
from datetime import date

from marelle.diagnostics import Code
from marelle.i18n import spoken
from marelle.read.document import Node
from marelle.rules.base import Note, Reading

HOME = re.compile(r"https://[^/]+/?(?:index\.\w+|accueil|fr|fr/)?/?")


def dated(code: Code, reading: Reading) -> Iterator[Note]:
    """Yield a note of *code* for each fact of the module's sheet."""
    if "module.yml" not in reading.documents:
        return
    for fact in reading.sheet.root.records("facts"):
        if fact.sound:
            day = fact["expires"]
            yield Note(code=code.id, subject=f"{day.value} {fact.get('fact')}", span=day.span)


def left(note: Note, today: date) -> tuple[str, str, int]:
    """Return the last sure day of a noted fact, the fact, and the days left: negative once past."""
    day, _space, fact = note.subject.partition(" ")
    until = date.fromisoformat(day)
    return spoken(until), fact, (until - today).days


def is_home(source: Node) -> bool:
    """Tell whether a source leads to no page, only to the home of a site."""
    address = source.part("url")
    return address is None or bool(HOME.fullmatch(str(address.value)))
