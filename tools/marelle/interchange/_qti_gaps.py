"""Stage 5, interchange: an item with gaps in; its question in QTI 2.1 out."""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from marelle.activities.pairing import Pair
from marelle.interchange._qti import Question, Response, paired
from marelle.interchange._qti_body import Held, asked, holed, interaction
from marelle.interchange._tree import node
from marelle.interchange._words import explained, line, spellings


def typed_gaps(item: Any, held: Held) -> Question:
    """Return a field to type in for each gap."""
    share = item.points / len(item.gaps)
    responses = []
    for gap in item.gaps:
        answers = spellings(gap.answers)
        worth = dict.fromkeys(answers, share)
        responses.append(Response(id=gap.id, base="string", rights=answers[:1], worth=worth))
    text = holed(item, lambda gap: node("textEntryInteraction", responseIdentifier=gap.id))
    return Question(
        responses=tuple(responses),
        body=asked(item, held, text),
        more=_explained_gaps(item, lambda gap: gap.answers[0]),
    )


def listed_gaps(item: Any, held: Held) -> Question:
    """Return a list for each gap."""
    share = item.points / len(item.gaps)
    responses = (
        Response(id=g.id, base="identifier", rights=(g.right.id,), worth={g.right.id: share})
        for g in item.gaps
    )
    return Question(
        responses=tuple(responses),
        body=asked(item, held, holed(item, _list)),
        more=_explained_gaps(item, lambda gap: gap.right.text),
    )


def _list(gap: Any) -> Element:
    options = (node("inlineChoice", line(o.text), identifier=o.id) for o in gap.options)
    return node("inlineChoiceInteraction", *options, responseIdentifier=gap.id, shuffle=False)


def bank(item: Any, held: Held) -> Question:
    """Return labels to put in gaps."""
    most = 0 if item.reusable else 1
    labels = (
        node("gapText", line(label.text), identifier=f"right.{label.id}", matchMax=most)
        for label in item.labels
    )
    text = holed(item, lambda gap: node("gap", identifier=gap.id))
    body = interaction(item, held, "gapMatchInteraction", *labels, text, shuffle=False)
    response = paired(item.points, [f"right.{gap.right.id} {gap.id}" for gap in item.gaps])
    return Question(
        responses=(response,), body=body, more=_explained_gaps(item, lambda gap: gap.right.text)
    )


def _explained_gaps(item: Any, word: Callable[[Any], str]) -> str:
    gaps = item.gaps
    return explained(Pair(id=g.id, left=word(g), right="", feedback=g.feedback) for g in gaps)
