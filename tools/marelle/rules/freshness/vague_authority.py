"""Une affirmation s’appuie sur « des études » ou « les experts », sans dire lesquels.

Un agent qui doute doit pouvoir vérifier. Sans source, c’est une opinion.

Exemple :

    Des études montrent que la photo fait gagner du temps.

Écrivez plutôt :

    La photo fait gagner du temps, dit [le bilan de la Ville](https://www.paris.fr/bilan).
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL573", "vague-authority", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A statement leans on “studies” or “experts” without saying which.

Someone who doubts must be able to check. Without a source, it is an opinion.
"""
_PATTERN = re.compile(
    r"\b(?:(?:des|plusieurs|une|les|certaines) (?:études?|enquêtes?|recherches?)|la science"
    r"|(?:les|des|certains) (?:experts|spécialistes|scientifiques|chercheurs)) "
    r"(?:récentes? )?(?:montre|prouve|disent|dit|indique|estime|révèle|s’accordent|pensent"
    r"|affirment|recommand|conseill)\w*"
    r"|\b(?:selon|d’après) (?:des|les|une|certaines?|certains|plusieurs) (?:études?|enquêtes?"
    r"|recherches?|experts|spécialistes|scientifiques"
    r"|chercheurs)\b(?! d[eu’])|\bil est (?:bien )?(?:prouvé|démontré|connu)\b"
    r"|\bc’est (?:scientifiquement )?prouvé\b|\b(?:chacun|tout le monde|on) sait (?:bien )?que\b"
    r"|\bles statistiques (?:montrent"
    r"|disent|prouvent)",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » ne dit pas qui.").format(words=words),
        _("Nommez la source, et mettez un lien vers elle."),
    )
