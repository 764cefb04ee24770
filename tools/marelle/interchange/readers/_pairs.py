"""Stage 1, interchange: sides that go together in; a draft of ours out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from marelle.i18n import _
from marelle.interchange.readers._drafts import choice, draft, parts
from marelle.interchange.readers._markup import joined, literal
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers.base import Answer, Asked, Draft


def pairs(asked: Asked, sides: Sequence[tuple[str, str]]) -> Draft:
    """Return pairs, or elements and their categories when a right side serves again.

    A left side that is empty makes a right side that goes with nothing.
    """
    asides = [right for left, right in sides if not left]
    given = [(left, right) for left, right in sides if left]
    rights = list(dict.fromkeys([*(right for _left, right in given), *asides]))
    lefts = each_named(left for left, _right in given)
    key = ", ".join(f"{left} → {right}" for left, right in given)
    if len(rights) == len(given) + len(asides):
        given_parts = [
            {"id": name, "left": left, "right": right}
            for name, (left, right) in zip(lefts, given, strict=True)
        ]
        others = parts(asides, each_named(asides, taken=lefts))
        made = draft(
            asked,
            "match",
            {"pairs": given_parts} | ({"distractors": others} if others else {}),
            key,
        )
    else:
        places = dict(zip(rights, each_named(rights), strict=True))
        elements = [
            {"id": name, "text": left, "category": places[right]}
            for name, (left, right) in zip(lefts, given, strict=True)
        ]
        own = {"categories": parts(rights, places.values()), "elements": elements}
        made = draft(asked, "categorize", own, key)
    return replace(made, otherwise=tuple(_one_by_one(asked, given, rights)))


def _one_by_one(
    asked: Asked, given: Sequence[tuple[str, str]], rights: Sequence[str]
) -> Iterable[Draft]:
    """Yield a choice a pair."""
    lost = _("Chaque paire devient une question à choix.")
    for left, right in given:
        one = replace(asked, prompt=joined(asked.prompt, "–", literal(left)), id="")
        answers = [Answer(text=text, share=float(text == right)) for text in rights]
        made = choice(one, answers)
        yield replace(made, losses=(*made.losses, lost))
