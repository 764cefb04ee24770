"""Stage 1, interchange: a QTI question with sides, steps, gaps or a number in; a draft out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers import _gaps as gaps
from marelle.interchange.readers._holes import Hole, holed, parted, starless
from marelle.interchange.readers._markup import markdown, words
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers._qti_choices import choice, highlight, hotspot, whole
from marelle.interchange.readers._qti_item import Question
from marelle.interchange.readers._qti_names import GAP, html
from marelle.interchange.readers.base import Answer, Draft
from marelle.xml import Element

INLINE = {"textEntryInteraction", "inlineChoiceInteraction"}
TABULAR = "qti-match-tabular"  # the word that QTI shares for a table of boxes
_NUMBERS = ("float", "integer")
_LISTS, _LABELS = {"inlineChoiceInteraction"}, {"gapText", "gapImg"}
_UNIT = re.compile(r"\((.+)\)")


def _match(question: Question) -> Draft | str:
    [node] = question.interactions
    sets = [
        {_name(one): words(html(one)).text for one in side.all("simpleAssociableChoice")}
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


def _name(element: Element) -> str:
    return element.attributes.get("identifier", "")


def _order(question: Question) -> Draft | str:
    [node] = question.interactions
    steps = {_name(one): words(html(one)).text for one in node.all("simpleChoice")}
    rights = question.key(node).rights
    if set(rights) != set(steps):
        return _("L’ordre juste de cette question n’est pas donné.")
    return whole(question, drafts.order(question.asked(), [steps[name] for name in rights]))


def _filled(question: Question) -> Draft | str:
    """Return a text whose gaps are typed or chosen, an answer to type, or a number."""
    prompt, text = parted(GAP, html(question.body, INLINE))
    one = replace(question.asked(around=False), prompt=markdown(prompt).text)
    keys = [question.key(node) for node in question.interactions]
    alone = len(keys) == 1 and keys[0].rights and question.interactions[0].name not in _LISTS
    if alone and keys[0].base in _NUMBERS:
        unit = text.removeprefix("{0}").strip() if text.startswith("{0}") else ""
        if not unit and text.strip() != "{0}":
            one = replace(one, prompt=f"{one.prompt} {text.replace('{0}', '…')}".strip())
        return drafts.numeric(one, [(Answer(text=keys[0].rights[0]), _within(question))], unit)
    holes = [_hole(question, node) for node in question.interactions]
    if alone and text.strip() == "{0}":
        return drafts.short_answer(one, holes[0].answers)
    made = gaps.gaps(one, text, holes)
    return made if isinstance(made, str) else whole(question, made)


def _hole(question: Question, node: Element) -> Hole:
    key = question.key(node)
    if node.name in _LISTS:
        options = [
            Answer(text=words(html(o)).text, share=float(_name(o) in key.rights))
            for o in node.all("inlineChoice")
        ]
        # The right one comes first where one is looked for.
        return Hole(kind="MC", answers=sorted(options, key=lambda a: -a.share))
    best = max(key.worth.values(), default=1) or 1
    shares = dict.fromkeys(key.rights[:1], 1.0) | {k: v / best for k, v in key.worth.items()}
    answers = [Answer(text=starless(text), share=share) for text, share in shares.items()]
    return Hole(kind="NM" if key.base in _NUMBERS else "SA", answers=answers)


def _within(question: Question) -> float:
    """Return how far from the number one may be."""
    for test in question.item.at("responseProcessing").walk():
        if test.name == "equal" and test.attributes.get("toleranceMode", "exact") != "exact":
            within = max(map(float, test.attributes.get("tolerance", "0").split()))
            if test.attributes["toleranceMode"] == "relative":
                [right] = [k.rights[0] for k in question.keys.values() if k.rights][:1]
                return abs(float(right)) * within / 100
            return within
    return 0.0


def _bank(question: Question) -> Draft | str:
    [node] = question.interactions
    labels = {
        _name(one): words(html(one)).text for one in (*node.all("gapText"), *node.all("gapImg"))
    }
    filled = {
        gap: label
        for label, _space, gap in (right.partition(" ") for right in question.key(node).rights)
    }
    places = [_name(one) for one in node.walk() if one.name == "gap"]
    if not places or any(filled.get(place) not in labels for place in places):
        return _("Un trou du texte n’a pas sa réponse.")
    body = [part for part in node.inside if isinstance(part, str) or part.name not in _LABELS]
    text = holed(GAP, html(replace(node, inside=body), {"gap"}))
    again = any(one.attributes.get("matchMax") == "0" for one in node.children)
    rights = [labels[filled[place]] for place in places]
    made = gaps.gap_bank(question.asked(), text, rights, list(labels.values()), again)
    return whole(question, made)


def _slider(question: Question) -> Draft | str:
    [node] = question.interactions
    rights = question.key(node).rights
    if not rights:
        return _("Aucun nombre n’est entièrement juste.")
    low, high = (float(node.attributes.get(name, "")) for name in ("lowerBound", "upperBound"))
    step = float(node.attributes.get("step") or 1)
    unit = _UNIT.fullmatch(question.tail().strip())
    named = {"answer": float(rights[0]), "min": low, "max": high, "step": step}
    own: dict[str, object] = {name: _bare(number) for name, number in named.items()}
    own |= {"tolerance": _bare(within)} if (within := _within(question)) else {}
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
    "gapMatchInteraction": _bank,
    "sliderInteraction": _slider,
    "extendedTextInteraction": _essay,
    **dict.fromkeys(INLINE, _filled),
}
