"""Stage 5, interchange: what exporters share of words and numbers.

Author's text in; one line of HTML or of plain text, spellings, decimals out.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from html import escape
from string import ascii_uppercase
from textwrap import shorten
from unicodedata import category, normalize

from marelle.activities.pairing import Pair
from marelle.i18n import _, ngettext
from marelle.model import Feedback, Item
from marelle.model.prose import visible
from marelle.render.addresses import linked, nowhere, pictured
from marelle.render.text import inline, typography

NAME_LENGTH = 60
LETTERS = ascii_uppercase  # of answers, where they have no id
_BREAKS = re.compile(r"[ \t\r\n]+")
# What a keyboard gives instead of the signs that typographers want.
_TYPED = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "œ": "oe", "Œ": "OE"})


def line(text: str) -> str:
    """Return *text*, which takes no Markdown, on one line, with the spaces of French."""
    return typography(one(text))


def one(text: str) -> str:
    """Return *text* on one line, as it was typed."""
    return _BREAKS.sub(" ", text).strip()


def html(*texts: str) -> str:
    """Return sentences as one line of HTML; empty ones are left out.

    A link that only the site can follow, and a picture in the text, are reduced to their words.
    """
    return " ".join(piece(text.strip()) for text in texts if text)


def piece(text: str) -> str:
    """Return a stretch of text as HTML; the spaces at its ends are kept."""
    return linked(pictured(inline(_BREAKS.sub(" ", text)), {}), nowhere)


def explained(pairs: Iterable[Pair]) -> str:
    """Return what is said of each left side that has something of its own, as HTML."""
    said = (
        f"<b>{escape(line(pair.left), quote=False)}</b> {html(pair.feedback)}"
        for pair in pairs
        if pair.feedback
    )
    return " ".join(said)


def passage(item: Item) -> str:
    """Return the text that a question is about as HTML, for the types that have one."""
    text = getattr(item, "passage", "")
    return f"<p>{html(text)}</p>" if text else ""


def name(item: Item) -> str:
    """Return the name under which teachers find a question: the beginning of its prompt."""
    return shorten(visible(item.prompt), NAME_LENGTH, placeholder="…")


def spellings(answers: Iterable[str]) -> tuple[str, ...]:
    """Return *answers*, then as a keyboard types them, then without accents; each once.

    Case is left alone, for the tools that compare answers do not look at it.
    """
    given = [line(answer) for answer in answers]
    typed = [answer.translate(_TYPED) for answer in given]
    found: dict[str, str] = {}
    for answer in (*given, *typed, *map(_unaccented, typed)):
        found.setdefault(answer.casefold(), answer)
    return tuple(found.values())


def _unaccented(text: str) -> str:
    return "".join(c for c in normalize("NFKD", text) if category(c) != "Mn")


def decimal(number: float) -> str:
    """Return *number* as machines read it everywhere: digits and a point, no exponent."""
    return format(Decimal(str(number)), "f")


def percent(share: float) -> str:
    """Return *share* in per cent with five decimals: a third is 33.33333, as Moodle lists it."""
    return f"{100 * share:.5f}".rstrip("0").rstrip(".")


def comment_losses(feedback: Feedback) -> tuple[str, ...]:
    """Return what is lost where a question has one comment: the one for a wrong answer.

    What praises the right answer would not do for a wrong one, so it is the other that stays.
    """
    losses = []
    if feedback.incorrect:
        losses.append(_("Le commentaire d’une réponse fausse s’affiche aussi si elle est juste."))
    if feedback.correct:
        losses.append(_("Le commentaire d’une réponse juste est perdu."))
    return tuple(losses)


def worth(item: Item, points: int) -> tuple[str, ...]:
    """Return what is lost when the question of *item* is worth *points* elsewhere."""
    if points == item.points:
        return ()
    told = ngettext(
        "La question vaut {n} point au lieu de {points}.",
        "La question vaut {n} points au lieu de {points}.",
        points,
    )
    return (told.format(n=points, points=item.points),)
