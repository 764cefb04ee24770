"""Stage 5, interchange: what the bodies of QTI 2.1 questions are made of.

An item in; its prompt, its picture, its interaction or its text with gaps out.
"""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from marelle.interchange._qti import RESPONSE
from marelle.interchange._tree import Inside, node, prose
from marelle.interchange._words import html, piece
from marelle.model import Item, Media, Picture

# From a picture, its file, which the package will hold.
Held = Callable[[Picture], Media]


def image(picture: Picture, held: Held) -> Element:
    """Return an ``<img>``."""
    return node("img", src=place(held(picture)), alt=picture.alt)


def place(media: Media) -> str:
    """Return where a picture is, seen from the folder of the questions."""
    return f"../{media.name}"


def prompt(item: Item) -> Element:
    """Return what is asked, as the first element of an interaction."""
    return node("prompt", *prose(html(item.prompt)))


def interaction(
    item: Item, held: Held, tag: str, *inside: Element, **about: object
) -> tuple[Element, ...]:
    """Return a body that is one interaction: the prompt is inside, the picture above."""
    whole = node(tag, prompt(item), *inside, responseIdentifier=RESPONSE, **about)
    return (*_above(item, held), whole)


def asked(item: Item, held: Held, *under: Element) -> tuple[Element, ...]:
    """Return a body whose answers are inside its text: the picture, the prompt, what is *under*."""
    return (*_above(item, held), node("p", *prose(html(item.prompt))), *under)


def _above(item: Item, held: Held) -> tuple[Element, ...]:
    return (node("p", image(item.picture, held)),) if item.picture else ()


def holed(item: Any, hole: Callable[[Any], Element]) -> Element:
    """Return the text of *item* as a paragraph, with an element wherever it is not plain."""
    parts: list[Inside] = []
    for part in item.pieces:
        parts += prose(piece(part)) if isinstance(part, str) else [hole(part)]
    return node("p", *parts)
