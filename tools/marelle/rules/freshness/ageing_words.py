"""Un mot vieillit tout seul : « actuellement », « cette année », « prochainement ».

La leçon sera lue dans un an, et dans deux. Une date, elle, reste vraie.

Exemple :

    Depuis peu, le service est gratuit.

Écrivez plutôt :

    Depuis 2026, le service est gratuit.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL571", "ageing-words", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A word ages by itself: “currently”, “this year”, “soon”.

The lesson will be read in a year, and in two. A date stays true.
"""
_PATTERN = re.compile(
    r"\b(?:actuellement|récemment|prochainement|dernièrement|depuis peu|ces derniers (?:mois"
    r"|temps|jours)|à ce jour|à l’heure actuelle|de nos jours|ce mois-ci"
    r"|cette année|l’an(?:née)? (?:derni(?:er|ère)|prochaine?|passée?)|le mois (?:dernier|prochain)"
    r"|(?:vient|viennent) (?:d’entrer en vigueur|de changer|d’être (?:votée?|publiée?|modifiée?)s?)"
    r"|(?:arriv|chang|ouvr|entr)\w+ bientôt|bientôt (?:disponible|obligatoire|interdit|en vigueur)"
    r"|aujourd’hui,? (?:la Ville|Paris|la France|on compte|il y a)"
    r"|d’ici (?:peu|la fin de l’année|quelques (?:mois|semaines))"
    r"|à l’avenir|tout nouveaux?|toute nouvelle)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says text_of_story answers prompt label category column".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » ne dit pas quand, et vieillit.").format(words=words),
        _("Donnez la date ou l’année."),
    )
