"""Stage 5, interchange: an item that is ticked in; its question in QTI 2.1 out."""

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from marelle.i18n import _
from marelle.interchange._media import MEDIATYPES, size
from marelle.interchange._qti import RESPONSE, Question, Response
from marelle.interchange._qti_body import Held, holed, image, interaction, place, prompt
from marelle.interchange._tree import node
from marelle.interchange._words import html, line


def choice(item: Any, held: Held) -> Question:
    """Return answers to tick, texts or pictures."""
    choices = (
        node("simpleChoice", *_pictured(option, held), line(option.text), identifier=option.id)
        for option in item.choices
    )
    limits = {"shuffle": item.shuffle, "maxChoices": _limit(item)}
    return _picked(item, interaction(item, held, "choiceInteraction", *choices, **limits))


def _pictured(option: Any, held: Held) -> tuple[Element, ...]:
    return (image(option.picture, held),) if option.picture else ()


def _limit(item: Any) -> int:
    return 0 if item.several else 1


def _picked(item: Any, body: tuple[Element, ...]) -> Question:
    """Return the question of who ticks: each wrong answer takes back what a right one gives."""
    share = item.points / len(item.right)
    worth = {
        o.id: share if o.correct else -share for o in item.choices if o.correct or item.several
    }
    response = Response(
        base="identifier",
        cardinality="multiple" if item.several else "single",
        rights=tuple(option.id for option in item.right),
        worth=worth,
    )
    chosen = {option.id: html(option.feedback) for option in item.choices if option.feedback}
    return Question(responses=(response,), body=body, chosen=chosen)


def true_false(item: Any, held: Held) -> Question:
    """Return two answers to tick."""
    right = str(item.answer).lower()
    response = Response(base="identifier", rights=(right,), worth={right: item.points})
    body = _listed(item, held, {"true": _("Vrai"), "false": _("Faux")}, 1)
    return Question(responses=(response,), body=body)


def poll(item: Any, held: Held) -> Question:
    """Return answers of which none is right."""
    body = _listed(item, held, item.options, 1)
    return Question(responses=(Response(base="identifier"),), body=body, after=html(item.comment))


def checklist(item: Any, held: Held) -> Question:
    """Return steps to tick, of which none is judged."""
    response = Response(base="identifier", cardinality="multiple")
    return Question(responses=(response,), body=_listed(item, held, item.steps, 0))


def _listed(item: Any, held: Held, texts: Mapping[str, str], most: int) -> tuple[Element, ...]:
    choices = (node("simpleChoice", line(text), identifier=key) for key, text in texts.items())
    limits = {"shuffle": False, "maxChoices": most}
    return interaction(item, held, "choiceInteraction", *choices, **limits)


def hotspot(item: Any, held: Held) -> Question:
    """Return a picture and its zones, in pixels."""
    media = held(item.picture)
    width, height = size(media)
    kind = MEDIATYPES[media.name.rpartition(".")[2]]
    drawn = node(
        "object", item.picture.alt, type=kind, data=place(media), width=width, height=height
    )
    zones = (
        node(
            "hotspotChoice",
            identifier=zone.id,
            shape={"polygon": "poly"}.get(zone.shape, zone.shape),
            coords=",".join(map(str, _coords(zone, width, height))),
            hotspotLabel=line(zone.text),
        )
        for zone in item.choices
    )
    limits = {"responseIdentifier": RESPONSE, "maxChoices": _limit(item)}
    whole = node("hotspotInteraction", prompt(item), drawn, *zones, **limits)
    return _picked(item, (whole,))


def _coords(zone: Any, width: int, height: int) -> Iterable[int]:
    """Return the numbers of a zone in pixels, as an ``area`` of HTML takes them."""
    across, down = width / 100, height / 100
    if zone.shape == "polygon":
        return [round(n * unit) for x, y in zone.points for n, unit in ((x, across), (y, down))]
    x, y, *more = zone.numbers
    if zone.shape == "circle":
        # SVG 2, 8.9: a length that is neither across nor down is a share of this diagonal.
        diagonal = ((across**2 + down**2) / 2) ** 0.5
        return [round(x * across), round(y * down), round(more[0] * diagonal)]
    right, bottom = x + more[0], y + more[1]
    return [round(x * across), round(y * down), round(right * across), round(bottom * down)]


def highlight(item: Any, held: Held) -> Question:
    """Return a text whose words are ticked."""
    text = holed(item, lambda words: node("hottext", line(words.text), identifier=words.id))
    body = interaction(item, held, "hottextInteraction", text, maxChoices=_limit(item))
    return _picked(item, body)
