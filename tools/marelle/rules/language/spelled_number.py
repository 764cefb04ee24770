"""Un grand nombre est écrit en lettres.

« 15 » se voit d’un coup d’œil, « quinze » se lit. Jusqu’à dix, les lettres vont bien.

Exemple :

    L’équipe vient en quinze jours.

Écrivez plutôt :

    L’équipe vient en 15 jours.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL562", "spelled-number", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A large number is spelled out.

“15” is seen at a glance, “quinze” has to be read. Up to ten, words are fine.
"""
_PATTERN = re.compile(
    r"\b(?:onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)|(?:vingt|trente"
    r"|quarante|cinquante|soixante"
    r"|quatre-vingts?)(?:[ -](?:et[ -])?(?!jours)\w+)?|cent"
    r"|(?:deux|trois|quatre|cinq|six|sept|huit|neuf) cents?|(?:\w+ )?mille)"
    r" (?:pour cent"
    r"|jours?|heures?|minutes?|secondes?"
    r"|mètres?|kilomètres?|centimètres?|kilos?|euros?|agents?|personnes?|ans|mois|degrés?"
    r"|litres?|tonnes?|signalements?|demandes?|arbres?|rues?|habitants?|logements?|élèves|enfants"
    r"|repas|bacs?|sacs?|véhicules?|kilogrammes?)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » se lit moins vite en lettres.").format(words=words),
        _("Écrivez le nombre en chiffres."),
    )
