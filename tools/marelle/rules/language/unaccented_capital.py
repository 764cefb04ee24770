"""Une capitale n’a pas son accent.

« A » et « À » sont deux mots. Sans accent, la synthèse vocale et la recherche lisent autre
chose.

Exemple :

    Etat du trottoir, puis signalement. A midi, c’est fait.

Écrivez plutôt :

    État du trottoir, puis signalement. À midi, c’est fait.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import mending
from marelle.rules.typed import masked

CODE = Code("MRL566", "unaccented-capital", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A capital lacks its accent.

“A” and “À” are two words in French. Without it, screen readers and the search read something
else.
"""
_ACUTE = (
    "cole|coles|tat|tats|quipe|quipes|tape|tapes|crire|crivez|cran|crans|couter|coutez|viter|vitez|"
    "valuer|valuez|valuation|teindre|teignez|changer|lectricité|lectrique|lève|lèves|nergie|vénement|"
    "pluchure|pluchures|tiquette|tiquettes|quipement|quipements|loigner|loignez|galité|puisement|"
    "missions|conomie|conomies|vacuer|vacuez|vacuation|lu|lus|lue|lues"
)
_PATTERN = re.compile(
    rf"\bE(?=(?:{_ACUTE})\b)|\bE(?=tes-vous\b|tre\b)"
    r"|(?:(?<=[.!?] )|^)A(?= (?:la|l[’']|midi|minuit|partir|chaque|votre|vous|vos|qui|quoi|côté"
    r"|droite|gauche"
    r"|cause|faire|noter|retenir|savoir|ce|cette|Paris|\d+ h)\b)"
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where it is typed so; it mends itself."""
    yield from mending(CODE, reading, _PATTERN, _new, _say, masked)


def _new(match: re.Match[str]) -> str:
    if match[0] == "A":
        return "À"
    return "Ê" if match.string.startswith(("tre", "tes"), match.end()) else "É"


def _say(old: str, new: str) -> tuple[str, str]:
    return (
        _("« {words} » n’a pas son accent.").format(words=old),
        _("Écrivez « {words} ».").format(words=new),
    )
