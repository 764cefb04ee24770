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
    r"\bvous (?:ne |n’|le |la |les |lui |leur |y |en |l’|vous ){0,4}"
    r"(?!tirez|retirez|virez|étirez"
    r"|respirez|admirez|attirez|éclairez|flairez|délirez|empirez|chavirez|conspirez"
    r"|inspirez|désirez|expirez|aspirez|cirez|transpirez|déchirez|soupirez"
    r"|saupoudrez|poudrez|serez|ferez)"
    r"(?:\w+er|\w+ir|\w+nverr|\w*(?:end|ond|aud|oud|ind|erd|ord)r"
    r"|\w*(?:ett|att|aît)r|devr|recevr)ez\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    # Of somebody else, what one must do; what will happen one day is another matter.
    r"\b(?:devra|devront|devras|faudra)\b|\btu (?:ne |n’|le |la |les |y |en |te ){0,3}"
    r"\w+(?:[ei]r|dr|tr|vr)as\b"
    r"|\b(?:on|l’agente?|les agente?s|chaque agente?|chacun|l’équipe"
    r"|les? (?:chef|gardien|responsable|collègue)s?|la (?:cheffe|gardienne|responsable|collègue))"
    r" (?:ne |n’|le |la |les |l’|y |en |se ){0,3}(?!t?ir|ret?ir|entr|rentr|montr|rencontr|tir)\w+"
    r"(?:er|[ei]ndr|ir|ttr|end?r)(?:a|ont)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset("says answers".split())
# What follows from an answer is still to come.
_FOLLOWS = _ELSEWHERE | frozenset("feedback correct incorrect expert".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    yield from worded(CODE, reading, _PATTERN, _say, _ELSEWHERE, quoted=False)
    yield from worded(CODE, reading, _OTHERS, _say, _FOLLOWS, quoted=False)


def _say(words: str) -> tuple[str, str]:
    return (
        _("« {words} » est au futur.").format(words=words),
        _("Écrivez-le au présent, ou dites quoi faire : « vérifiez »."),
    )
