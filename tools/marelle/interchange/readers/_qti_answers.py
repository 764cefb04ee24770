"""Stage 1, interchange: a QTI question with sides, steps or a slider in; a draft out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._markup import words
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers._qti_choices import choice, whole
from marelle.interchange.readers._qti_gaps import INLINE, bank, filled, within
from marelle.interchange.readers._qti_item import Question, named
from marelle.interchange.readers._qti_names import html
from marelle.interchange.readers._qti_spots import highlight, hotspot
from marelle.interchange.readers.base import Draft

TABULAR = "qti-match-tabular"  # the word that QTI shares for a table of boxes
_UNIT = re.compile(r"\((.+)\)")


def _match(question: Question) -> Draft | str:
    [node] = question.interactions
    sets = [
        {named(one): words(html(one)).text for one in side.all("simpleAssociableChoice")}
        for side in node.all("simpleMatchSet")
    ]
    sides = [right.split() for right in question.key(node).rights]
    if len(sets) != 2 or not all(
        len(s) == 2 and s[0] in sets[0] and s[1] in sets[1] for s in sides
    ):
        return _("Une paire de cette question ne relie rien.")
    given = dict(sides)
    if len(given) < len(sides):
        return _("Un élément de cette question a plusieurs bonnes réponses.")
    if TABULAR in node.attributes.get("class", "").split():
        return whole(question, _matrix(question, sets[0], sets[1], given))
    found = [(sets[0][left], sets[1][right]) for left, right in sides]
    others = [("", text) for name, text in sets[1].items() if name not in given.values()]
    return whole(question, pairs(question.asked(), [*found, *others]))


def _matrix(
    question: Question,
    lefts: Mapping[str, str],
    rights: Mapping[str, str],
    given: Mapping[str, str],
) -> Draft:
    columns = dict(zip(rights, each_named(rights.values()), strict=True))
    rows = [
        {"id": name, "text": text, "column": columns[given[left]]}
        for name, (left, text) in zip(each_named(lefts.values()), lefts.items(), strict=True)
        if left in given
    ]
    own = {"columns": drafts.parts(rights.values(), columns.values()), "rows": rows}
    return drafts.draft(question.asked(), "matrix", own, "")


def _order(question: Question) -> Draft | str:
    [node] = question.interactions
    steps = {named(one): words(html(one)).text for one in node.all("simpleChoice")}
    rights = question.key(node).rights
    if set(rights) != set(steps):
        return _("L’ordre juste de cette question n’est pas donné.")
    return whole(question, drafts.order(question.asked(), [steps[name] for name in rights]))


def _slider(question: Question) -> Draft | str:
    [node] = question.interactions
    rights = question.key(node).rights
    if not rights:
        return _("Aucun nombre n’est entièrement juste.")
    low, high = (float(node.attributes.get(name, "")) for name in ("lowerBound", "upperBound"))
    step = float(node.attributes.get("step") or 1)
    unit = _UNIT.fullmatch(question.tail().strip())
    given = {"answer": float(rights[0]), "min": low, "max": high, "step": step}
    given |= {"tolerance": gap} if (gap := within(question)) else {}
    own: dict[str, object] = {name: _bare(number) for name, number in given.items()}
    own |= {"unit": unit[1]} if unit else {}
    return drafts.draft(question.asked(), "slider", own, str(own["answer"]))


def _bare(number: float) -> float:
    return int(number) if number.is_integer() else number


def _essay(question: Question) -> Draft | str:
    [node] = question.interactions
    made = drafts.reflection(question.asked(), question.told.after)
    length = int(node.attributes.get("expectedLength") or 0)
    return replace(made, own={**made.own, "length": length}) if 50 <= length <= 400 else made


READERS: Mapping[str, Callable[[Question], Draft | str]] = {
    "choiceInteraction": choice,
    "hotspotInteraction": hotspot,
    "hottextInteraction": highlight,
    "matchInteraction": _match,
    "orderInteraction": _order,
    "gapMatchInteraction": bank,
    "sliderInteraction": _slider,
    "extendedTextInteraction": _essay,
    **dict.fromkeys(INLINE, filled),
}
