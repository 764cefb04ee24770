"""Stage 1, interchange: a QTI question with answers to point at in; a draft of ours out."""

from collections.abc import Sequence
from dataclasses import replace

from marelle.i18n import LANGUAGES, _, translate
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._markup import joined, words
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._qti_item import Question, named, pictures
from marelle.interchange.readers._qti_key import Response
from marelle.interchange.readers._qti_names import html
from marelle.interchange.readers.base import Answer, Draft


def choice(question: Question) -> Draft | str:
    """Return answers to tick: a choice, a statement, an opinion, a list, pictures."""
    [node] = question.interactions
    key, options = question.key(node), node.all("simpleChoice")
    texts = [words(html(option)).text for option in options]
    if not key.rights:
        return _unjudged(question, key, texts)
    names = [named(option) for option in options]
    if _statement(names, texts) and not key.several:
        return _true_false(question, names, key)
    shuffle = node.attributes.get("shuffle", "false") == "true"
    answers = [
        Answer(text=text, share=_share(key, name), comment=question.told.chosen.get(name, ""))
        for name, text in zip(names, texts, strict=True)
    ]
    made = whole(question, drafts.choice(question.asked(), answers, shuffle=shuffle))
    shown = [
        kept for o in options for one in list(pictures(o))[:1] if (kept := question.embedded(one))
    ]
    return drafts.of_pictures(made, shown) if len(shown) == len(options) else made


def _share(key: Response, name: str) -> float:
    if name in key.rights:
        return 1 / len(key.rights)
    # Only where one answer is given may another one earn a part.
    return 0.0 if key.several or key.worth.get(name, 0) <= 0 else 0.5


def whole(question: Question, made: Draft) -> Draft:
    """Return a draft that earns nothing when it is partly right, if that is what the item says."""
    several = any(key.several for key in question.keys.values()) or len(question.keys) > 1
    rights = sum(len(key.rights) for key in question.keys.values())
    if question.mapped or not several or rights < 2:
        return made
    return replace(made, own={**made.own, "partial": False})


def _statement(names: Sequence[str], texts: Sequence[str]) -> bool:
    said = [text.casefold() for text in texts]
    known = (
        [translate("Vrai", language).casefold(), translate("Faux", language).casefold()]
        for language in LANGUAGES
    )
    return sorted(names) == ["false", "true"] or said in list(known)


def _true_false(question: Question, names: Sequence[str], key: Response) -> Draft:
    answer = names.index(key.rights[0]) == 0
    yes, no = (question.told.chosen.get(name, "") for name in (names if answer else names[::-1]))
    one = question.asked()
    told = replace(one, correct=joined(yes, one.correct), incorrect=joined(no, one.incorrect))
    return drafts.true_false(told, answer)


def _unjudged(question: Question, key: Response, texts: Sequence[str]) -> Draft:
    """Return a question that nothing judges: an opinion, or boxes to tick."""
    one = question.asked()
    if not key.several:
        return drafts.poll(replace(one, correct=question.told.after), texts)
    bare = replace(one, correct="", incorrect="", points=1)
    lost = _("Une liste à cocher sans bonne réponse devient un geste observé.")
    return drafts.draft(
        bare, "checklist", {"steps": drafts.parts(texts, each_named(texts))}, "", lost
    )
