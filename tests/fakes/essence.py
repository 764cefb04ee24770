"""What an item says, whatever its ids and its typography: for comparing it with what came back."""

import re
from html import unescape
from typing import Any

from marelle.activities.spelling import fold
from marelle.interchange._words import html
from marelle.model import Item


def shown(markdown: str) -> str:
    """Return what a page shows of a sentence, its typography apart."""
    return plain(unescape(re.sub(r"</?(?:strong|code|a)\b[^>]*>", "", html(markdown))))


def plain(text: str) -> str:
    """Return a text without its spaces, and without what GIFT turns into an arrow."""
    return "".join(text.replace("→", "->").split())


def essence(item: Item) -> dict[str, Any]:
    """Return what an item says, by the name of what it is; only its own type's."""
    said: dict[str, Any] = {
        "prompt": shown(item.prompt),
        "points": item.points,
        "partial": item.partial,
    }
    for name, told in READERS.items():
        if hasattr(item, name):
            said |= told(getattr(item, name), item)
    return said


def comments(item: Any) -> list[str]:
    """Return all that is said of answers, of the whole and of each part."""
    parts = (
        part
        for name in ("choices", "pairs", "gaps")
        for part in getattr(item, name, ())
        if not isinstance(part, str)
    )
    told = (item.feedback.correct, item.feedback.incorrect, *(part.feedback for part in parts))
    return [shown(text) for text in told if text]


def _choices(choices: Any, item: Any) -> dict[str, Any]:
    if isinstance(choices, dict):
        return {"options": [plain(text) for text in item.options.values()]}
    return {
        "offered": sorted(plain(choice.said) for choice in choices),
        "right": sorted(plain(choice.said) for choice in choices if choice.correct),
        "zones": [(c.shape, [round(n) for n in c.numbers]) for c in choices if hasattr(c, "shape")],
    }


def _pairs(pairs: Any, item: Any) -> dict[str, Any]:
    return {
        "pairs": sorted((plain(pair.left), plain(pair.right)) for pair in pairs),
        "others": sorted(plain(text) for text in item.distractors.values()),
    }


def _gaps(gaps: Any, item: Any) -> dict[str, Any]:
    text = "".join(shown(part) if isinstance(part, str) else "{}" for part in item.pieces)
    placed = [part for part in item.pieces if not isinstance(part, str)]
    typed = hasattr(gaps[0], "answers")
    rights = [fold(plain(g.answers[0] if typed else g.right.text)) for g in placed]
    if typed:
        return {"text": text, "rights": rights}
    lists = [sorted(plain(option.text) for option in gap.options) for gap in placed]
    return {"text": text, "rights": rights, "lists": lists}


READERS: dict[str, Any] = {
    "choices": _choices,
    "pairs": _pairs,
    "gaps": _gaps,
    "passage": lambda text, _item: {"text": shown(text)},
    "steps": lambda steps, _item: {
        "steps": [plain(s) for s in steps.values()]
        if isinstance(steps, dict)
        else [plain(s.text) for s in steps]
    },
    **{
        name: lambda number, _item, name=name: {name: number}
        for name in ("answer", "tolerance", "unit", "min", "max", "step", "length")
    },
    "back": lambda text, _item: {"back": shown(text)},
    "expert": lambda text, _item: {"expert": shown(text)},
    "comment": lambda text, _item: {"comment": shown(text)},
}
