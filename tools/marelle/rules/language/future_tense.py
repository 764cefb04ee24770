"""Une consigne est au futur.

Le présent est la forme du verbe que tout le monde connaît. Ce qui se fait chaque fois se dit au
présent.

Exemple :

    Vous vérifierez le numéro de la rue.

Écrivez plutôt :

    Vérifiez le numéro de la rue.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.search import worded

CODE = Code("MRL540", "future-tense", Severity.WARNING)
LANGUAGE = "fr"
ENGLISH = """An instruction is in the future tense.

The present is the form of the verb that everybody knows. What is done each time is said in the
present.
"""
_PATTERN = re.compile(
    r"\bvous (?:ne |n’|le |la |les |lui |leur |y |en |l’|vous )*(?!tirez|retirez|virez|étirez"
    r"|respirez|admirez|attirez"
    r"|inspirez|désirez|expirez|aspirez|cirez|transpirez|déchirez|soupirez|montrez|entrez"
    r"|rentrez|rencontrez|livrez"
    r"|ouvrez|couvrez|offrez|découvrez|souffrez|recouvrez|délivrez|enregistrez|filtrez|démontrez"
    r"|serrez|barrez"
    r"|démarrez|courez|encadrez|cadrez|vibrez|libérez|serez|aurez|saurez|pourrez|verrez"
    r"|ferez)(?:\w+er|\w+ir|\w+dr|\w+tr|devr|recevr)ez\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    return worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » : le futur.").format(words=words),
        _("Écrivez-le au présent, ou dites quoi faire : « vérifiez »."),
    )
