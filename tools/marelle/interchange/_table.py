"""Stage 5, interchange: the words and columns of a table of questions, written and read alike."""

from collections.abc import Iterable, Mapping

from marelle.i18n import N_, _
from marelle.interchange._words import LETTERS
from marelle.render.spreadsheet import spreadsheet

# The columns, by the name that code gives them; the answers come after the text.
HEADS = {
    "id": N_("Identifiant"),
    "type": N_("Type"),
    "prompt": N_("Question"),
    "text": N_("Texte"),
    "right": N_("Bonnes réponses"),
    "comments": N_("Commentaires"),
    "correct": N_("Si c’est juste"),
    "incorrect": N_("Si c’est faux"),
    "after": N_("Ensuite"),
    "hints": N_("Indices"),
    "points": N_("Points"),
    "picture": N_("Image"),
}
ANSWER = N_("Réponse {letter}")
TOLERANCE = "±"
_BEFORE_ANSWERS = ("id", "type", "prompt", "text")


def table(rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return the file of *rows*: cells by the name of their column, a letter for an answer."""
    rows = list(rows)
    used = [letter for letter in LETTERS if any(letter in row for row in rows)]
    after = [name for name in HEADS if name not in _BEFORE_ANSWERS]
    answers = {letter: _(ANSWER).format(letter=letter) for letter in used}
    heads = {name: _(head) for name, head in HEADS.items()} | answers
    names = [*_BEFORE_ANSWERS, *used, *after]
    cells = ([row.get(name, "") for name in names] for row in rows)
    return spreadsheet([[heads[name] for name in names], *cells])
