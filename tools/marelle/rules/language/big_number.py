"""Un grand nombre n’a pas d’espace entre les milliers.

« 55000 » se déchiffre chiffre par chiffre, « 55 000 » se lit d’un coup.

Exemple :

    La Ville compte 55000 agents.

Écrivez plutôt :

    La Ville compte 55 000 agents.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import mending
from marelle.rules.typed import masked

CODE = Code("MRL563", "big-number", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A large number has no space between the thousands.

“55000” is deciphered digit by digit, “55 000” is read at once.
"""
_UNIT = (
    "agents?|habitants?|personnes?|euros?|€|tonnes?|litres?|kilomètres?|km|kg|m²|m³|arbres?|rues?|"
    "signalements?|logements?|élèves|enfants|repas|visiteurs|Parisiens|"
    "corbeilles?|bacs|sacs|foyers|familles|voitures|vélos|véhicules|demandes|appels|places|tickets|"
    "documents|livres|mètres|emplois|postes|usagers|salariés|fonctionnaires|lampadaires|bancs"
)
# A number that begins with 0 is a code.
_PATTERN = re.compile(rf"(?<![\w/.,-])[1-9]\d{{4,8}}(?=[ \u00a0\u202f](?:{_UNIT})(?!\w))")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where it is typed so; it mends itself."""
    yield from mending(CODE, reading, _PATTERN, _new, _say, masked)


def _new(match: re.Match[str]) -> str:
    return f"{int(match[0]):,}".replace(",", "\u00a0")


def _say(old: str, new: str) -> tuple[str, str]:
    return (
        _("« {words} » se lit chiffre par chiffre.").format(words=old),
        _("Écrivez « {words} ».").format(words=new),
    )
