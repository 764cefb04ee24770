"""Stage 1, interchange: a QTI question with a picture or a text to point at in; a draft out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from marelle.i18n import _
from marelle.interchange.readers import _drafts as drafts
from marelle.interchange.readers._holes import holed
from marelle.interchange.readers._markup import words
from marelle.interchange.readers._names import each_named
from marelle.interchange.readers._qti_choices import whole
from marelle.interchange.readers._qti_item import Question, named, pictures
from marelle.interchange.readers._qti_key import Response
from marelle.interchange.readers._qti_names import GAP, html
from marelle.interchange.readers.base import Draft
from marelle.xml import Element

_PER_CENT = 100
_BRACKETS = str.maketrans("[]{}", "()()")


def hotspot(question: Question) -> Draft | str:
    """Return zones of a picture, in per cent of it."""
    [node] = question.interactions
    drawn = next(pictures(node), node)
    width, height = (float(drawn.attributes.get(side) or 0) for side in ("width", "height"))
    picture = question.embedded(drawn)
    if not (width > 0 and height > 0 and picture):
        return _("L’image des zones, ou sa taille, n’est pas dans le fichier.")
    spots, key = node.all("hotspotChoice"), question.key(node)
    texts = [
        spot.attributes.get("hotspotLabel") or _("Zone {n}").format(n=n)
        for n, spot in enumerate(spots, 1)
    ]
    zones = [
        {
            "id": name,
            "text": text,
            **_shape(spot, width, height),
            **({"correct": True} if named(spot) in key.rights else {}),
            **_said(question, named(spot)),
        }
        for name, text, spot in zip(each_named(texts), texts, spots, strict=True)
    ]
    titled = all(spot.attributes.get("hotspotLabel") for spot in spots)
    lost = () if titled else (_("Le nom des zones est à écrire."),)
    one = replace(question.asked(), picture=picture)
    right = ", ".join(zone["text"] for zone in zones if zone.get("correct"))
    return whole(question, drafts.draft(one, "hotspot", {"zones": zones}, right, *lost))


def _shape(spot: Element, width: float, height: float) -> dict[str, Any]:
    """Return a zone as an author writes it, out of pixels."""
    numbers = [
        float(n) for n in spot.attributes.get("coords", "").replace(" ", ",").split(",") if n
    ]
    across, down = width / _PER_CENT, height / _PER_CENT
    shape = spot.attributes.get("shape", "")
    if shape == "circle" and len(numbers) == 3:
        x, y, radius = numbers
        # As in the writer: a length that is neither across nor down (SVG 2, 8.9).
        diagonal = ((across**2 + down**2) / 2) ** 0.5
        return {"circle": [_cut(x / across), _cut(y / down), _cut(radius / diagonal)]}
    if shape == "ellipse" and len(numbers) == 4:
        x, y, wide, high = numbers
        numbers, shape = [x - wide, y - high, x + wide, y + high], "rect"
    if shape == "rect" and len(numbers) == 4:
        left, top, right, bottom = numbers
        x, y = _cut(left / across), _cut(top / down)
        wide, high = _cut(right / across) - x, _cut(bottom / down) - y
        return {"rect": [x, y, round(wide, 2), round(high, 2)]}
    corners = list(zip(numbers[::2], numbers[1::2], strict=False))
    return {"polygon": [[_cut(x / across), _cut(y / down)] for x, y in corners]}


def _cut(number: float) -> float:
    return round(min(max(number, 0), _PER_CENT), 2)


def highlight(question: Question) -> Draft | str:
    """Return a text whose words are ticked."""
    [node] = question.interactions
    key = question.key(node)
    tokens = [one for one in node.walk() if one.name == "hottext"]
    texts = [words(html(token)).text.translate(_BRACKETS) for token in tokens]
    ids = each_named(texts)
    text = holed(GAP, html(node, {"hottext"}))
    for rank, (name, said) in enumerate(zip(ids, texts, strict=True)):
        text = text.replace(f"{{{rank}}}", f"[{said}]{{{name}}}", 1)
    names = list(map(named, tokens))
    own = {"text": text, "tokens": list(_tokens(question, key, zip(ids, names, strict=True)))}
    right = ", ".join(said for said, name in zip(texts, names, strict=True) if name in key.rights)
    return whole(question, drafts.draft(question.asked(), "highlight", own, right))


def _tokens(question: Question, key: Response, named: Any) -> Iterator[dict[str, Any]]:
    for name, given in named:
        right = {"correct": True} if given in key.rights else {}
        yield {"id": name, **right, **_said(question, given)}


def _said(question: Question, name: str) -> dict[str, str]:
    said = question.told.chosen.get(name, "")
    return {"feedback": said} if said else {}
