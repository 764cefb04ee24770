"""Une source n’a pas été relue depuis longtemps.

La page a pu changer, ou disparaître. Marelle prévient après deux ans.

Exemple :

    sources:
      - {title: Les encombrants, url: "https://www.paris.fr/encombrants", consulted: 2024-01-15}

Écrivez plutôt :

    sources:
      - {title: Les encombrants, url: "https://www.paris.fr/encombrants", consulted: 2026-10-15}
"""

from collections.abc import Iterator
from datetime import date

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.rules.base import Note, Reading, Surroundings

CODE = Code("MRL572", "old-source", Severity.WARNING)
ENGLISH = """A source has not been read again for a long time.

The page may have changed, or gone. Marelle says so after two years.
"""
SETTINGS = {"months": N_("Combien de mois une source reste sûre sans être relue.")}


def check(reading: Reading) -> Iterator[Note]:
    """Note the day each source was read; today is known when the whole is assembled."""
    if "module.yml" in reading.documents:
        for source in reading.sheet.root.records("sources"):
            if day := source.part("consulted"):
                yield Note(code=CODE.id, subject=str(day.value), span=day.span)


def judge(note: Note, surroundings: Surroundings, *, months: int = 24) -> Diagnostic | None:
    """Return a warning when that day is too far."""
    day, today = date.fromisoformat(note.subject), surroundings.today
    age = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if age < months:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("Cette source a été lue il y a {months} mois.").format(months=age),
        hint=_("Relisez-la, corrigez la leçon s’il le faut, puis changez « consulted »."),
    )
