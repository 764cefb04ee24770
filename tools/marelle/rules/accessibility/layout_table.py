"""Un tableau sert à mettre en page : une seule colonne, une image ou un paragraphe dans une case.

Un lecteur d’écran dit les cases ligne par ligne, chacune après le titre de sa colonne : un texte
posé là pour être à côté d’un autre se lit dans le désordre (RGAA 5.3).

Exemple :

    !!! table "Le bac"
        | Le geste | La photo |
        |---|---|
        | Videz le bac | ![Un bac vide](media/trottoir.svg) |

Écrivez plutôt :

    ## Le bac

    Videz le bac.

    ![Un bac vide](media/trottoir.svg)
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity, Span
from marelle.i18n import N_, _
from marelle.rules.base import Reading

CODE = Code("MRL553", "layout-table", Severity.WARNING)
ENGLISH = """A table is used for layout: one column only, a picture or a paragraph in a cell.

A screen reader says cells row by row, each after the header of its column: a text put there to be
beside another is read out of order (RGAA 5.3).
"""
SETTINGS = {"words": N_("Le nombre de mots qu’une case peut avoir.")}
_RULER = re.compile(r" *\|?[ :]*-{2,}[-:| ]*")


def check(reading: Reading, *, words: int = 30) -> Iterator[Diagnostic]:
    """Yield a warning for each table that holds no data, at its first row that tells."""
    for _lesson, document in reading.lessons:
        lines = document.text.split("\n")
        for number in range(1, len(lines)):
            if lines[number - 1].lstrip().startswith("|") and _RULER.fullmatch(lines[number]):
                rows = _rows(lines, number - 1)
                wrong = next((row for row, cells in rows if _lays_out(cells, words)), None)
                if wrong is not None:
                    yield Diagnostic(
                        code=CODE,
                        span=Span(document.path, wrong + 1, 1, wrong + 1, len(lines[wrong]) + 1),
                        message=_("Ce tableau met en page : il se lit dans le désordre."),
                        hint=_("Écrivez-le l’un sous l’autre : un titre, un texte, une image."),
                    )


def _rows(lines: list[str], head: int) -> Iterator[tuple[int, list[str]]]:
    for row in range(head, len(lines)):
        bare = lines[row].strip()
        if not bare.startswith("|"):
            return
        if not _RULER.fullmatch(lines[row]):
            yield row, [cell.strip() for cell in bare.strip("|").split("|")]


def _lays_out(cells: list[str], words: int) -> bool:
    return len(cells) == 1 or any("![" in c or len(c.split()) > words for c in cells)
