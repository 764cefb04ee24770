"""Stage 3: the vocabulary of the catalogue, as frozen values that each keep their source span.

The model knows no HTML, no MkDocs and no SCORM. ``Item`` is the part common to every activity;
each activity type adds its own fields in ``activities/<type>/model.py``.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from marelle.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture and its text alternative. ``src`` is relative to the module's folder."""

    src: str
    alt: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What the learner reads after answering, whatever the answer was."""

    correct: str = ""
    incorrect: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One activity, without what is particular to its type. ``points`` is its maximum score."""

    id: str
    type: str
    prompt: str
    span: Span
    picture: Picture | None = None
    points: int = 1
    feedback: Feedback = field(default_factory=Feedback)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A screen of text. ``id`` is its file name without ending; ``markdown`` is its body."""

    id: str
    title: str
    markdown: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitySet:
    """A screen of activities, one square each."""

    id: str
    title: str
    intro: str
    items: tuple[Item, ...]
    span: Span


Screen = Lesson | ActivitySet


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the facts of a module come from."""

    title: str
    url: str
    consulted: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A file of ``media/``. ``name`` is relative to the module's folder (``media/x.svg``).

    ``svg`` is the drawing rewritten by the allow-list, empty for any other kind of file;
    ``size`` is in bytes.
    """

    name: str
    digest: str
    size: int
    svg: str = ""


class Format(StrEnum):
    """What kind of moment a module is; computed from its screens."""

    LESSON = "lesson"
    SITUATION = "situation"
    QUIZ = "quiz"
    CARDS = "cards"


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """The unit that is reviewed, packaged and borrowed. ``duration`` is in minutes.

    ``pass_mark`` is in per cent, ``None`` when the module is not graded. ``digest`` is the
    SHA-256 of every file of its folder.
    """

    id: str
    title: str
    objective: str
    summary: str
    direction: str
    collection: str
    audience: tuple[str, ...]
    keywords: tuple[str, ...]
    duration: int
    updated: date
    valid_until: date
    review: str
    sources: tuple[Source, ...]
    screens: tuple[Screen, ...]
    format: Format
    span: Span
    digest: str
    recommended_for: tuple[str, ...] = ()
    pictogram: str = ""
    pass_mark: int | None = None
    media: tuple[Media, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """Every activity of the module, in order."""
        return tuple(i for s in self.screens if isinstance(s, ActivitySet) for i in s.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach someone. Empty fields are not shown."""

    phone: str = ""
    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """A municipal department. ``colour`` is its accent, ``#rrggbb``."""

    code: str
    name: str
    purpose: str
    colour: str
    pictogram: str
    promise: str
    span: Span
    intro: str = ""
    contact: Contact = field(default_factory=Contact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A theme that gathers modules of several directions."""

    id: str
    title: str
    summary: str
    pictogram: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An acronym and what it stands for."""

    term: str
    meaning: str
    span: Span
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a printed code opens: ``kind`` is ``direction``, ``collection`` or ``module``."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A wall where a flyer hangs; it gets a code of its own."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A print campaign: one promise, one target, the places and formats it is printed for."""

    id: str
    title: str
    promise: str
    direction: str
    target: Target
    formats: tuple[str, ...]
    span: Span
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCode:
    """One code that paper carries, for ever. ``campaign`` is ``permanent`` for a direction's own.

    ``printed`` is the day it entered the ledger, ``None`` while it is not recorded there.
    """

    code: str
    target: Target
    campaign: str
    direction: str
    span: Span
    place: str = ""
    printed: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What ``catalogue.yml`` says of the whole: ``url`` has no trailing slash."""

    title: str
    tagline: str
    organisation: str
    lang: str
    url: str
    licence: str
    contact: Contact
    accessibility_status: str
    accessibility_contact: str
    accessibility_updated: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that was modelled, without an error. Sequences are in the authors' order."""

    site: Site
    directions: tuple[Direction, ...]
    collections: tuple[Collection, ...]
    modules: tuple[Module, ...]
    glossary: tuple[Term, ...]
    campaigns: tuple[Campaign, ...]
    codes: tuple[PrintedCode, ...] = ()
    pictograms: tuple[Media, ...] = ()

    def by_direction(self) -> dict[str, list[Module]]:
        """Return the modules each direction has to show: its own, then those advised to it."""
        own: dict[str, list[Module]] = {d.code: [] for d in self.directions}
        advised: dict[str, list[Module]] = {d.code: [] for d in self.directions}
        for module in self.modules:
            own[module.direction].append(module)
            for code in module.recommended_for:
                if code != module.direction:
                    advised[code].append(module)
        return {code: [*own[code], *advised[code]] for code in own}

    def newest(self, count: int) -> list[Module]:
        """Return the *count* modules that were updated last."""
        return sorted(self.modules, key=lambda m: (-m.updated.toordinal(), m.id))[:count]

    def direction(self, code: str) -> Direction:
        """Return the direction named *code*; it exists, the model stage checked it."""
        return next(d for d in self.directions if d.code == code)

    def collection(self, id: str) -> Collection:
        """Return the collection *id*; it exists, the model stage checked it."""
        return next(c for c in self.collections if c.id == id)

    def pictogram(self, name: str) -> str:
        """Return the drawing of ``content/pictograms/<name>.svg``, already made safe."""
        return next(m.svg for m in self.pictograms if m.name == f"{name}.svg")
