"""Stage 5, interchange: a question as an ``assessmentItem`` of QTI 2.1.

An item and what is particular to its type in; a tree of elements out. The order of elements is
that of the standard (QTI 2.1 Information Model, 6), which its schema checks in the tests.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from xml.etree.ElementTree import Element

from marelle.activities import activity_types
from marelle.interchange._tree import node, prose
from marelle.interchange._words import decimal, html, name
from marelle.model import Item

RESPONSE, SCORE, FEEDBACK, CHOSEN = "RESPONSE", "SCORE", "FEEDBACK", "CHOSEN"
# Elements whose own elements stand one under the other in the file.
BLOCKS = frozenset(
    "assessmentItem itemBody responseDeclaration correctResponse mapping outcomeDeclaration "
    "defaultValue responseProcessing responseCondition responseIf responseElse choiceInteraction "
    "matchInteraction simpleMatchSet orderInteraction gapMatchInteraction hotspotInteraction "
    "hottextInteraction".split()
)
_DUST = 0.001  # what is lost when thirds are added


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer to give. ``rights`` are its right values; none when it is not judged.

    It earns what ``worth`` says of each of its values, or all of the points when it is right:
    equal to ``rights``, or within ``tolerance`` of the number.
    """

    base: str
    cardinality: str = "single"
    id: str = RESPONSE
    rights: tuple[str, ...] = ()
    worth: Mapping[str, float] = field(default_factory=dict)
    tolerance: float | None = None

    def declared(self) -> Element:
        """Return its ``responseDeclaration``."""
        inside = []
        if self.rights:
            inside.append(node("correctResponse", *(node("value", one) for one in self.rights)))
        if self.worth:
            bounds = {"lowerBound": 0, "upperBound": f"{self._most():.6g}", "defaultValue": 0}
            inside.append(node("mapping", *self._entries(), **bounds))
        names = {"identifier": self.id, "cardinality": self.cardinality, "baseType": self.base}
        return node("responseDeclaration", *inside, **names)

    def _most(self) -> float:
        """Return what it can earn, which three thirds would go over by a hair."""
        earned = [worth for worth in self.worth.values() if worth > 0]
        return max(earned) if self.cardinality == "single" else sum(earned)

    def _entries(self) -> Iterator[Element]:
        case = {"caseSensitive": False} if self.base == "string" else {}
        for value, worth in self.worth.items():
            yield node("mapEntry", mapKey=value, mappedValue=f"{worth:.9g}", **case)

    def right(self) -> Element:
        """Return the expression that is true when the answer is right."""
        given = node("variable", identifier=self.id)
        if self.tolerance is None:
            return node("match", given, node("correct", identifier=self.id))
        within = f"{decimal(self.tolerance)} {decimal(self.tolerance)}"
        number = node("baseValue", self.rights[0], baseType=self.base)
        return node("equal", given, number, toleranceMode="absolute", tolerance=within)


def paired(points: int, pairs: Sequence[str]) -> Response:
    """Return the answer of who pairs: each of *pairs*, two names, earns its share."""
    worth = dict.fromkeys(pairs, points / len(pairs))
    return Response(base="directedPair", cardinality="multiple", rights=tuple(pairs), worth=worth)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is particular to a type: its answers to give, and the elements of its body.

    ``chosen`` is what to say of each value of the one answer, ``more`` what to add to the comment
    of a wrong answer, ``after`` what to say whatever was answered: all HTML.
    """

    responses: tuple[Response, ...]
    body: tuple[Element, ...]
    chosen: Mapping[str, str] = field(default_factory=dict)
    more: str = ""
    after: str = ""
    losses: tuple[str, ...] = ()


def assessment_item(id: str, item: Item, question: Question) -> Element:
    """Return the whole item, named *id* in every bank, of a namespace still to be named."""
    points = item.points if activity_types()[item.type].scored else 0
    said = _said(item, question)
    inside = chain(
        (response.declared() for response in question.responses),
        _outcomes(question, points, said),
        (node("itemBody", *question.body),),
        (node("responseProcessing", *_processing(item, question, points, said)),),
        (_shown(FEEDBACK, key, text) for key, text in said.items()),
        (_shown(CHOSEN, key, text) for key, text in question.chosen.items()),
    )
    attributes = {"identifier": id, "title": name(item) or item.id}
    return node("assessmentItem", *inside, **attributes, adaptive=False, timeDependent=False)


def _said(item: Item, question: Question) -> dict[str, str]:
    wrong = " ".join(filter(None, (html(item.feedback.incorrect), question.more)))
    said = {"correct": html(item.feedback.correct), "incorrect": wrong, "after": question.after}
    return {key: text for key, text in said.items() if text}


def _outcomes(question: Question, points: int, said: Mapping[str, str]) -> Iterator[Element]:
    zero = node("defaultValue", node("value", "0"))
    score = {"identifier": SCORE, "cardinality": "single", "baseType": "float"}
    yield node("outcomeDeclaration", zero, **score, normalMaximum=points)
    if said:
        about = {"identifier": FEEDBACK, "cardinality": "single", "baseType": "identifier"}
        yield node("outcomeDeclaration", **about)
    if question.chosen:
        about = {"cardinality": question.responses[0].cardinality, "baseType": "identifier"}
        yield node("outcomeDeclaration", identifier=CHOSEN, **about)


def _processing(
    item: Item, question: Question, points: int, said: Mapping[str, str]
) -> Iterator[Element]:
    """Yield how points are earned, then what is said of the answer."""
    if points:
        yield from _earned(item, question, points)
    if "after" in said:
        yield _set(FEEDBACK, node("baseValue", "after", baseType="identifier"))
    elif said:
        words = (node("baseValue", w, baseType="identifier") for w in ("correct", "incorrect"))
        yes, no = (_set(FEEDBACK, word) for word in words)
        yield _condition(_reached(points), yes, no)
    if question.chosen:
        yield _set(CHOSEN, node("variable", identifier=RESPONSE))


def _earned(item: Item, question: Question, points: int) -> Iterator[Element]:
    mapped = [node("mapResponse", identifier=r.id) for r in question.responses if r.worth]
    if not mapped:
        [response] = question.responses
        yield _condition(response.right(), _set(SCORE, _float(points)))
        return
    yield _set(SCORE, node("sum", *mapped))
    if not item.partial:
        short = node("lt", node("variable", identifier=SCORE), _float(points - _DUST))
        yield _condition(short, _set(SCORE, _float(0)))


def _reached(points: int) -> Element:
    return node("gte", node("variable", identifier=SCORE), _float(points - _DUST))


def _float(number: float) -> Element:
    return node("baseValue", f"{number:g}", baseType="float")


def _condition(test: Element, then: Element, otherwise: Element | None = None) -> Element:
    branches = [node("responseIf", test, then)]
    if otherwise is not None:
        branches.append(node("responseElse", otherwise))
    return node("responseCondition", *branches)


def _set(outcome: str, value: Element) -> Element:
    return node("setOutcomeValue", value, identifier=outcome)


def _shown(outcome: str, key: str, text: str) -> Element:
    about = {"outcomeIdentifier": outcome, "identifier": key, "showHide": "show"}
    return node("modalFeedback", *prose(text), **about)
