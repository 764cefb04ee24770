"""Des noms s’enchaînent par « de », « du », « des ».

À chaque « de », il faut garder les mots d’avant en tête. Un verbe coupe la chaîne.

Exemple :

    Suivez la procédure de demande de remplacement de matériel de nettoyage.

Écrivez plutôt :

    Pour remplacer votre matériel, suivez la procédure.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL535", "noun-chain", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Nouns are chained by “de”, “du”, “des”.

At each link people must keep the words before in mind. A verb cuts the chain.
"""
_OF = r"[ \u00a0](?:de la |de l’|du |des |de |d’)"
# Several words that are one name.
_ONE = (
    r"numéros? de téléphone|chef(?:fe)?s? d’équipe|mots? de passe|cartes? d’identité"
    r"|modes? d’emploi|arrêts? de travail|points? d’eau|heures? de pointe|salles? de bains?"
)
_PATTERN = re.compile(rf"\b(?>{_ONE}|[a-zà-ÿœ’-]+)(?:{_OF}(?>{_ONE}|[a-zà-ÿœ-]{{3,}})){{3,}}")
_ELSEWHERE = frozenset("name role".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » enchaîne trop de noms.").format(words=words),
        _("Mettez un verbe à la place d’un nom, ou faites deux phrases."),
    )
