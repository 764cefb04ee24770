"""Un mot est en italique.

L’italique se lit mal sur un petit écran, et plus mal encore quand on lit avec peine. Le gras
suffit.

Exemple :

    Vérifiez *toujours* le numéro de la rue.

Écrivez plutôt :

    Vérifiez **toujours** le numéro de la rue.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL561", "italics", Severity.WARNING)
ENGLISH = """A word is in italics.

Italics are hard to read on a small screen, more so for those who read with difficulty. Bold is
enough.
"""
_PATTERN = re.compile(
    r"(?<![*\w\\])\*(?![\s*])[^*\n]+(?<![\s\\])\*(?![*\w])"
    r"|(?<![\w\\])_(?![\s_])[^_\n]+(?<!\s)_(?!\w)",
)
_ELSEWHERE = frozenset("answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est en italique.").format(words=words),
        _("Mettez en gras ce qui compte, avec deux étoiles, et rien d’autre."),
    )
