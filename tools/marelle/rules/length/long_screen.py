"""Une leçon dépasse 120 mots.

Un écran porte une seule idée. Au-delà de 120 mots, on fait défiler, on saute des lignes,
et l’idée se perd.

Exemple :

    # Un matelas sur le trottoir

    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.
    Le matelas gêne le passage, et les gens descendent sur la chaussée pour le contourner.

Écrivez plutôt :

    # Un matelas sur le trottoir

    Le matelas gêne le passage. Signalez-le.
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.model.prose import count_words
from marelle.read.written import prose
from marelle.rules.base import Reading

CODE = Code("MRL504", "long-screen", Severity.WARNING)
ENGLISH = """A lesson is longer than 120 words.

A screen carries one idea. Past 120 words people scroll, skip lines, and the idea is lost.
"""
SETTINGS = {"words": N_("Le nombre de mots qu’une leçon peut avoir.")}


def check(reading: Reading, *, words: int = 120) -> Iterator[Diagnostic]:
    """Yield a warning for each lesson over the limit, at its title."""
    for lesson, _document in reading.lessons:
        if len(lesson.markdown.split()) <= words:
            continue  # marks and all: no need to count better
        count = count_words(prose(lesson.markdown))
        if count > words:
            yield Diagnostic(
                code=CODE,
                span=lesson.span,
                message=_("Cette leçon fait {words} mots ; visez {limit} au plus.").format(
                    words=count, limit=words
                ),
                hint=_("Gardez une seule idée, ou faites deux écrans."),
            )
