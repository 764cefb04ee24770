"""Plusieurs mots sont en capitales.

On reconnaît un mot à sa forme. En capitales, tous ont la même, et une synthèse vocale peut les
épeler.

Exemple :

    NE JAMAIS DÉPLACER un matelas.

Écrivez plutôt :

    Ne déplacez **jamais** un matelas.
"""

from collections.abc import Iterator
from itertools import islice

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.capitals import shouted
from marelle.rules.search import MOST, under

CODE = Code("MRL560", "shouting", Severity.WARNING)
ENGLISH = """Several words are in capitals.

People recognise a word by its shape. In capitals all have the same, and a screen reader may
spell them out.
"""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for all such words of each text, answers to type apart."""
    for said in reading.said:
        for words in islice(
            dict.fromkeys(shouted(said.text)), MOST if said.key != "answers" else 0
        ):
            yield Diagnostic(
                code=CODE,
                span=under(reading, said, words),
                message=_("« {words} » est en capitales.").format(words=words),
                hint=_("Écrivez en minuscules ; le gras suffit à faire ressortir un mot."),
            )
