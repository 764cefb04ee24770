"""Stage 3, model: what loading gives, before anything is compared with the rest.

Frozen and picklable, so that it can be kept in a cache or made in another process.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from marelle.diagnostics import Diagnostic, Span
from marelle.ids import is_item_anchor, item_anchor
from marelle.model import (
    Article,
    Badge,
    Campaign,
    Challenge,
    Collection,
    Competence,
    Direction,
    LearningPath,
    Media,
    Module,
    Positioning,
    PrintedCode,
    Profile,
    Series,
    Site,
    Term,
    Trade,
    Variant,
)
from marelle.rules.allowances import Allowance
from marelle.rules.base import Note
from marelle.rules.settings import AS_WRITTEN, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A name that an author typed and that something elsewhere must bear.

    ``kind`` is ``direction``, ``collection``, ``trade``, ``module``, ``competence``, ``pictogram``
    or one of ``kinds.py``; ``anchor`` is a screen of the module, ``level`` one of the competence,
    empty for the whole. ``link`` tells that it was typed as ``kind:id#anchor``.
    ``kind`` is ``direction``, ``collection``, ``trade``, ``module``, ``path``, ``challenge``,
    ``pictogram``, ``series`` or ``episode``; ``anchor`` is a screen of the module, empty for the
    whole. ``link`` tells that it was typed as ``kind:id#anchor``.
    """

    kind: str
    id: str
    span: Span
    anchor: str = ""
    link: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What links may point at in a module.

    ``whole`` is false when an activity's name could not be read: a link may well mean it.
    """

    names: frozenset[str] = frozenset()
    whole: bool = True

    def may_have(self, anchor: str) -> bool:
        """Tell whether *anchor* is there, or may be."""
        return anchor in self.names or (not self.whole and is_item_anchor(anchor))

    def may_name(self, place: str) -> bool:
        """Tell whether *place* may be a screen or an activity, by its anchor or its bare name."""
        return self.may_have(place) or self.may_have(item_anchor(place))


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedModule:
    """One folder of ``content/modules``. ``module`` is ``None`` when it has errors.

    ``notes`` await the rest of the catalogue. ``formerly`` are the names it had, and where they
    are written; ``allowances`` are leave to break a rule; ``answered`` are the days on which people
    answered the questions of its grid; ``minutes`` are those computed, ``None`` if nobody can say.
    """

    id: str
    module: Module | None
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
    anchors: Anchors = Anchors()
    notes: tuple[Note, ...] = ()
    formerly: tuple[tuple[str, Span], ...] = ()
    allowances: tuple[Allowance, ...] = ()
    answered: tuple[tuple[str, Span], ...] = ()
    minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSeries:
    """One folder of ``content/podcasts``. ``series`` is ``None`` when it has errors.

    ``episodes`` are the names of all that are there, those that have errors too; ``advice`` and
    ``notes`` are what rules say of their sheets.
    """

    id: str
    series: Series | None
    episodes: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
    advice: tuple[Diagnostic, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedOverlay:
    """One overlay. ``variant`` is ``None`` when it, or its master, has errors; ``path`` is that of
    its sheet; ``notes`` of its own words await the rest of the catalogue, ``excused`` are the
    rules that it breaks by leave of its master."""

    path: str
    variant: Variant | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    references: tuple[Reference, ...] = ()
    notes: tuple[Note, ...] = ()
    excused: frozenset[str] = frozenset()

    @property
    def module(self) -> str:
        """The name of its master."""
        return self.path.rpartition("/")[2].removesuffix(".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedShared:
    """Everything that is not in a module's folder. ``site`` is ``None`` when it has errors.

    Records are those without an error, ``records`` are by the name of their kind; ``codes`` are
    those of the ledger of printed codes.
    ``names`` are all that directions, collections, trades, challenges, paths and terms bear,
    ``None`` where some could not be read; ``lang`` is empty then; ``hidden`` are modules that are
    there and could not be looked at; ``levels`` are how many each competence has, 0 where nobody
    can say; ``rules`` is what the project asks of the rules;
    ``advice`` and ``notes`` are what they say of articles, paths and positionings.
    """

    site: Site | None
    directions: tuple[Direction, ...]
    collections: tuple[Collection, ...]
    glossary: tuple[Term, ...]
    campaigns: tuple[Campaign, ...]
    badges: tuple[Badge, ...]
    records: Mapping[str, tuple[Any, ...]]
    codes: tuple[PrintedCode, ...]
    pictograms: tuple[Media, ...]
    names: Mapping[str, frozenset[str] | None]
    lang: str
    hidden: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]
    profiles: tuple[Profile, ...] = ()
    trades: tuple[Trade, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    references: tuple[Reference, ...] = ()
    articles: tuple[Article, ...] = ()
    competences: tuple[Competence, ...] = ()
    levels: Mapping[str, int] = field(default_factory=dict)
    rules: Settings = AS_WRITTEN
    advice: tuple[Diagnostic, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def challenges(self) -> tuple[Challenge, ...]:
        """The challenges, in name order."""
        return self.records["challenge"]

    @property
    def paths(self) -> tuple[LearningPath, ...]:
        """The learning paths, in name order."""
        return self.records["path"]

    @property
    def positionings(self) -> tuple[Positioning, ...]:
        """The positionings, in name order."""
        return self.records["positioning"]
