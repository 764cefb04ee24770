"""Un fait du module cesse d’être sûr dans moins de 30 jours.

Il reste le temps de le vérifier avant que la page n’en prévienne les agents.

Exemple :

    facts:
      - {at: pourquoi, fact: L’enlèvement est gratuit., expires: 2026-12-10}

Écrivez plutôt :

    facts:
      - {at: pourquoi, fact: L’enlèvement est gratuit., expires: 2027-12-10}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.rules.base import Note, Reading, Surroundings
from marelle.rules.facts import dated, left

CODE = Code("MRL791", "fact-expiring", Severity.WARNING)
ENGLISH = """A fact of the module ceases to be sure in less than 30 days.

There is still time to check it, before the page warns those who learn.
"""
SETTINGS = {"days": N_("Combien de jours avant la fin Marelle prévient.")}


def check(reading: Reading) -> Iterator[Note]:
    """Note the day of each fact; today is known when the whole is assembled."""
    yield from dated(CODE, reading)


def judge(note: Note, surroundings: Surroundings, *, days: int = 30) -> Diagnostic | None:
    """Return a warning when the day says so."""
    day, fact, there = left(note, surroundings.today)
    if not 0 <= there < days:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("« {fact} » cesse d’être sûr le {day} (dans {days} j).").format(
            fact=fact, day=day, days=there
        ),
        hint=_("Prévoyez de le vérifier avant cette date."),
    )
