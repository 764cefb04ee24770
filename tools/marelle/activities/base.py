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
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol, cast

from marelle.diagnostics import Diagnostic
from marelle.model import Format, Item, Panorama
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


class Model(Protocol):
    """What ``model.py`` of a type holds: pure functions of its item, which is its own class."""

    __name__: str

    def build(self, node: Node, common: Mapping[str, Any], /) -> Item:
        """Return the item of a node that satisfies the schema; the common fields are given."""

    def problems(self, item: Any, node: Node, /) -> Iterable[Diagnostic]:
        """Yield what a schema cannot say."""

    def key(self, item: Any, /) -> Key:
        """Return all that scoring needs, as JSON."""

    def score(self, key: Key, response: Response, /) -> float:
        """Return 0…1."""

    def response_size(self, item: Any, /) -> int:
        """Return the worst-case length of a response in compact ASCII JSON."""

    def texts(self, item: Any, /) -> Iterable[str]:
        """Yield every authored sentence, for word counts."""

    def seconds(self, item: Any, /) -> float:
        """Return the time one learner needs."""


class Drawing(Protocol):
    """What ``render.py`` of a type holds: HTML of its item, author's text escaped."""

    def render(self, item: Any, /) -> str:
        """Return what stands inside the ``<fieldset>``."""

    def correction(self, item: Any, /) -> str:
        """Return what shows and explains the right answer."""

    def paper(self, item: Any, /) -> str:
        """Return the print form."""

    def answer(self, item: Any, /) -> str:
        """Return one line of the answer key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityType:
    """What the rest of Marelle knows of a type: data, and where its functions are.

    ``label`` and ``partial`` (the partial-credit rule) are French sentences for the guide.
    ``exports`` maps a format to what becomes of the type.
    ``moment`` is the format of the modules that such activities make, when they make one.
    ``meanings`` says in words what the ids of a response stand for, as far as authors may change
    that under an id: an answer whose words changed is asked again (``asked.py``).
    ``views`` are drawings for the author, who sees what the learner does not: by format, ``text``
    or ``svg``, the module of the folder whose function of the same name makes a whole file of it.
    ``mixes`` selects the parts of what ``render`` draws that ``shuffle`` may put in another order.
    ``panoramas`` yields what its HTML lets one look around in: see ``render/scenes.py``.
    ``draws_picture`` says that ``render`` shows the item's picture itself, as an ``<img>``.
    ``pairs`` says that each left side has a right side of its own, and that ``render`` draws a
    ``<label class="pair">`` for each, with a list: a memory game is made of them.
    ``variant`` gives an item with its parts in the order of a seed, for another sheet of paper than
    the neighbour's: never the order on screen, unless the author or the question wants that one.
    ``explained`` says that a wrong answer must be told why, once for the whole question.
    ``road`` gives the places that a response goes through, for what is told place by place.
    """

    name: str
    label: str
    interaction: Interaction
    partial: str
    model: Model
    exports: Mapping[str, Mapped]
    scored: bool = True
    meanings: Callable[[Any], Mapping[str, str]] = lambda item: {}
    moment: Format | None = None
    views: Mapping[str, str] = field(default_factory=dict)
    mixes: str = ""
    panoramas: Callable[[Any], Iterable[Panorama]] = lambda item: ()
    draws_picture: bool = False
    pairs: bool = False
    explained: bool = False
    variant: Callable[[Any, str], Item] = lambda item, seed: item
    road: Callable[[Key, Response], tuple[str, ...]] = lambda key, response: ()

    @property
    def playable(self) -> bool:
        """Whether a game may ask it: it is scored, and over in one answer."""
        return self.scored and not self.story

    @property
    def story(self) -> bool:
        """Whether it is told scene by scene: on paper, it fills a booklet."""
        return self.scored and self.interaction is Interaction.PERFORMANCE

    @property
    def gesture(self) -> bool:
        """Whether somebody has to see it done: on paper, a sheet to sign."""
        return not self.scored and self.interaction is Interaction.PERFORMANCE

    @property
    def game(self) -> str:
        """The game it is good for besides: ``pairs`` to find again, ``closed`` to answer fast."""
        if self.pairs:
            return "pairs"
        closed = self.interaction in (Interaction.CHOICE, Interaction.TRUE_FALSE)
        return "closed" if closed else ""

    @property
    def drawing(self) -> Drawing:
        """``render.py``, imported when asked for: ``marelle check`` draws nothing."""
        return cast(Drawing, self._beside("render"))

    def view(self, form: str, item: Any) -> str:
        """Return the drawing of *item* in the format *form*, one of ``views``."""
        name = self.views[form]
        drawn: str = getattr(self._beside(name), name)(item)
        return drawn

    def _beside(self, name: str) -> ModuleType:
        return import_module(f"{self.model.__name__.rpartition('.')[0]}.{name}")
