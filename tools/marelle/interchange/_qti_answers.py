"""Stage 5, interchange: an item in; the answers to give and the body of its QTI 2.1 question, out.

A right side is named after its id with ``right.`` before, for the two sides of a pair share one
space of names, and no id of ours has a dot.
"""

from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from marelle.activities import activity_types
from marelle.activities.base import Interaction
from marelle.interchange._qti import RESPONSE, Question, Response, paired
from marelle.interchange._qti_body import Held, asked, interaction
from marelle.interchange._qti_choices import checklist, choice, highlight, hotspot, poll, true_false
from marelle.interchange._qti_gaps import bank, listed_gaps, typed_gaps
from marelle.interchange._tree import node
from marelle.interchange._words import decimal, explained, html, line
from marelle.interchange.base import Target


def _pairs(item: Any, held: Held, **about: str) -> Question:
    kind = activity_types()[item.type]
    correct = kind.model.key(item)["correct"]
    rights = item.rights if hasattr(item, "rights") else item.places
    again = 0 if len(set(correct.values())) < len(correct) else 1
    lefts = (_side(pair.id, pair.left, 1) for pair in item.pairs)
    sides = (_side(f"right.{key}", text, again) for key, text in rights.items())
    sets = (node("simpleMatchSet", *lefts), node("simpleMatchSet", *sides))
    limits = {"shuffle": False, "maxAssociations": 0, **about}
    body = interaction(item, held, "matchInteraction", *sets, **limits)
    response = paired(item.points, [f"{left} right.{right}" for left, right in correct.items()])
    return Question(responses=(response,), body=body, more=explained(item.pairs))


def _table(item: Any, held: Held) -> Question:
    """Return pairs to tick in a table: a class that QTI shares says so."""
    return _pairs(item, held, **{"class": "qti-match-tabular"})


def _side(key: str, text: str, most: int) -> Element:
    return node("simpleAssociableChoice", line(text), identifier=key, matchMax=most)


def _order(item: Any, held: Held) -> Question:
    steps = (node("simpleChoice", line(step.text), identifier=step.id) for step in item.shown)
    body = interaction(item, held, "orderInteraction", *steps, shuffle=False)
    rights = tuple(step.id for step in item.steps)
    response = Response(base="identifier", cardinality="ordered", rights=rights)
    return Question(responses=(response,), body=body)


def _measured(item: Any) -> Response:
    right = decimal(item.answer)
    return Response(base="float", rights=(right,), tolerance=item.tolerance)


def _number(item: Any, held: Held) -> Question:
    field = node("textEntryInteraction", responseIdentifier=RESPONSE, expectedLength=12)
    answer = node("p", field, f" {line(item.unit)}" if item.unit else "")
    return Question(responses=(_measured(item),), body=asked(item, held, answer))


def _slider(item: Any, held: Held) -> Question:
    bounds = {"lowerBound": decimal(item.min), "upperBound": decimal(item.max)}
    body = interaction(item, held, "sliderInteraction", **bounds, step=decimal(item.step))
    body += (node("p", f"({line(item.unit)})"),) if item.unit else ()
    return Question(responses=(_measured(item),), body=body)


def _essay(item: Any, held: Held) -> Question:
    body = interaction(item, held, "extendedTextInteraction", expectedLength=item.length)
    return Question(responses=(Response(base="string"),), body=body, after=html(item.expert))


WRITERS: Mapping[Target, Callable[[Any, Held], Question]] = {
    ("choiceInteraction", Interaction.CHOICE): choice,
    ("choiceInteraction", Interaction.TRUE_FALSE): true_false,
    ("choiceInteraction", Interaction.LIKERT): poll,
    ("choiceInteraction", Interaction.PERFORMANCE): checklist,
    ("hotspotInteraction", Interaction.CHOICE): hotspot,
    ("hottextInteraction", Interaction.CHOICE): highlight,
    ("matchInteraction", Interaction.MATCHING): _pairs,
    ("matchInteraction.qti-match-tabular", Interaction.MATCHING): _table,
    ("orderInteraction", Interaction.SEQUENCING): _order,
    ("textEntryInteraction", Interaction.FILL_IN): typed_gaps,
    ("inlineChoiceInteraction", Interaction.MATCHING): listed_gaps,
    ("gapMatchInteraction", Interaction.MATCHING): bank,
    ("textEntryInteraction", Interaction.NUMERIC): _number,
    ("sliderInteraction", Interaction.NUMERIC): _slider,
    ("extendedTextInteraction", Interaction.LONG_FILL_IN): _essay,
}
