"""Une leçon a plus de 6 blocs.

Un bloc est un paragraphe, une liste, une image, un tableau ou un encadré.
Un écran chargé décourage avant même la première phrase.

Exemple : trois paragraphes, deux encadrés, une image et une liste.
Écrivez plutôt : l’image, deux paragraphes et un encadré ; le reste va à l’écran suivant.
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity
from marelle.i18n import _
from marelle.rules.base import Reading

CODE = Code("MRL505", "crowded-screen", Severity.WARNING)
ENGLISH = """A lesson has more than 6 blocks.

A block is a paragraph, a list, a picture, a table or a framed note.
A crowded screen puts people off before the first sentence.

Example: three paragraphs, two framed notes, a picture and a list.
Write instead: the picture, two paragraphs and one note; the rest goes on the next screen.
"""
LIMIT = 6
_BLANK = re.compile(r"\n[ \t]*\n")
_LIST = re.compile(r"(?:[-*+]|\d+[.)]) ")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each lesson with too many blocks, at its title."""
    for lesson, _document in reading.lessons:
        blocks = count_blocks(lesson.markdown)
        if blocks > LIMIT:
            yield Diagnostic(
                code=CODE,
                span=lesson.span,
                message=_("Cette leçon a {blocks} blocs ; visez {limit} au plus.").format(
                    blocks=blocks, limit=LIMIT
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
