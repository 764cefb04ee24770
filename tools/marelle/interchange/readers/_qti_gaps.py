"""Stage 1, interchange: a QTI question with gaps, or a number to type, in; a draft of ours out."""

from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers import _gaps as gaps
from marelle.interchange.readers._holes import Hole, holed, parted, starless
from marelle.interchange.readers._markup import markdown, words
from marelle.interchange.readers._qti_choices import whole
from marelle.interchange.readers._qti_item import Question, named
from marelle.interchange.readers._qti_key import Response
from marelle.interchange.readers._qti_names import GAP, html
from marelle.interchange.readers.base import Answer, Asked, Draft
from marelle.xml import Element

INLINE = {"textEntryInteraction", "inlineChoiceInteraction"}
_NUMBERS = ("float", "integer")
_LISTS, _LABELS = {"inlineChoiceInteraction"}, {"gapText", "gapImg"}


def filled(question: Question) -> Draft | str:
    """Return a text whose gaps are typed or chosen, an answer to type, or a number."""
    prompt, text = parted(GAP, html(question.body, INLINE))
    one = replace(question.asked(around=False), prompt=markdown(prompt).text)
    keys = [question.key(node) for node in question.interactions]
    alone = len(keys) == 1 and keys[0].rights and question.interactions[0].name not in _LISTS
    if alone and keys[0].base in _NUMBERS:
        unit = text.removeprefix("{0}").strip() if text.startswith("{0}") else ""
        if not unit and text.strip() != "{0}":
            one = replace(one, prompt=f"{one.prompt} {text.replace('{0}', '…')}".strip())
        return drafts.numeric(one, [(Answer(text=keys[0].rights[0]), within(question))], unit)
    if all(node.name in _LISTS for node in question.interactions):
        listed = _listed(question, one, text)
        return listed if isinstance(listed, str) else whole(question, listed)
    holes = [_hole(question, node) for node in question.interactions]
    if alone and text.strip() == "{0}":
        return drafts.short_answer(one, holes[0].answers)
    made = gaps.gaps(one, text, holes)
    return made if isinstance(made, str) else whole(question, made)


def _listed(question: Question, one: Asked, text: str) -> Draft | str:
    """Return a text whose each gap has a list; or why there is none."""
    lists = [_options(question.key(node), node) for node in question.interactions]
    if not all(question.key(node).rights for node in question.interactions) or not all(lists):
        return _("Un trou du texte n’a pas de réponse exacte.")
    return gaps.gap_choice(one, text, [(options[0], options) for options in lists])


def _options(key: Response, node: Element) -> list[str]:
    """Return the words of a list, the right one first."""
    options = node.all("inlineChoice")
    options.sort(key=lambda option: named(option) not in key.rights)
    return [words(html(option)).text for option in options]


def _hole(question: Question, node: Element) -> Hole:
    key = question.key(node)
    if node.name in _LISTS:
        return Hole(kind="MC", answers=[Answer(text=right) for right in _options(key, node)[:1]])
    best = max(key.worth.values(), default=1) or 1
    shares = dict.fromkeys(key.rights[:1], 1.0) | {k: v / best for k, v in key.worth.items()}
    answers = [Answer(text=starless(text), share=share) for text, share in shares.items()]
    return Hole(kind="NM" if key.base in _NUMBERS else "SA", answers=answers)


def within(question: Question) -> float:
    """Return how far from the number one may be."""
    for test in question.item.at("responseProcessing").walk():
        if test.name == "equal" and test.attributes.get("toleranceMode", "exact") != "exact":
            within = max(map(float, test.attributes.get("tolerance", "0").split()))
            if test.attributes["toleranceMode"] == "relative":
                [right] = [k.rights[0] for k in question.keys.values() if k.rights][:1]
                return abs(float(right)) * within / 100
            return within
    return 0.0


def bank(question: Question) -> Draft | str:
    [node] = question.interactions
    labels = {
        named(one): words(html(one)).text for one in (*node.all("gapText"), *node.all("gapImg"))
    }
    filled = {
        gap: label
        for label, _space, gap in (right.partition(" ") for right in question.key(node).rights)
    }
    places = [named(one) for one in node.walk() if one.name == "gap"]
    if not places or any(filled.get(place) not in labels for place in places):
        return _("Un trou du texte n’a pas sa réponse.")
    body = [part for part in node.inside if isinstance(part, str) or part.name not in _LABELS]
    text = holed(GAP, html(replace(node, inside=body), {"gap"}))
    again = any(one.attributes.get("matchMax") == "0" for one in node.children)
    rights = [labels[filled[place]] for place in places]
    made = gaps.gap_bank(question.asked(), text, rights, list(labels.values()), again)
    return whole(question, made)
