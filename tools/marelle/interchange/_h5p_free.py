"""Stage 5, interchange: a question that nothing judges in; its content in H5P out."""

from typing import Any

from marelle.i18n import _
from marelle.interchange._h5p import (
    Content,
    Held,
    above,
    behaviour,
    file,
    lost,
    photograph,
    plain,
    prompt,
    shown,
    sub,
    words,
)
from marelle.interchange._words import html


def poll(item: Any, held: Held) -> Content:
    """Return answers of which none is right."""
    asked = {
        "question": prompt(item),
        "alternatives": [{"text": shown(text)} for text in item.options.values()],
        "inputType": "radio",
    }
    inside = sub(f"{item.id}.choices", "H5P.SimpleMultiChoice", asked, plain(item.prompt))
    params = {
        "questionnaireElements": [{"library": inside, "requiredField": False}],
        "uiElements": {
            "buttonLabels": {
                "prevLabel": _("Précédent"),
                "nextLabel": _("Suivant"),
                "submitLabel": _("Envoyer"),
            },
            "successMessage": plain(item.comment) or _("Merci."),
        },
    }
    late = [_("Le commentaire devient le message de fin.")] if item.comment else []
    return Content(params=params, losses=(*late, *lost(item, seen=False)))


def card(item: Any, held: Held) -> Content:
    """Return a card to turn."""
    front: dict[str, object] = {"text": prompt(item), "answer": f"<p>{html(item.back)}</p>"}
    if item.picture and photograph(item.picture):
        front |= {"image": file(held(item.picture)), "imageAltText": item.picture.alt}
    params = {
        "mode": "normal",
        "dialogs": [front],
        "behaviour": {"enableRetry": True, "randomCards": False},
        "answer": _("Retourner la carte"),
        "next": _("Suivant"),
        "prev": _("Précédent"),
        "retry": _("Recommencer"),
    }
    return Content(params=params, losses=tuple(lost(item, seen=True)))


def essay(item: Any, held: Held) -> Content:
    """Return a text to write, then an expert's; nothing is looked for in it."""
    params = {
        **above(item, held),
        "taskDescription": prompt(item),
        "solution": {"sample": f"<div>{html(item.expert)}</div>"},
        "keywords": [],
        "overallFeedback": [{"from": 0, "to": 100}],
        "behaviour": {
            **behaviour(),
            "maximumLength": item.length,
            "inputFieldSize": "3",
            "ignoreScoring": True,
        },
        "solutionTitle": _("La réponse d’un expert"),
        **words(check="checkAnswer", retry="tryAgain", solution="showSolution"),
    }
    return Content(params=params, losses=tuple(lost(item, seen=True)))
