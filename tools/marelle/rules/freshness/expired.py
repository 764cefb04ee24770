"""La date de validité du module est passée.

Un numéro, un montant ou une règle a pu changer. Une leçon fausse est pire que pas de leçon.

Exemple :

    updated: 2026-01-05
    valid_until: 2026-01-31

Écrivez plutôt :

    updated: 2026-11-20
    valid_until: 2028-01-31
"""

from collections.abc import Iterator
from datetime import date

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _, spoken
from marelle.rules.base import Note, Reading, Surroundings

CODE = Code("MRL511", "expired", Severity.WARNING)
ENGLISH = """The module is past its date of validity.

A number, an amount or a rule may have changed. A wrong lesson is worse than no lesson.
"""


def check(reading: Reading) -> Iterator[Note]:
    """Note the date; the day is known when the whole is assembled."""
    if reading.valid_until:
        until = reading.valid_until.isoformat()
        yield Note(code=CODE.id, subject=until, span=reading.sheet.span("valid_until"))


def judge(note: Note, surroundings: Surroundings) -> Diagnostic | None:
    """Return a warning when the date is before today."""
    until = date.fromisoformat(note.subject)
    if until >= surroundings.today:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("Ce module n’est plus valable depuis le {until}.").format(until=spoken(until)),
        hint=_("Vérifiez ses faits dans les sources, puis donnez une nouvelle date."),
    )
