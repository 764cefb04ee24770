"""Un fait du module cesse d’être sûr dans moins de 30 jours.

Il reste le temps de le vérifier avant que la page n’en prévienne les agents.

Exemple : « expires: 2027-01-15 », relu fin décembre 2026.
Écrivez plutôt, après vérification : « expires: 2028-01-15 ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Note, Reading, Surroundings
from marelle.rules.facts import dated, left

CODE = Code("MRL791", "fact-expiring", Severity.WARNING)
ENGLISH = """A fact of the module ceases to be sure in less than 30 days.

There is still time to check it, before the page warns those who learn.

Example: “expires: 2027-01-15”, read at the end of December 2026.
Write instead, once checked: “expires: 2028-01-15”.
"""
NOTICE = 30  # days


def check(reading: Reading) -> Iterator[Note]:
    """Note the day of each fact; today is known when the whole is assembled."""
    yield from dated(CODE, reading)


def judge(note: Note, surroundings: Surroundings) -> Diagnostic | None:
    """Return a warning when the day says so."""
    day, fact, days = left(note, surroundings.today)
    if not 0 <= days < NOTICE:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("« {fact} » cesse d’être sûr le {day} (dans {days} j).").format(
            fact=fact, day=day, days=days
        ),
        hint=_("Prévoyez de le vérifier avant cette date."),
    )
