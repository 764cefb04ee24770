"""Stage 5, interchange: a question that is ticked in; its content in H5P out."""

from typing import Any

from marelle.i18n import N_, _
from marelle.interchange._h5p import (
    Content,
    Held,
    above,
    behaviour,
    file,
    image,
    lost,
    overall,
    photograph,
    plain,
    prompt,
    shown,
    sub,
    words,
)
from marelle.interchange._media import size
from marelle.interchange._words import html, piece

NO_DRAWING = N_("H5P ne prend que des photos (PNG ou JPEG)\u00a0: un dessin n’y entre pas.")
_PARTIAL = frozenset({"partial"})
_BUTTONS = {
    "check": "checkAnswerButton",
    "retry": "tryAgainButton",
    "solution": "showSolutionButton",
}


def choice(item: Any, held: Held) -> Content:
    """Return answers to tick."""
    answers = [
        {"text": f"<div>{shown(o.text)}</div>", "correct": o.correct, "tipsAndFeedback": _said(o)}
        for o in item.choices
    ]
    params = {
        **above(item, held),
        "question": prompt(item),
        "answers": answers,
        "overallFeedback": overall(item),
        "behaviour": behaviour(
            type=_kind(item), singlePoint=not item.partial, randomAnswers=item.shuffle
        ),
        "UI": words(**_BUTTONS),
    }
    points = len(item.right) if item.partial else 1
    losses = tuple(lost(item, seen=True))
    return Content(params=params, points=points, says=_PARTIAL, losses=losses)


def _kind(item: Any) -> str:
    return "multi" if item.several else "single"


def _said(option: Any) -> dict[str, str]:
    said = html(option.feedback)
    return {"chosenFeedback": f"<div>{said}</div>"} if said else {}


def pictures(item: Any, held: Held) -> Content:
    """Return pictures to tick, when all are photographs."""
    if not all(photograph(option.picture) for option in item.choices):
        return Content(dropped=_(NO_DRAWING))
    options = [
        {
            "media": sub(f"{item.id}.{o.id}", "H5P.Image", image(o.picture, held), o.picture.alt),
            "correct": o.correct,
            "tipsAndFeedback": _said(o),
        }
        for o in item.choices
    ]
    params = {
        "question": prompt(item),
        "options": options,
        "overallFeedback": overall(item),
        "behaviour": behaviour(type=_kind(item), aspectRatio="auto"),
    }
    losses = tuple(lost(item, seen=False))
    return Content(params=params, points=len(item.right), losses=losses)


def true_false(item: Any, held: Held) -> Content:
    """Return a statement."""
    said = {"feedbackOnCorrect": plain(item.feedback.correct)}
    said |= {"feedbackOnWrong": plain(item.feedback.incorrect)}
    params = {
        **above(item, held),
        "question": prompt(item),
        "correct": str(item.answer).lower(),
        "behaviour": behaviour(**{name: text for name, text in said.items() if text}),
        "l10n": {"trueText": _("Vrai"), "falseText": _("Faux")}
        | words(check="checkAnswer", retry="tryAgain", solution="showSolutionButton"),
    }
    return Content(params=params, losses=tuple(lost(item, seen=True)))


def highlight(item: Any, held: Held) -> Content:
    """Return a text whose words are all to be ticked or left; the right ones are between stars."""
    text = "".join(_marked(part) for part in item.pieces)
    params = {
        "taskDescription": prompt(item),
        "textField": f"<p>{text}</p>",
        "overallFeedback": overall(item),
        "behaviour": behaviour(),
        **words(**_BUTTONS),
    }
    points = sum(len(option.text.split()) for option in item.right)
    losses = [*lost(item, seen=False)]
    if points > len(item.right):
        losses.append(_("Une expression à trouver devient plusieurs mots."))
    return Content(params=params, points=points, losses=tuple(losses))


def _marked(part: Any) -> str:
    """Return a stretch of text, or words to find: a star that is typed is doubled there."""
    if isinstance(part, str):
        return piece(part).replace("*", "**")
    bare = shown(part.text).replace("*", "**").split()
    return " ".join(f"*{word}*" if part.correct else word for word in bare)


def hotspot(item: Any, held: Held) -> Content:
    """Return a picture and its zones, when it is a photograph."""
    if not photograph(item.picture):
        return Content(dropped=_(NO_DRAWING))
    media = held(item.picture)
    spots = [
        {
            "userSettings": {"correct": zone.correct, "feedbackText": plain(zone.feedback)},
            "computedSettings": _place(zone, *size(media)),
        }
        for zone in item.choices
    ]
    settings = {"taskDescription": plain(item.prompt), "hotspot": spots}
    params = {
        "imageHotspotQuestion": {
            "backgroundImageSettings": file(media),
            "hotspotSettings": settings,
        }
    }
    told = item.feedback.correct or item.feedback.incorrect
    losses = [_("Les commentaires sont perdus.")] if told else []
    if any(zone.shape == "polygon" for zone in item.choices):
        losses.append(_("Un polygone devient le rectangle qui le contient."))
    return Content(params=params, losses=tuple(losses))


def _place(zone: Any, width: int, height: int) -> dict[str, object]:
    """Return where a zone is, in per cent of the picture, from its top left corner."""
    if zone.shape == "circle":
        x, y, radius = zone.numbers
        # A length that is neither across nor down is a share of this diagonal (SVG 2, 8.9).
        diagonal = ((width**2 + height**2) / 2) ** 0.5
        across, down = 2 * radius * diagonal / width, 2 * radius * diagonal / height
        return _box("circle", x - across / 2, y - down / 2, across, down)
    if zone.shape == "rect":
        return _box("rectangle", *zone.numbers)
    xs, ys = zone.numbers[::2], zone.numbers[1::2]
    return _box("rectangle", min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _box(figure: str, x: float, y: float, width: float, height: float) -> dict[str, object]:
    numbers = {"x": x, "y": y, "width": width, "height": height}
    return {name: round(number, 3) for name, number in numbers.items()} | {"figure": figure}
