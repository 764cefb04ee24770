"""Stage 3, model: everything an output may need, in one immutable value."""

from dataclasses import dataclass

from marelle.model.article import Article
from marelle.model.badge import Badge
from marelle.model.campaign import Campaign
from marelle.model.challenge import Challenge
from marelle.model.competence import Competence
from marelle.model.module import Media, Module
from marelle.model.path import LearningPath
from marelle.model.podcast import Episode, Series
from marelle.model.positioning import Positioning
from marelle.model.print import PrintedCode
from marelle.model.profile import Profile
from marelle.model.shared import Collection, Direction, Site, Term, Trade
from marelle.model.variant import Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that was modelled, without an error. Sequences are in the authors' order.

    ``articles`` are those the wall shows on the day of the build, in its order; ``withdrawn`` those
    it showed before; ``series`` and ``paths`` have the episodes whose day has come.
    ``synonyms`` are groups of words that mean the same to who searches.
    """

    site: Site
    directions: tuple[Direction, ...]
    collections: tuple[Collection, ...]
    modules: tuple[Module, ...]
    glossary: tuple[Term, ...]
    campaigns: tuple[Campaign, ...]
    codes: tuple[PrintedCode, ...] = ()
    pictograms: tuple[Media, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    badges: tuple[Badge, ...] = ()
    paths: tuple[LearningPath, ...] = ()
    profiles: tuple[Profile, ...] = ()
    articles: tuple[Article, ...] = ()
    withdrawn: tuple[Article, ...] = ()
    competences: tuple[Competence, ...] = ()
    positionings: tuple[Positioning, ...] = ()
    series: tuple[Series, ...] = ()
    trades: tuple[Trade, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    variants: tuple[Variant, ...] = ()

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

    def acronyms(self) -> dict[str, str]:
        """Return what each acronym stands for: the directions, then the glossary."""
        return {d.code: d.name for d in self.directions} | {
            term.term: term.meaning for term in self.glossary
        }

    def newest(self, count: int) -> list[Module]:
        """Return the *count* modules that were updated last."""
        return sorted(self.modules, key=lambda m: (-m.updated.toordinal(), m.id))[:count]

    def added(self, count: int) -> list[Module]:
        """Return the *count* modules that were published last, of those that tell when."""
        told = [(module.published, module) for module in self.modules if module.published]
        told.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].id))
        return [module for _day, module in told[:count]]

    def direction(self, code: str) -> Direction:
        """Return the direction named *code*; it exists, the model stage checked it."""
        return next(d for d in self.directions if d.code == code)

    def collection(self, id: str) -> Collection:
        """Return the collection *id*; it exists, the model stage checked it."""
        return next(c for c in self.collections if c.id == id)

    def episodes(self) -> dict[str, Episode]:
        """Return every episode by its name, ``series/episode``."""
        return {f"{s.id}/{each.id}": each for s in self.series for each in s.episodes}

    def pictogram(self, name: str) -> str:
        """Return the drawing of ``content/pictograms/<name>.svg``, already made safe."""
        return next(m.svg for m in self.pictograms if m.name == f"{name}.svg")
