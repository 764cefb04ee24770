"""The contract of an activity type: one folder, one ``TYPE``, nothing elsewhere.

A type declares as data what outputs need, and brings pure functions. Responses are plain JSON in
the canonical form of the interaction it declares, the same in Python and in JavaScript:

============ =============================  =============================================
interaction  response                       key["correct"]
============ =============================  =============================================
choice       list of choice ids             list of choice ids
true-false   bool                           bool
matching     {left id: right id}            {left id: right id}
sequencing   list of ids in order           list of ids in order
fill-in      {gap id: text}                 {gap id: [accepted texts, the model first]}
numeric      text typed by the learner      number, beside ``tolerance``
likert       id                             absent (neutral)
performance  list of ``node.choice`` steps  list of ``node.choice`` steps, the expert's way
long-fill-in text                           absent (neutral)
============ =============================  =============================================

A type that is never scored has no ``key["correct"]``: its ``score`` is 1 for an answer that is
whole, so that its square is done, and earns no point.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from marelle.diagnostics import Diagnostic
from marelle.model import Format, Item
from marelle.read.document import Node

Response = Any
Key = Mapping[str, Any]


class Interaction(StrEnum):
    """How an answer is reported (SCORM 2004 RTE 4.2.9, ``cmi.interactions.n.type``)."""

    CHOICE = "choice"
    TRUE_FALSE = "true-false"
    MATCHING = "matching"
    SEQUENCING = "sequencing"
    FILL_IN = "fill-in"
    NUMERIC = "numeric"
    LIKERT = "likert"
    PERFORMANCE = "performance"
    LONG_FILL_IN = "long-fill-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """What becomes of a type in another format: ``kept``, ``degraded`` (how) or ``dropped``."""

    name: str
    fate: str
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityType:
    """What the rest of Marelle knows of a type.

    ``label`` and ``partial`` (the partial-credit rule) are French sentences for the guide.
    ``build`` makes the item from a node that satisfies the schema; the common fields are given.
    ``problems`` yields what a schema cannot say. ``key`` is all that scoring needs, as JSON.
    ``score`` gives 0…1 for a key and a response. ``response_size`` is the worst-case length of
    the response in compact ASCII JSON. ``texts`` yields every authored sentence, for word counts.
    ``seconds`` is the time one learner needs. ``render`` gives the HTML inside the ``<fieldset>``,
    ``correction`` the HTML that shows and explains the right answer, ``paper`` the print form,
    ``answer`` one line of the answer key. ``exports`` maps a format to what becomes of the type.
    ``moment`` is the format of the modules that such activities make, when they make one.
    ``views`` are drawings for the author, who sees what the learner does not: by format, ``text``
    or ``svg``, what makes a whole file of it.
    ``draws_picture`` says that ``render`` shows the item's picture itself, as an ``<img>``.
    """

    name: str
    label: str
    interaction: Interaction
    partial: str
    build: Callable[[Node, Mapping[str, Any]], Item]
    problems: Callable[[Any, Node], Iterable[Diagnostic]]
    key: Callable[[Any], Key]
    score: Callable[[Key, Response], float]
    response_size: Callable[[Any], int]
    texts: Callable[[Any], Iterable[str]]
    seconds: Callable[[Any], float]
    render: Callable[[Any], str]
    correction: Callable[[Any], str]
    paper: Callable[[Any], str]
    answer: Callable[[Any], str]
    exports: Mapping[str, Mapped]
    scored: bool = True
    moment: Format | None = None
    views: Mapping[str, Callable[[Any], str]] = field(default_factory=dict)
    draws_picture: bool = False
