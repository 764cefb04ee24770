"""Stage 1, interchange: an element of QTI 2 or 3 in; the same as QTI 2.1 names it, its HTML, out.

QTI 3 renames all that QTI 2.1 says, and nothing else that is read here: see ``qti3.py``.
"""

import re
from collections.abc import Collection
from html import escape

from marelle.xml import Element

HOLE = "\ue000"  # nobody types it: it stands for what is to fill in
GAP = re.compile(HOLE)
PICTURES = {"img", "object"}
# What is no part of what is asked: it is read elsewhere, or told as lost.
ASIDE = {
    *("prompt", "feedbackInline", "feedbackBlock", "rubricBlock", "modalFeedback"),
    *("templateInline", "templateBlock", "stylesheet", "catalogInfo", "infoControl"),
}
_PARTS = {
    *("simpleChoice", "simpleAssociableChoice", "simpleMatchSet", "hottext", "inlineChoice"),
    *("gap", "gapText", "gapImg", "hotspotChoice", "contentBody", "itemBody"),
}
_VOID = {"br", "hr", "img"}
_JOINT = re.compile(r"-([a-z])")


def plain(element: Element) -> Element:
    """Return an element, and all it holds, as QTI 2.1 names it."""
    inside = [part if isinstance(part, str) else plain(part) for part in element.inside]
    name = _camel(element.name.removeprefix("qti-"))
    said = {_camel(key.rpartition(":")[2]): text for key, text in element.attributes.items()}
    place = (element.line, element.column)
    return Element(element.tag, name, element.space, said, {}, *place, inside)


def _camel(name: str) -> str:
    return _JOINT.sub(lambda match: match[1].upper(), name)


def html(element: Element, holes: Collection[str] = ()) -> str:
    """Return what is inside an element as HTML, a mark in the place of each one of *holes*."""
    return "".join(_part(part, holes) for part in element.inside)


def _part(part: str | Element, holes: Collection[str]) -> str:
    if isinstance(part, str):
        return escape(part.replace(HOLE, ""), quote=False)
    if part.name in holes:
        return HOLE
    if part.name in ASIDE:
        return ""
    if part.name in PICTURES:
        return f'<img alt="{escape(described(part))}">'
    inside = html(part, holes)
    # Words of a part of QTI are words; what HTML has no name for is told as simplified.
    name = "span" if part.name in _PARTS or part.name.endswith("Interaction") else part.name
    link = part.attributes.get("href", "") if name == "a" else ""
    start = f'{name} href="{escape(link)}"' if link else name
    return f"<{start}>" if name in _VOID else f"<{start}>{inside}</{name}>"


def described(picture: Element) -> str:
    """Return what is said of a picture to who does not see it."""
    said = picture.attributes.get("alt", "") if picture.name == "img" else picture.text
    return " ".join(said.split())
