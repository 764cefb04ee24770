"""Une phrase est au passif, avec celui qui agit à la fin.

On lit d’abord ce qui arrive, et l’on cherche qui le fait. Qui agit va au début.

Exemple :

    Le matelas est enlevé par l’équipe du secteur.

Écrivez plutôt :

    L’équipe du secteur enlève le matelas.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL534", "passive-voice", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """A sentence is in the passive, with who acts at its end.

People first read what happens, then look for who does it. Who acts goes first.
"""
_PATTERN = re.compile(
    r"\b(?:est|sont|sera|seront|était|étaient|être|été|soit|soient)(?: \w+ment| déjà| aussi| pas"
    r"| souvent)?"
    r" \w{2,}(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites|ert|erte|erts|ertes|int|inte"
    r"|ints|intes)"
    r" par (?!mois\b|an\b|jour\b|semaine\b|heure\b|exemple\b|écrit\b|téléphone\b|courriel\b"
    r"|terre\b|\d|hasard\b"
    r"|cœur\b|personne\b|minute\b|deux\b|ici\b|là\b|erreur\b|rapport\b|affichette\b|carte\b"
    r"|lettre\b)[\w’]+",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("answers column category".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » : celui qui agit vient en dernier.").format(words=words),
        _("Commencez par celui qui agit, et mettez le verbe à l’actif."),
    )
