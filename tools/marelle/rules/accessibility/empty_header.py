"""Une colonne d’un tableau n’a pas de titre.

Un lecteur d’écran dit le titre de la colonne avant chaque case. Sans lui, un chiffre ne veut
rien dire (RGAA 5.6).

Exemple :

    !!! table "Les bacs"
        | Objet | |
        |---|---|
        | Bocal | Bac blanc |

Écrivez plutôt :

    !!! table "Les bacs"
        | Objet | Bac |
        |---|---|
        | Bocal | Bac blanc |
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity, Span
from marelle.i18n import _
from marelle.rules.base import Reading

CODE = Code("MRL550", "empty-header", Severity.WARNING)
ENGLISH = """A column of a table has no header.

A screen reader says the header of the column before each cell. Without it a number means nothing
(RGAA 5.6).
"""
_RULER = re.compile(r" *\|?[ :]*-{2,}[-:| ]*")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each table with an empty header, its first corner apart."""
    for _lesson, document in reading.lessons:
        lines = document.text.split("\n")
        for number in range(1, len(lines)):
            head = lines[number - 1].strip()
            if head.startswith("|") and _RULER.fullmatch(lines[number]):
                cells = [cell.strip() for cell in head.strip("|").split("|")]
                if not all(cells[1:]):
                    yield Diagnostic(
                        code=CODE,
                        span=Span(document.path, number, 1, number, len(lines[number - 1]) + 1),
                        message=_("Une colonne de ce tableau n’a pas de titre."),
                        hint=_("Écrivez en un mot ce que ses cases contiennent."),
                    )
