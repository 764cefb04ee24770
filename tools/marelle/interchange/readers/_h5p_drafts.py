"""Stage 1, interchange: the content of an H5P question in; a draft of ours, or why none, out."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._h5p_content import Content, Json, at, listed, string
from marelle.interchange.readers._h5p_texts import blanks, drags, marked
from marelle.interchange.readers._markup import markdown, words
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers.base import Answer, Draft, Embedded


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
