"""Un fait du module a passé la date jusqu’à laquelle il était sûr.

Le reste du module vaut encore, mais cette phrase-là est peut-être devenue fausse. La page le dit à
l’agent.

Exemple :

    facts:
      - {at: pourquoi, fact: L’enlèvement est gratuit., expires: 2026-01-31}

Écrivez plutôt :

    facts:
      - {at: pourquoi, fact: L’enlèvement est gratuit., expires: 2027-06-30}
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Note, Reading, Surroundings
from marelle.rules.facts import dated, left

CODE = Code("MRL790", "fact-expired", Severity.WARNING)
ENGLISH = """A fact of the module is past the day until which it was sure.

The rest of the module still holds, but this sentence may have become wrong. The page says so.
"""


def check(reading: Reading) -> Iterator[Note]:
    """Note the day of each fact; today is known when the whole is assembled."""
    yield from dated(CODE, reading)


def judge(note: Note, surroundings: Surroundings) -> Diagnostic | None:
    """Return a warning when the day says so."""
    day, fact, days = left(note, surroundings.today)
    if days >= 0:
        return None
    return Diagnostic(
        code=CODE,
        span=note.span,
        message=_("« {fact} » n’est plus sûr depuis le {day}.").format(fact=fact, day=day),
        hint=_(
            "Vérifiez-le, puis donnez une nouvelle date ; « marelle codes list --expired » dit "
            "où il est imprimé."
        ),
    )
