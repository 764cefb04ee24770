"""Stage 3, model: the facts of a module that end before it: a reading in, a note for each out.

Today is known when the whole is assembled: ``left`` then says how long a noted fact is sure.
"""

from collections.abc import Iterator
from datetime import date

from marelle.diagnostics import Code
from marelle.rules.base import Note, Reading


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
    return day, fact, (date.fromisoformat(day) - today).days
