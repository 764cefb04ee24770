"""Stage 4, render of ``image-choice``: an item in, HTML for the page, correction and paper out.

A picture is an ``<img>`` that the body replaces by the drawing, or leaves to the file.
Where each learner has an order of their own, pictures have letters on paper only.
"""

from html import escape
from string import ascii_uppercase

from marelle.activities.html import (
    because,
    boxes,
    in_line,
    letters,
    plain,
    right,
    several,
    verdicts,
)
from marelle.activities.image_choice.model import ImageChoice
from marelle.activities.picking import Option
from marelle.model import Picture


def render(item: ImageChoice) -> str:
    """Return the lettered pictures to tick: one, or several when several are right."""
    kind = "checkbox" if item.several else "radio"
    named = _letters(item)
    return several(item.several) + "".join(
        _tile(kind, option, named.get(option.id)) for option in item.shown
    )


def _letters(item: ImageChoice) -> dict[str, str]:
    """Return the letter of each picture on screen, by id."""
    return {} if item.mixed else letters(option.id for option in item.shown)


def _tile(kind: str, option: Option, letter: str | None) -> str:
    mark = " data-ok" if option.correct else ""
    return (
        f'<label class="opt"><input type="{kind}" name="c" value="{option.id}"{mark}>'
        f"<span>{_lettered(option, letter)}</span>{_image(option.picture)}</label>"
    )


def _lettered(option: Option, letter: str | None) -> str:
    return f"<b>{letter}</b> {plain(option.text)}".strip() if letter else plain(option.text)


def _said(option: Option, letter: str | None) -> str:
    return f"{letter}. {option.said}" if letter else option.said


def _image(picture: Picture | None) -> str:
    return f'<img alt="{escape(picture.alt)}" src="{escape(picture.src)}">' if picture else ""


def correction(item: ImageChoice) -> str:
    """Return the letters of the right pictures and what they show, then what to say of each."""
    named = _letters(item)
    good = (plain(_said(o, named.get(o.id))) for o in item.shown if o.correct)
    why = "".join(because(o.id, o.feedback, _said(o, named.get(o.id))) for o in item.shown)
    return right(good) + verdicts(item) + why


def paper(item: ImageChoice) -> str:
    """Return a grid of lettered pictures, each with a box to tick."""
    tiles = {
        letter: f"{plain(option.text)}{_image(option.picture)}"
        for letter, option in zip(ascii_uppercase, item.shown, strict=False)
    }
    return several(item.several) + boxes(tiles, " pictures")


def answer(item: ImageChoice) -> str:
    """Return the letters of the right pictures, as on paper, with what they show."""
    named = letters(option.id for option in item.shown)
    return in_line(_said(o, named[o.id]) for o in item.shown if o.correct)
