"""Stage 1, interchange: an H5P text with marks in; a draft of ours, or why there is none, out.

A gap, or a word to find, is between stars.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers import _gaps as gaps
from marelle.interchange.readers._h5p_content import Content, at, listed, string
from marelle.interchange.readers._holes import Hole, holed, starless
from marelle.interchange.readers._markup import joined, markdown, sound
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers.base import Answer, Draft

_GAP = re.compile(r"\*([^*\n]+)\*")
_FEEDBACK = re.compile(r"\\[+-]")
_PAIR = re.compile(r"(.+?)\s*(?:→|->|-&gt;)\s*\*([^*]+)\*")
_STEP = re.compile(r"\d{1,2}")
_TAG = re.compile(r"<[^>]*>")
TIPPED = {"H5P.Blanks", "H5P.DragText"}


def tipped(content: Content) -> bool:
    """Tell whether a gap has a tip, which is after its colon."""
    texts = [string(one) for one in listed(at(content.params, "questions"))]
    texts += [content.text("textField")]
    gaps_ = (_TAG.sub("", said) for text in texts for said in _GAP.findall(text))
    return any(_FEEDBACK.split(said.partition(":")[2])[0].strip() for said in gaps_)


def blanks(content: Content) -> Draft | str:
    """Return a text whose gaps are typed, or an answer to type when there is nothing else."""
    # A lone star of one sentence must not pair with that of the next: no gap holds a new line.
    html = "\n".join(filter(None, map(string, listed(at(content.params, "questions")))))
    holes = [Hole(kind="SA", answers=list(_typed(said))) for said in _GAP.findall(html)]
    text = holed(_GAP, html)
    one = content.asked("text")
    if len(holes) == 1 and text.strip() == "{0}":
        return drafts.short_answer(one, holes[0].answers)
    number = _number(holes, text)
    if number is not None:
        return drafts.numeric(one, [(number, 0.0)], text.removeprefix("{0}").strip())
    return gaps.gaps(one, text, holes)


def _typed(said: str) -> Iterator[Answer]:
    """Yield the answers of a gap: a bar parts them, a colon ends them."""
    for text in _TAG.sub("", said).partition(":")[0].split("/"):
        if bare := sound(unescape(text)):
            yield Answer(text=starless(bare))


def _number(holes: list[Hole], text: str) -> Answer | None:
    """Return the number that is the one answer, before a unit at most."""
    if len(holes) != 1 or not text.startswith("{0}"):
        return None
    try:
        values = {float(a.text.replace(",", ".")) for a in holes[0].answers}
    except ValueError:
        return None
    return Answer(text=str(values.pop())) if len(values) == 1 else None


def drags(content: Content) -> Draft | str:
    """Return labels to put in a text: steps, pairs, or gaps with one bank."""
    text = content.text("textField")
    others = [_label(said)[0] for said in _GAP.findall(content.text("distractors"))]
    lines = [_PAIR.fullmatch(line.strip()) for line in text.strip().split("\n")]
    one = content.asked("taskDescription")
    if len(lines) > 1 and all(lines):
        sides = [(sound(unescape(m[1])), _label(m[2])[0]) for m in lines if m]
        said = (_label(m[2])[1] for m in lines if m)
        one = replace(one, incorrect=joined(one.incorrect, *said))
        ranked = [left for left, _right in sides] == [str(n + 1) for n in range(len(sides))]
        if ranked and not others and all(_STEP.fullmatch(left) for left, _right in sides):
            return drafts.order(one, [right for _left, right in sides])
        return pairs(one, [*sides, *(("", other) for other in others)])
    labels = [_label(said) for said in _GAP.findall(text)]
    if not labels:
        return _("Un trou du texte n’a pas sa réponse.")
    rights = [label for label, _comment in labels]
    comments = [comment for _label, comment in labels]
    shown = holed(_GAP, text.replace("\n", " "))
    return gaps.gap_bank(one, shown, rights, [*rights, *others], False, comments)


def _label(said: str) -> tuple[str, str]:
    """Return a label and what is said of another one in its place."""
    bare = said.partition(":")[0]
    told = re.search(r"\\-(.*?)(?=\\\+|$)", said)
    label = _FEEDBACK.split(bare)[0]
    return sound(unescape(label)), markdown(told[1]).text if told else ""


def marked(content: Content) -> Draft | str:
    """Return a text where the right words are between stars; the others are taken one by one."""
    html = content.text("textField").replace("**", "&#42;")
    text = holed(_GAP, html)
    rights = [sound(unescape(_TAG.sub("", said))) for said in _GAP.findall(html)]
    if not rights:
        return _("Aucune réponse n’est juste.")
    others = _others(text, 10 - len(rights))
    ids = each_named([*rights, *others])
    for rank, (name, said) in enumerate(zip(ids, rights, strict=False)):
        text = text.replace(f"{{{rank}}}", f"[{said}]{{{name}}}", 1)
    for name, said in zip(ids[len(rights) :], others, strict=True):
        text = re.sub(
            rf"(?<![\w\[]){re.escape(said)}(?![\w\]])", f"[{said}]{{{name}}}", text, count=1
        )
    tokens = [{"id": n} | ({"correct": True} if n in ids[: len(rights)] else {}) for n in ids]
    lost = _("Seuls quelques mots du texte peuvent être choisis.")
    own = {"text": text, "tokens": tokens}
    return drafts.draft(content.asked("taskDescription"), "highlight", own, ", ".join(rights), lost)


def _others(text: str, most: int) -> list[str]:
    """Return words of a text that are not to be found: the longest, in their order."""
    bare = re.sub(r"\{\d+\}|\*\*|`|\[[^\]]*\]\([^)]*\)", " ", text)
    found = list(dict.fromkeys(word for word in re.findall(r"[^\W\d_]{4,}", bare)))
    kept = set(sorted(found, key=len, reverse=True)[: max(2, min(most, 5))])
    return [word for word in found if word in kept]
