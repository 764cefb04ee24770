"""Un élément de l’écran n’est désigné que par sa couleur.

Un homme sur douze distingue mal le rouge du vert, et un lecteur d’écran ne dit pas les couleurs
(RGAA 3.1).

Exemple :

    Touchez le bouton rouge pour envoyer.

Écrivez plutôt :

    Touchez le bouton « Envoyer ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL547", "colour-only", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Something on the screen is named by its colour only.

One man in twelve can hardly tell red from green, and a screen reader tells no colour (RGAA 3.1).
"""
_COLOUR = r"(?:rouge|vert|bleu|jaune|orange|noir|gris|blanc|violet|rose)e?s?"
_PATTERN = re.compile(
    r"\b(?:touchez|appuyez sur|choisissez|ouvrez|cochez|sélectionnez|cliquez sur|regardez|lisez"
    r"|repérez|remplissez|voyez)"
    r" (?:le |la |les |l’|un |une )?(?:bouton|case|lien|texte|mot|onglet|encadré|icône|repère"
    r"|réponse|phrase|ligne|zone|partie|champ|cadre)s? "
    rf"(?:en )?{_COLOUR}\b(?! [«¤])"
    r"|\b(?:lien|texte|mot|réponse|phrase|ligne|champ|chiffre|passage|information|indication|consigne|instruction)s?"
    r" (?:(?:écrit|surligné|souligné|encadré)e?s? )?en "
    rf"{_COLOUR}\b|\b(?:le bouton|les champs|l’onglet|la case) {_COLOUR}\b(?! [«¤])"
    r"|\b(?:(?:apparaiss(?:ent|ant)|apparaît|s’affichent?|figurent?)"
    r"|(?:est|sont) (?:écrit|indiqué|affiché|surligné|noté|marqué)e?s?) en "
    rf"{_COLOUR}\b|\b(?:suivez|touchez) la flèche {_COLOUR}\b(?! [«¤])"
    rf"|\bréponses? (?:est|sont) en {_COLOUR}\b"
    # « le rouge annule »: what a thing on a screen does, not one of the street.
    r"|(?:\A|(?<=[,.;:] )|(?<=\bet ))(?:le|la) (?:rouge|verte?|bleue?|jaune|orange|grise?)"
    r" (?:annule|valide|envoie|confirme|supprime|enregistre|quitte)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » ne se trouve que par la couleur.").format(words=words),
        _("Nommez-le par ce qui est écrit dessus."),
    )
