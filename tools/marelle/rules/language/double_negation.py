"""Une phrase nie deux fois.

Il faut retourner la phrase deux fois dans sa tête pour savoir ce qu’elle demande.

Exemple :

    Il n’est pas impossible que l’équipe vienne demain.

Écrivez plutôt :

    L’équipe peut venir demain.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL536", "double-negation", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A sentence denies twice.

People must turn it over twice in their head to know what it asks.
"""
_PATTERN = re.compile(
    r"\b(?:ne|n’)[^.!?:;,]{0,25}\b(?:pas|jamais)(?: \w+)? (?:im(?:possible|probable)|in(?:utile"
    r"|terdit|habituel"
    r"|déniable|signifiant|volontaire)s?\w*|exclue?s?\b|anodine?s?\b|négligeables?\b"
    r"|(?<!n’est pas )(?<!n'est pas )faux\b(?! (?:ami|numéro|billet|papier|document|nom)))"
    r"|\bn’(?:est|êtes|était|sont|étaient) pas sans (?!(?:aide|risque|danger)\b)"
    r"|\b(?:ne|n’)[^.!?:;]{0,50}\b(?:pas|jamais)(?: \w+)? (?:de )?ne (?:pas|rien|jamais|plus)\b"
    r"|\b(?:personne|nul|nulle|aucune?(?: \w+)?) (?:ne |n’)(?:\w+ ){0,2}ignor\w+"
    r"|\bne (?:peut|peux|pouvez|saurait|saurais) (?:pas )?nier\b"
    r"|\bsans ne pas\b",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » nie deux fois.").format(words=words),
        _("Dites ce qui est vrai, ou ce qu’il faut faire, sans nier."),
    )
