"""La durée annoncée n’est pas celle que le module demande.

Un agent regarde la durée avant de commencer : il a 4 minutes, pas 8.
Marelle calcule le temps réel : les mots des leçons et des questions, à 150 par minute,
25 secondes par question, 15 secondes par choix de mise en situation, 8 secondes par carte.
L’écart permis est d’une minute.

Exemple :

    duration: 3

Écrivez plutôt :

    duration: 1
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _, decimal
from marelle.rules.base import Reading

CODE = Code("MRL501", "duration-off", Severity.WARNING)
ENGLISH = """The announced duration is not the time the module takes.

People look at the duration before they start: they have 4 minutes, not 8.
Marelle computes the real time: the words of lessons and questions at 150 a minute, 25 seconds
a question, 15 seconds a choice of a situation, 8 seconds a flashcard. One minute off is allowed.
"""
SETTINGS = {"minutes": N_("L’écart permis entre la durée annoncée et la durée calculée.")}
LONGEST = 10


def check(reading: Reading, *, minutes: int = 1) -> Iterator[Diagnostic]:
    """Yield a warning when the declared minutes are more than one minute off."""
    said, real = reading.duration, reading.minutes
    if said is None or real is None or abs(said - real) <= minutes:
        return
    whole = max(1, round(real))
    yield Diagnostic(
        code=CODE,
        span=reading.sheet.span("duration"),
        message=_("La durée annoncée est de {said} min, la durée calculée de {real} min.").format(
            said=said, real=decimal(f"{real:.1f}")
        ),
        hint=_("Écrivez « duration: {minutes} », ou changez la longueur du module.").format(
            minutes=whole
        )
        if whole <= LONGEST
        else _("Un module dure 10 minutes au plus : coupez-le en deux."),
    )
