"""Le texte dit « tu » à l’agent.

Le site dit « vous » partout. Entre guillemets, les personnages parlent comme ils veulent.

Exemple :

    Tu signales le matelas avec ton téléphone.

Écrivez plutôt :

    Vous signalez le matelas avec votre téléphone.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL539", "informal-you", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """The text says “tu” to the person who learns.

The site says “vous” everywhere. In quotation marks, characters speak as they wish.
"""
_PATTERN = re.compile(
    r"\b(?:tu|toi)\b|\bt’(?:es|as|en|y|a|ai|aide|il|é)\w*|\b(?:tes|ta) [a-zà-ÿ]+"
    r"|\b(?:avec|dans|sur|à|pour|sous|pas|et|chez|vers|que) ton (?!de\b|du\b|ferme|calme)[a-zà-ÿ]+"
    # Orders that are not the third person of the same verb.
    r"|(?:\A|(?<=[.!?:…] ))(?:mets|prends|fais|lis|choisis|dis|écris|attends|sois|sache|n’oublie"
    r"|n’hésite|rappelle-toi|souviens-toi|clique sur)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says answers role name".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » : le site dit « vous ».").format(words=words),
        _("Écrivez « vous », « votre », « vos »."),
    )
