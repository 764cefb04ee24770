"""Stage 1, interchange: a table of a spreadsheet in; its questions, one a line, out.

The columns are those that the export writes, in any order and in either language; a table with
only questions, answers and the letters of the right ones is one of choices.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange._table import TOLERANCE
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers._row_gaps import gap_bank, gap_choice, gap_text, short_answer
from marelle.interchange.readers._rows import Row, asked, read_table
from marelle.interchange.readers.base import Answer, Batch, Draft, Found, Importer, Source

_NAME = 60


def read(source: Source) -> Batch:
    """Return the questions of a table, in order."""
    table = read_table(source.text)
    found = [_found(row) for row in table.rows]
    if not table.headed:
        why = _("La première ligne n’a pas de colonne « Question ».")
        found.append(Found(name=_("la première ligne"), line=1, why=why))
    if table.torn:
        why = _("Le tableau est abîmé ici : la suite n’est pas lue.")
        found.append(Found(name=_("la suite du fichier"), line=table.torn, why=why))
    return Batch(found=found)


def _found(row: Row) -> Found:
    name = row.said("prompt")[:_NAME] or row.said("id") or _("sans énoncé")
    kind = row.said("type") or "choice"
    if kind not in READERS:
        why = _("Le type « {type} » n’existe pas, ou n’est pas lu dans un tableau.")
        return Found(name=name, line=row.line, why=why.format(type=kind))
    try:
        made = READERS[kind](row)
    except (ValueError, OverflowError):
        made = _("Un nombre de cette question n’en est pas un.")
    if isinstance(made, str):
        return Found(name=name, line=row.line, why=made)
    return Found(name=name, line=row.line, draft=made)


def _choice(row: Row) -> Draft | str:
    if "right" not in row.cells:
        return _("Le tableau n’a pas de colonne « Bonnes réponses ».")
    rights = set(re.findall(r"[A-Z]", row.said("right").upper()))
    if not rights & set(row.letters):
        return _("La colonne « Bonnes réponses » ne nomme aucune réponse.")
    answers = [
        Answer(
            text=row.said(letter),
            share=1 / len(rights) if letter in rights else 0.0,
            comment=row.comments.get(letter, ""),
        )
        for letter in row.letters
    ]
    return drafts.choice(asked(row, whole=True), answers)


def _true_false(row: Row) -> Draft | str:
    right = row.said("right").upper()
    if right not in ("A", "B"):
        return _("La colonne « Bonnes réponses » ne nomme aucune réponse.")
    return drafts.true_false(asked(row), right == "A")


def _sides(row: Row) -> Iterator[tuple[str, str, str]]:
    """Yield each pair, and what is said of it."""
    for letter in row.letters:
        left, right = ([*row.lines(letter), ""])[:2]
        yield left, right, row.comments.get(letter, "")


def _match(row: Row) -> Draft:
    return pairs(asked(row), [(left, right) for left, right, _said in _sides(row)])


def _categorize(row: Row) -> Draft:
    return _placed(row, "categorize", "categories", "elements", "category")


def _matrix(row: Row) -> Draft:
    return _placed(row, "matrix", "columns", "rows", "column")


def _placed(row: Row, type_: str, places: str, parts: str, place: str) -> Draft:
    """Return many left sides, each in one of a few places."""
    sides = list(_sides(row))
    rights = list(dict.fromkeys(right for _left, right, _said in sides))
    names = dict(zip(rights, each_named(rights), strict=True))
    given = [side for side in sides if side[0]]
    ids = each_named(left for left, _right, _said in given)
    elements = [
        {"id": name, "text": left, place: names[right]} | ({"feedback": said} if said else {})
        for name, (left, right, said) in zip(ids, given, strict=True)
    ]
    own = {places: [{"id": n, "text": t} for t, n in names.items()], parts: elements}
    return drafts.draft(asked(row), type_, own, "")


def _order(row: Row) -> Draft:
    return drafts.order(asked(row), row.answers)


def _checklist(row: Row) -> Draft:
    made = drafts.order(asked(row), row.answers)
    return replace(made, type="checklist")


def _number(row: Row) -> Draft | str:
    value = _decimal(row.said("A"))
    within = _decimal(row.said("B").removeprefix(TOLERANCE) or "0")
    return drafts.numeric(asked(row), [(Answer(text=value), float(within))], row.said("C"))


def _decimal(text: str) -> str:
    """Return a number as Python reads it, out of the digits of French."""
    return str(float(re.sub(r"\s", "", text).replace(",", ".")))


def _poll(row: Row) -> Draft:
    return drafts.poll(replace(asked(row), correct=row.said("after")), row.answers)


def _card(row: Row) -> Draft:
    return drafts.flashcard(asked(row), row.said("after"))


def _essay(row: Row) -> Draft:
    return drafts.reflection(asked(row), row.said("after"))


READERS: Mapping[str, Callable[[Row], Draft | str]] = {
    **dict.fromkeys(("choice", "image-choice", "highlight"), _choice),
    "true-false": _true_false,
    "match": _match,
    "categorize": _categorize,
    "matrix": _matrix,
    "order": _order,
    "checklist": _checklist,
    "short-answer": short_answer,
    "gap-text": gap_text,
    "gap-choice": gap_choice,
    "gap-bank": gap_bank,
    **dict.fromkeys(("numeric", "slider"), _number),
    "poll": _poll,
    "flashcard": _card,
    "reflection": _essay,
}


def _claims(source: Source) -> bool:
    return source.name.endswith(".csv")


IMPORTER = Importer(name="csv", label="CSV", claims=_claims, read=read)
