"""Une leçon dépasse 120 mots.

Un écran porte une seule idée. Au-delà de 120 mots, on fait défiler, on saute des lignes,
et l’idée se perd.

Exemple : une leçon de 180 mots qui dit pourquoi, puis comment.
Écrivez plutôt : deux écrans, « pourquoi.md » et « comment.md ».
"""

from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.model.prose import count_words
from marelle.read.written import prose
from marelle.rules.base import Reading

CODE = Code("MRL504", "long-screen", Severity.WARNING)
ENGLISH = """A lesson is longer than 120 words.

A screen carries one idea. Past 120 words people scroll, skip lines, and the idea is lost.

Example: a lesson of 180 words that says why, then how.
Write instead: two screens, “why.md” and “how.md”.
"""
LIMIT = 120


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each lesson over the limit, at its title."""
    for lesson, _document in reading.lessons:
        if len(lesson.markdown.split()) <= LIMIT:
            continue  # marks and all: no need to count better
        words = count_words(prose(lesson.markdown))
        if words > LIMIT:
            yield Diagnostic(
                code=CODE,
                span=lesson.span,
                message=_("Cette leçon fait {words} mots ; visez {limit} au plus.").format(
                    words=words, limit=LIMIT
                ),
                hint=_("Gardez une seule idée, ou faites deux écrans."),
            )
