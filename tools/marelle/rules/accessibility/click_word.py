"""Le texte dit « cliquez » à qui n’a pas de souris.

Les agents lisent sur un téléphone : ils touchent. Avec un clavier ou la voix, on choisit, on
ouvre.

Exemple :

    Cliquez sur le bouton « Envoyer ».

Écrivez plutôt :

    Touchez le bouton « Envoyer ».
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded
from marelle.rules.typed import source_of

CODE = Code("MRL546", "click-word", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """The text says “click” to people who have no mouse.

They read on a phone: they touch. With a keyboard or the voice, one chooses, one opens.
"""
_PATTERN = re.compile(
    r"(?:(?:\A|(?<=[.!?:;,…] )|(?<=\bet )|(?<=\bpuis ))(?:double-)?cliquez"
    r"|\bcliquer)(?:[ -](?:ici|là)\b| (?:sur|dessus|ci-dessous))"
    r"(?: (?:le |la |les |l’|ce |cette )?(?:bouton|image|case|icône|réponse|flèche|carte|photo)s?)?"
    r"\b|\b(?:faites un|d’un) (?:double[ -])?clic sur\b"
    r"|\b(?:faites un|d’un) clic (?:droit|gauche)\b"
    r"|\b(?:survole[zr]|passez)\b[^.!?:;]{0,40}\bavec (?:la|votre) souris\b"
    r"|\bsurvolez (?:le |la |l’|les )(?:bouton|image|icône|lien|photo|carte)s?\b",
    re.IGNORECASE,
)
# The rule about links says it of « cliquez [ici](…) ».
_LINKED = re.compile(r"cliquez \[\W*(?:ici|là)\b|\[\W*cliquez (?:ici|là)\b", re.IGNORECASE)
_ELSEWHERE = frozenset("says answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    for found in worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False):
        lines = source_of(reading.documents, found.span).text.split("\n")
        if not _LINKED.search(lines[found.span.line - 1]):
            yield found


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » : sur un téléphone, on touche.").format(words=words),
        _("Écrivez « touchez », « choisissez » ou « ouvrez »."),
    )
