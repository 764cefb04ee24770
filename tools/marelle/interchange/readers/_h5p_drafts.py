"""Stage 1, interchange: the content of an H5P question in; a draft of ours, or why none, out."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import unescape

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers import _gaps as gaps
from marelle.interchange.readers._h5p_content import Content, Json, at, listed, string
from marelle.interchange.readers._holes import Hole, holed, starless
from marelle.interchange.readers._markup import markdown, sound, words
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._pairs import pairs
from marelle.interchange.readers.base import Answer, Draft, Embedded

_GAP = re.compile(r"\*([^*\n]+)\*")
_FEEDBACK = re.compile(r"\\[+-]")
_PAIR = re.compile(r"(.+?)\s*(?:→|->|-&gt;)\s*\*([^*]+)\*")
_STEP = re.compile(r"\d{1,2}")
_TAG = re.compile(r"<[^>]*>")


def choice(content: Content) -> Draft | str:
    """Return answers to tick, texts or pictures."""
    options = listed(at(content.params, "answers")) or listed(at(content.params, "options"))
    rights = [at(one, "correct") is True for one in options]
    if not any(rights):
        return _("Aucune réponse n’est juste.")
    shown = [content.picture(at(one, "media")) for one in options]
    answers = [
        Answer(
            text=words(string(at(one, "text"))).text or (picture.alt if picture else ""),
            share=float(right) / sum(rights),
            comment=markdown(string(at(one, "tipsAndFeedback", "chosenFeedback"))).text,
        )
        for one, right, picture in zip(options, rights, shown, strict=True)
    ]
    shuffle = at(content.params, "behaviour", "randomAnswers") is not False
    hints = [markdown(string(at(one, "tipsAndFeedback", "tip"))).text for one in options]
    one = replace(content.asked("question"), hints=tuple(filter(None, hints)))
    made = drafts.choice(one, answers, shuffle=shuffle)
    if sum(rights) > 1 and at(content.params, "behaviour", "singlePoint") is True:
        made = replace(made, own={**made.own, "partial": False})
    kept = [picture for picture in shown if picture]
    return drafts.of_pictures(made, kept) if len(kept) == len(options) else made


def true_false(content: Content) -> Draft:
    """Return a statement."""
    told = replace(
        content.asked("question"),
        correct=markdown(content.text("behaviour", "feedbackOnCorrect")).text,
        incorrect=markdown(content.text("behaviour", "feedbackOnWrong")).text,
    )
    return drafts.true_false(told, content.text("correct") == "true")


def blanks(content: Content) -> Draft | str:
    """Return a text whose gaps are typed, or an answer to type when there is nothing else."""
    html = " ".join(filter(None, map(string, listed(at(content.params, "questions")))))
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


def hotspot(content: Content) -> Draft | str:
    """Return a picture and its zones, in per cent of it."""
    whole = at(content.params, "imageHotspotQuestion")
    settings = at(whole, "hotspotSettings")
    file = at(whole, "backgroundImageSettings")
    picture = content.picture(at(file, "backgroundImage") or file)
    if picture is None:
        return _("L’image des zones, ou sa taille, n’est pas dans le fichier.")
    spots = listed(at(settings, "hotspot"))
    texts = [_("Zone {n}").format(n=n) for n in range(1, len(spots) + 1)]
    zones = [
        {"id": name, "text": text, **_shape(at(spot, "computedSettings"))} | _judged(spot)
        for name, text, spot in zip(each_named(texts), texts, spots, strict=True)
    ]
    one = replace(content.asked(), prompt=markdown(string(at(settings, "taskDescription"))).text)
    lost = _("Le nom des zones est à écrire.")
    right = ", ".join(zone["text"] for zone in zones if zone.get("correct"))
    return drafts.draft(replace(one, picture=picture), "hotspot", {"zones": zones}, right, lost)


def _judged(spot: Json) -> dict[str, Json]:
    said = markdown(string(at(spot, "userSettings", "feedbackText"))).text
    right = {"correct": True} if at(spot, "userSettings", "correct") is True else {}
    return right | ({"feedback": said} if said else {})


def _shape(box: Json) -> dict[str, Json]:
    x, y, width, height = (float(at(box, key)) for key in ("x", "y", "width", "height"))
    left, top = round(max(x, 0), 2), round(max(y, 0), 2)
    if at(box, "figure") == "circle":
        return {"circle": [round(x + width / 2, 2), round(y + height / 2, 2), round(width / 2, 2)]}
    return {"rect": [left, top, round(min(width, 100 - left), 2), round(min(height, 100 - top), 2)]}


def cards(content: Content) -> Draft | str:
    """Return a card; others of the same set are questions of their own, see the reader."""
    text, back = content.text("text"), content.text("answer")
    if not (text and back):
        return _("Cette carte n’a qu’un côté.")
    picture: Embedded | None = content.picture(at(content.params, "image"))
    alt = words(content.text("imageAltText")).text
    one = replace(content.asked("text"), picture=replace(picture, alt=alt) if picture else None)
    return drafts.flashcard(one, markdown(back).text)


def essay(content: Content) -> Draft:
    """Return an open question and its sample."""
    made = drafts.reflection(
        content.asked("taskDescription"), markdown(content.text("solution", "sample")).text
    )
    length = at(content.params, "behaviour", "maximumLength")
    fits = isinstance(length, int) and 50 <= length <= 400
    lost = [_("Les mots-clés sont perdus.")] if listed(at(content.params, "keywords")) else []
    own = {**made.own, **({"length": length} if fits else {})}
    return replace(made, own=own, losses=(*made.losses, *lost))


def poll(content: Content) -> Draft:
    """Return answers of which none is right."""
    texts = [
        words(string(at(one, "text"))).text for one in listed(at(content.params, "alternatives"))
    ]
    return drafts.poll(content.asked("question"), texts)


def open_question(content: Content) -> Draft:
    """Return an open question without a sample."""
    return drafts.reflection(content.asked("question"), "")


READERS: Mapping[str, Callable[[Content], Draft | str]] = {
    "H5P.MultiChoice": choice,
    "H5P.MultiMediaChoice": choice,
    "H5P.TrueFalse": true_false,
    "H5P.Blanks": blanks,
    "H5P.DragText": drags,
    "H5P.MarkTheWords": marked,
    "H5P.ImageHotspotQuestion": hotspot,
    "H5P.Dialogcards": cards,
    "H5P.Essay": essay,
    "H5P.SimpleMultiChoice": poll,
    "H5P.OpenEndedQuestion": open_question,
    "H5P.SortParagraphs": lambda content: drafts.order(
        content.asked("taskDescription"),
        [words(string(one)).text for one in listed(at(content.params, "paragraphs"))],
    ),
}
