"""Stage 3, model: a module, the unit that is reviewed, packaged and borrowed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from marelle.diagnostics import Span
from marelle.model.competence import Taught
from marelle.model.fact import Fact
from marelle.model.origin import Origin
from marelle.model.screens import ActivitySet, Item, Screen


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
    ``size`` is in bytes, ``width`` and ``height`` are in pixels, ``seconds`` is how long it plays,
    ``words`` is what captions say; nothing where it makes no sense.
    """

    name: str
    digest: str
    size: int
    svg: str = ""
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    words: str = ""


class Format(StrEnum):
    """What kind of moment a module is; computed from its screens, when it has some."""

    LESSON = "lesson"
    SITUATION = "situation"
    QUIZ = "quiz"
    CARDS = "cards"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaged:
    """A file of a package. ``name`` is its path there; ``size`` is in bytes."""

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What a publisher made, played as it is: ``package.zip`` of the module's folder.

    ``edition`` is ``1.2``, ``2004`` or ``h5p``; ``launch`` is the address that is opened, relative
    to the package; ``mastery``, from 0 to 1, is the score to reach, ``None`` when it says none.
    ``trust`` is why it may run as a part of the site, empty when it may not. ``digest`` is the
    SHA-256 of the zip.
    """

    edition: str
    launch: str
    mastery: float | None
    files: tuple[Packaged, ...]
    digest: str
    publisher: str
    licence: str
    languages: tuple[str, ...] = ()
    trust: str = ""

    @property
    def size(self) -> int:
        """The bytes of all its files."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """The unit that is reviewed, packaged and borrowed. ``duration`` is in minutes.

    ``pass_mark`` is in per cent, ``None`` when the module is not graded. ``digest`` is the
    SHA-256 of every file of its folder. ``screens`` are nearly all of it, and apart: whoever reads
    a catalogue from the cache needs those of a few modules (see ``engine/frozen.py``); the id and
    the type of each activity are known without them. A module that is a ``package`` has none.
    ``formerly`` are the names it had, whose addresses still open it; ``origin`` is whom it was
    borrowed from, if anybody.
    ``formerly`` are the names it had, whose addresses still open it; who did one of
    ``equivalent_to`` did it too, on a path; ``trades`` are those it was made for, nobody's in
    particular when there is none; ``panorama`` tells that one looks around in it; ``adapted_for``
    are the directions that have a version of their own; ``past`` are those of its ``ends`` that
    are over on the day of the build.
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
    screens: Sequence[Screen] = field(metadata={"apart": True})
    format: Format
    span: Span
    digest: str
    recommended_for: tuple[str, ...] = ()
    pictogram: str = ""
    pass_mark: int | None = None
    media: tuple[Media, ...] = ()
    activities: tuple[tuple[str, str], ...] = ()
    package: Package | None = None
    formerly: tuple[str, ...] = ()
    origin: Origin | None = None
    facts: tuple[Fact, ...] = ()
    competences: tuple[Taught, ...] = ()
    equivalent_to: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    panorama: bool = False
    adapted_for: tuple[str, ...] = ()
    published: date | None = None
    past: tuple[date, ...] = ()

    @property
    def ends(self) -> tuple[tuple[date, str], ...]:
        """The last sure day of the whole, then of each of its facts, with what is then unsure."""
        return ((self.valid_until, ""), *((each.expires, each.fact) for each in self.facts))

    @property
    def shown(self) -> str:
        """What its page shows besides what surrounds it, for the keys of jobs."""
        return " ".join((self.digest, *(day.isoformat() for day in self.past)))

    @property
    def items(self) -> tuple[Item, ...]:
        """Every activity of the module, in order."""
        return tuple(i for s in self.screens if isinstance(s, ActivitySet) for i in s.items)
