"""Stage 1, interchange: a file of Moodle XML in; its questions out.

The names of elements are those that ``question/format/xml`` of Moodle writes.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange._media import MEDIATYPES
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers import _gaps as gaps
from marelle.interchange.readers._holes import cloze, selected
from marelle.interchange.readers._markup import joined, markdown, sound
from marelle.interchange.readers._moodle import answers, asked, picture, said
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers._xml import questionnaire
from marelle.interchange.readers.base import Answer, Batch, Draft, Found, Importer, Source
from marelle.xml import Element

ENDINGS = tuple(f".{ending}" for ending in MEDIATYPES)
_RULE = re.compile(r"<hr\s*/?>", re.IGNORECASE)


def read(source: Source) -> Batch:
    """Return the questions of a file, in order; its first category gives the title."""
    quiz, faults = questionnaire(source.text)
    title = ""
    found = []
    for node in quiz.all("question"):
        if node.attributes.get("type") == "category":
            path = node.said("category", "text").replace("//", "\0").rpartition("/")[2]
            title = title or sound(path.replace("\0", "/"))
        else:
            found.append(_found(node))
    return Batch(found=[*found, *faults], title=title)


def _found(node: Element) -> Found:
    kind = node.attributes.get("type", "")
    name = sound(node.said("name", "text")) or sound(node.said("questiontext", "text"))[:60] or kind
    draft, why = _draft(kind, node)
    return Found(name=name, line=node.line, column=node.column, draft=draft, why=why)


def _draft(kind: str, node: Element) -> tuple[Draft | None, str]:
    """Return the draft of a question, or why there is none."""
    if kind not in READERS:
        why = _("Le type « {type} » de Moodle n’a pas d’équivalent ici.")
        return None, why.format(type=kind)
    try:
        made = READERS[kind](node)
        if isinstance(made, str):
            return None, made
        return replace(made, losses=(*made.losses, *_lost(node, made))), ""
    except (ValueError, OverflowError):
        return None, _("Un nombre de cette question n’en est pas un.")


def _lost(node: Element, made: Draft) -> Iterator[str]:
    texts = [node.at("questiontext"), *node.all("answer"), *node.all("subquestion")]
    lines = [said(each) for each in texts]
    if sum(line.pictures for line in lines) > bool(made.picture) + len(made.shown):
        yield _("Une image est perdue\u00a0: ajoutez-la au module.")
    if any(line.simplified for line in lines):
        yield _("La mise en forme est simplifiée.")
    if float(node.said("defaultgrade") or 1) % 1:
        yield _("Les points sont arrondis.")
    if node.said("usecase") == "1":
        yield _("Majuscules et minuscules comptent pareil.")
    if len(node.at("units").all("unit")) > 1:
        yield _("Seule la première unité est gardée.")


def _multichoice(node: Element) -> Draft:
    offered = answers(node)
    if node.said("defaultgrade") in ("0", "0.0000000") and all(a.share > 0 for a in offered):
        return drafts.poll(asked(node), [answer.text for answer in offered])
    shuffle = node.said("shuffleanswers") not in ("0", "false")
    made = drafts.choice(asked(node), offered, shuffle=shuffle)
    pictures = [picture(answer) for answer in node.all("answer")]
    shown = [one for one in pictures if one and one.name.lower().endswith(ENDINGS)]
    return drafts.of_pictures(made, shown) if len(shown) == len(offered) else made


def _true_false(node: Element) -> Draft:
    given = {answer.text.lower(): answer for answer in answers(node)}
    right = given.get("true", Answer(text="true")).share > 0
    one = asked(node)
    comments = {name: answer.comment for name, answer in given.items()}
    told = replace(
        one,
        correct=joined(comments.get(str(right).lower(), ""), one.correct),
        incorrect=joined(comments.get(str(not right).lower(), ""), one.incorrect),
    )
    return drafts.true_false(told, right)


def _matching(node: Element) -> Draft:
    sides = (
        (said(pair, plain=True).text, sound(pair.said("answer", "text")))
        for pair in node.all("subquestion")
    )
    return pairs(asked(node), [(left, right) for left, right in sides if right])


def _ordering(node: Element) -> Draft:
    ranked = sorted(node.all("answer"), key=lambda a: float(a.attributes.get("fraction", "0")))
    return drafts.order(asked(node), [said(step, plain=True).text for step in ranked])


def _short_answer(node: Element) -> Draft | str:
    return drafts.short_answer(asked(node), answers(node, typed=True))


def _numerical(node: Element) -> Draft | str:
    tolerances = [float(answer.said("tolerance") or 0) for answer in node.all("answer")]
    unit = sound(node.said("units", "unit", "unit_name"))
    pairs = list(zip(answers(node, typed=True), tolerances, strict=True))
    one = asked(node)
    # We show the unit beside the field, so a text that ends with it would say it twice.
    bare = one.prompt.removesuffix(f"({unit})").strip() if unit else one.prompt
    return drafts.numeric(replace(one, prompt=bare or one.prompt), pairs, unit)


def _essay(node: Element) -> Draft:
    expert = said(node.at("graderinfo")).text or said(node.at("generalfeedback")).text
    return drafts.reflection(asked(node), expert)


def _description(node: Element) -> Draft | str:
    front, *back = _RULE.split(node.said("questiontext", "text"), maxsplit=1)
    if not back:
        return _("Ce texte ne demande rien\u00a0: mettez-le dans une leçon.")
    return drafts.flashcard(asked(node, front), markdown(back[0]).text)


def _cloze(node: Element) -> Draft | str:
    prompt, text, holes = cloze(node.said("questiontext", "text"))
    return gaps.gaps(asked(node, prompt), text, holes)


def _selected(node: Element) -> Draft | str:
    """Return a text whose gaps are lists: each has a group of options of its own."""
    options: dict[str, list[str]] = {}
    places = [
        (sound(option.said("text")), option.said("group") or "1")
        for option in (*node.all("selectoption"), *node.all("dragbox"))
    ]
    for text, group in places:
        options.setdefault(group, []).append(text)
    prompt, text, marks = selected(node.said("questiontext", "text"))
    if not marks or not all(0 < mark <= len(places) for mark in marks):
        return _("Un trou du texte n’a pas sa réponse.")
    rights = [places[mark - 1] for mark in marks]
    one = asked(node, prompt)
    if node.attributes.get("type") == "ddwtos" and len(options) == 1:
        again = any(box.all("infinite") for box in node.all("dragbox"))
        return gaps.gap_bank(one, text, [t for t, _group in rights], options[rights[0][1]], again)
    return gaps.gap_choice(one, text, [(right, options[group]) for right, group in rights])


READERS: Mapping[str, Callable[[Element], Draft | str]] = {
    "multichoice": _multichoice,
    "truefalse": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "shortanswer": _short_answer,
    "numerical": _numerical,
    "essay": _essay,
    "description": _description,
    "cloze": _cloze,
    "multianswer": _cloze,
    "gapselect": _selected,
    "ddwtos": _selected,
}


def _claims(source: Source) -> bool:
    return source.name.endswith(".xml") and "<quiz" in source.text[:5000]


IMPORTER = Importer(name="moodle_xml", label="Moodle XML", claims=_claims, read=read)
