"""Un fait du module a dépassé le jour où il était sûr.

Le reste du module vaut encore, mais cette phrase-là est peut-être devenue fausse. La page le dit à
l’agent.

Exemple : « expires: 2026-01-31 », relu en mars 2026.
Écrivez plutôt : vérifiez le fait dans sa source, corrigez l’écran, puis changez « expires ».
"""

from collections.abc import Iterator
from datetime import date

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Note, Reading, Surroundings

CODE = Code("MRL790", "fact-expired", Severity.WARNING)
ENGLISH = """A fact of the module is past the day until which it was sure.

The rest of the module still holds, but this sentence may have become wrong. The page says so.

Example: “expires: 2026-01-31”, read in March 2026.
Write instead: check the fact in its source, mend the screen, then change “expires”.
"""


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
    if left >= 0:
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
