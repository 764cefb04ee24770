"""La date de validité du module arrive dans moins de 60 jours.

Il reste le temps de vérifier les faits sans se presser.

Exemple :

    valid_until: 2027-01-15

Écrivez plutôt :

    valid_until: 2028-01-15
"""

from collections.abc import Iterator
from datetime import date, timedelta

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _, spoken
from marelle.rules.base import Note, Reading, Surroundings

CODE = Code("MRL512", "expiring-soon", Severity.WARNING)
ENGLISH = """The module reaches its date of validity in less than 60 days.

There is still time to check its facts without haste.
"""
SETTINGS = {"days": N_("Combien de jours avant la fin Marelle prévient.")}


def check(reading: Reading) -> Iterator[Note]:
    """Note the date; the day is known when the whole is assembled."""
    if reading.valid_until:
        until = reading.valid_until.isoformat()
        yield Note(code=CODE.id, subject=until, span=reading.sheet.span("valid_until"))


def judge(note: Note, surroundings: Surroundings, *, days: int = 60) -> Diagnostic | None:
    """Return a warning when the date is near and not past."""
    left = date.fromisoformat(note.subject) - surroundings.today
    if not timedelta(0) <= left < timedelta(days=days):
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("Ce module cesse d’être valable le {until} (dans {days} j).").format(
            until=spoken(date.fromisoformat(note.subject)), days=left.days
        ),
        hint=_("Prévoyez de vérifier ses faits avant cette date."),
    )
