"""Plusieurs mots sont en capitales.

On reconnaît un mot à sa forme. En capitales, tous ont la même, et une synthèse vocale peut les
épeler.

Exemple :

    NE JAMAIS DÉPLACER un matelas.

Écrivez plutôt :

    Ne déplacez **jamais** un matelas.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.capitals import SHOUTED
from marelle.rules.search import met, under

CODE = Code("MRL560", "shouting", Severity.WARNING)
ENGLISH = """Several words are in capitals.

People recognise a word by its shape. In capitals all have the same, and a screen reader may
spell them out.
"""
_PATTERN = SHOUTED
_ELSEWHERE = frozenset("answers".split())


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each text where such words are."""
    for match, said in met(reading, _PATTERN, _ELSEWHERE):
        yield Diagnostic(
            code=CODE,
            span=under(reading, said, match[0]),
            message=_("« {words} » est en capitales.").format(words=match[0]),
            hint=_("Écrivez en minuscules ; le gras suffit à faire ressortir un mot."),
        )
