"""Un fait du module cesse d’être sûr dans moins de 30 jours.

Il reste le temps de le vérifier avant que la page n’en prévienne les agents.

Exemple : « expires: 2027-01-15 », relu fin décembre 2026.
Écrivez plutôt, après vérification : « expires: 2028-01-15 ».
"""

from collections.abc import Iterator
from datetime import date

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Note, Reading, Surroundings

CODE = Code("MRL791", "fact-expiring", Severity.WARNING)
ENGLISH = """A fact of the module ceases to be sure in less than 30 days.

There is still time to check it, before the page warns those who learn.

Example: “expires: 2027-01-15”, read at the end of December 2026.
Write instead, once checked: “expires: 2028-01-15”.
"""
NOTICE = 30  # days


def check(reading: Reading) -> Iterator[Note]:
    """Note the day of each fact; today is known when the whole is assembled."""
    if "module.yml" not in reading.documents:
        return
    for fact in reading.sheet.root.records("facts"):
        if fact.sound:
            day = fact["expires"]
            yield Note(code=CODE.id, subject=f"{day.value} {fact.get('fact')}", span=day.span)


def judge(note: Note, surroundings: Surroundings) -> Diagnostic | None:
    """Return a warning when the day says so."""
    day, _space, fact = note.subject.partition(" ")
    left = (date.fromisoformat(day) - surroundings.today).days
    if not 0 <= left < NOTICE:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("« {fact} » cesse d’être sûr le {day} (dans {days} j).").format(
            fact=fact, day=day, days=left
        ),
        hint=_("Prévoyez de le vérifier avant cette date."),
    )
