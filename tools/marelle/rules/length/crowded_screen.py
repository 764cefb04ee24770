"""Une leçon a plus de 6 blocs.

Un bloc est un paragraphe, une liste, une image, un tableau ou un encadré.
Un écran chargé décourage avant même la première phrase.

Exemple :

    # Un matelas sur le trottoir

    Il est 7 h.

    Un matelas gêne.

    Une poussette arrive.

    !!! key
        Signalez-le.

    - La photo.
    - L’adresse.

    L’équipe vient.

    Merci.

Écrivez plutôt :

    # Un matelas sur le trottoir

    Il est 7 h. Un matelas gêne. Une poussette arrive.

    !!! key
        Signalez-le.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import N_, _
from marelle.rules.base import Reading

CODE = Code("MRL505", "crowded-screen", Severity.WARNING)
ENGLISH = """A lesson has more than 6 blocks.

A block is a paragraph, a list, a picture, a table or a framed note.
A crowded screen puts people off before the first sentence.
"""
SETTINGS = {"blocks": N_("Le nombre de blocs qu’une leçon peut avoir.")}
_BLANK = re.compile(r"\n[ \t]*\n")
_LIST = re.compile(r"(?:[-*+]|\d+[.)]) ")


def check(reading: Reading, *, blocks: int = 6) -> Iterator[Diagnostic]:
    """Yield a warning for each lesson with too many blocks, at its title."""
    for lesson, _document in reading.lessons:
        count = count_blocks(lesson.markdown)
        if count > blocks:
            yield Diagnostic(
                code=CODE,
                span=lesson.span,
                message=_("Cette leçon a {blocks} blocs ; visez {limit} au plus.").format(
                    blocks=count, limit=blocks
                ),
                hint=_("Réunissez deux paragraphes, ou faites deux écrans."),
            )


def count_blocks(markdown: str) -> int:
    """Return how many blocks *markdown* shows; sub-headings are not blocks."""
    count, in_list = 0, False
    for chunk in _BLANK.split(markdown.strip("\n")):
        if chunk.startswith(("    ", "\t")):
            continue  # the rest of a list item or of a framed note
        if chunk.startswith("#"):
            chunk = chunk.partition("\n")[2]
        if not chunk.strip():
            in_list = False
            continue
        item = bool(_LIST.match(chunk))
        count += not (item and in_list)
        in_list = item
    return count
