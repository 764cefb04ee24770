"""Un élément est désigné par sa place sur l’écran : « ci-contre », « à droite ».

Sur un téléphone, tout se suit de haut en bas ; à l’oreille, rien n’est à droite.

Exemple :

    Regardez l’image ci-contre.

Écrivez plutôt :

    Regardez le dessin du matelas.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL548", "screen-position", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """Something is named by its place on the screen: “opposite”, “on the right”.

On a phone everything is one below the other; to the ear, nothing is on the right.
"""
_PATTERN = re.compile(
    r"\bci-contre\b|\b(?:image|photo|vidéo|film|dessin|schéma|colonne|encadré|texte|bouton|menu"
    r"|tableau|icône|flèche|croix|onglet|lien)s?"
    r" (?:(?:déroulant|situé|placé|affiché)e?s? )?"
    r"(?:(?:de|à) (?:droite|gauche)|du (?:haut|bas|dessus|dessous)"
    r"|(?:tout )?en (?:haut|bas)(?: à (?:droite|gauche))?)\b"
    r"|\b(?:en haut|en bas|à droite|à gauche) de (?:l’écran|(?:la )?page)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("answers alt".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » ne veut rien dire à l’oreille.").format(words=words),
        _("Dites ce que c’est : son titre, son sujet."),
    )
