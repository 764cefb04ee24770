"""Stage 5, interchange: a module in; a table for a spreadsheet, one line a question, out.

Sentences keep the Markdown of their author. A cell of several lines holds a pair, the left side
first; the answers of one gap, or its options, the right one first.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.i18n import N_, _, decimal
from marelle.interchange._table import TOLERANCE, table
from marelle.interchange._words import LETTERS, one
from marelle.interchange._words import decimal as digits
from marelle.interchange.base import Exported, Exporter, Target, Written, convert
from marelle.model import Item, Module

Row = dict[str, str]


def export(module: Module, folder: Path) -> Exported:
    """Return the table of the questions of *module*; *folder* is of no use here."""
    rows: list[Row] = []

    def write(item: Item, target: Target) -> Written:
        rows.append(_common(item) | WRITERS[target](item))
        return Written(losses=tuple(_losses(item)), says=frozenset({"hints", "markdown"}))

    _texts, fates = convert(module, "csv", write)
    return Exported(data=table(rows), fates=fates)


def _common(item: Item) -> Row:
    return {
        "id": item.id,
        "type": item.type,
        "prompt": one(item.prompt),
        "correct": one(item.feedback.correct),
        "incorrect": one(item.feedback.incorrect),
        "hints": "\n".join(map(one, item.hints)),
        "points": str(item.points) if activity_types()[item.type].scored else "",
        "picture": one(item.picture.alt) if item.picture else "",
    }


def _losses(item: Any) -> Iterable[str]:
    if item.picture:
        yield _("L’image est remplacée par sa description.")
    if not getattr(item, "shuffle", True):
        yield _("L’ordre des réponses n’est pas gardé.")
    if getattr(item, "reusable", False):
        yield _("On ne dit plus qu’une étiquette peut resservir.")
    if getattr(item, "scale", None):
        yield _("L’échelle devient une liste de réponses.")


def _lettered(cells: Iterable[str]) -> Row:
    return dict(zip(LETTERS, cells, strict=False))


def _comments(said: Iterable[str]) -> str:
    lines = (f"{letter} : {one(text)}" for letter, text in zip(LETTERS, said, strict=False) if text)
    return "\n".join(lines)


def _choice(item: Any) -> Row:
    rights = [letter for letter, c in zip(LETTERS, item.choices, strict=False) if c.correct]
    return _lettered(one(choice.said) for choice in item.choices) | {
        "text": one(getattr(item, "passage", "")),
        "right": " ".join(rights),
        "comments": _comments(choice.feedback for choice in item.choices),
    }


def _true_false(item: Any) -> Row:
    return {"A": _("Vrai"), "B": _("Faux"), "right": "A" if item.answer else "B"}


def _poll(item: Any) -> Row:
    return _lettered(map(one, item.options.values())) | {"after": one(item.comment)}


def _pairs(item: Any) -> Row:
    sides = [(pair.left, pair.right) for pair in item.pairs]
    sides += [("", text) for text in item.distractors.values()]
    cells = (f"{one(left)}\n{one(right)}" for left, right in sides)
    return _lettered(cells) | {"comments": _comments(pair.feedback for pair in item.pairs)}


def _steps(item: Any) -> Row:
    return _lettered(one(step.text) for step in item.steps)


def _sheet(item: Any) -> Row:
    return _lettered(map(one, item.steps.values()))


def _typed_gaps(item: Any) -> Row:
    cells = ("\n".join(map(one, gap.answers)) for gap in item.gaps)
    return _lettered(cells) | _holed(item)


def _listed_gaps(item: Any) -> Row:
    """Return the options of each gap; what all gaps share is the bank, in cells of its own."""
    shared = getattr(item, "labels", ())
    cells = [one(gap.right.text) for gap in item.gaps]
    if shared:
        used = {gap.right.id for gap in item.gaps}
        cells += [one(label.text) for label in shared if label.id not in used]
    else:
        cells = ["\n".join(_right_first(gap)) for gap in item.gaps]
    return _lettered(cells) | _holed(item)


def _right_first(gap: Any) -> list[str]:
    return [one(o.text) for o in sorted(gap.options, key=lambda option: not option.correct)]


def _holed(item: Any) -> Row:
    """Return the text, where each gap is the letter of its cell between braces."""
    letters = {gap.id: letter for letter, gap in zip(LETTERS, item.gaps, strict=False)}
    text = "".join(p if isinstance(p, str) else f"{{{letters[p.id]}}}" for p in item.pieces)
    return {"text": one(text), "comments": _comments(gap.feedback for gap in item.gaps)}


def _number(item: Any) -> Row:
    within = f"{TOLERANCE} {decimal(digits(item.tolerance))}" if item.tolerance else ""
    return {"A": decimal(digits(item.answer)), "B": within, "C": one(item.unit)}


def _card(item: Any) -> Row:
    return {"after": one(item.back)}


def _essay(item: Any) -> Row:
    return {"after": one(item.expert)}


WRITERS: Mapping[Target, Callable[[Any], Row]] = {
    ("answers", Interaction.CHOICE): _choice,
    ("answers", Interaction.TRUE_FALSE): _true_false,
    ("answers", Interaction.LIKERT): _poll,
    ("pairs", Interaction.MATCHING): _pairs,
    ("steps", Interaction.SEQUENCING): _steps,
    ("steps", Interaction.PERFORMANCE): _sheet,
    ("gaps", Interaction.FILL_IN): _typed_gaps,
    ("gaps", Interaction.MATCHING): _listed_gaps,
    ("number", Interaction.NUMERIC): _number,
    ("card", Interaction.LIKERT): _card,
    ("card", Interaction.LONG_FILL_IN): _essay,
}
EXPORTER = Exporter(
    name="csv",
    key="csv",
    label=N_("tableur"),
    suffix=".csv",
    mediatype="text/csv",
    targets=WRITERS,
    export=export,
)
