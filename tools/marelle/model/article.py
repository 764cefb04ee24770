"""Stage 3, model: an article of the wall, and the results of a challenge that it may tell."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from marelle.diagnostics import Span
from marelle.model.module import Media, Source
from marelle.model.screens import Item, Picture


class News(StrEnum):
    """What kind of article it is."""

    NEWS = "news"
    INITIATIVE = "initiative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """What a team did in a challenge."""

    team: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """How the challenge ``challenge`` ended; ``unit`` is what is counted. In the author's order."""

    challenge: str
    unit: str
    ranks: tuple[Rank, ...]
    span: Span

    def ranked(self) -> tuple[tuple[int, Rank], ...]:
        """Return the teams from first to last, each with its place: equals share one."""
        points = [each.points for each in self.ranks]
        placed = [(1 + sum(p > each.points for p in points), each) for each in self.ranks]
        return tuple(sorted(placed, key=lambda one: one[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article. No ``directions`` means that it is for everybody.

    ``expires`` is the last day it is shown; ``tags`` are as authors type them; ``media`` are the
    files it uses; ``digest`` is the SHA-256 of its file and of theirs.
    """

    id: str
    title: str
    summary: str
    author: str
    published: date
    markdown: str
    review: str
    span: Span
    digest: str
    directions: tuple[str, ...] = ()
    kind: News = News.NEWS
    tags: tuple[str, ...] = ()
    expires: date | None = None
    pinned: bool = False
    picture: Picture | None = None
    credit: str = ""
    poll: Item | None = None
    results: Results | None = None
    sources: tuple[Source, ...] = ()
    media: tuple[Media, ...] = ()

    def begun(self, today: date) -> bool:
        """Tell whether its day has come."""
        return self.published <= today

    def over(self, today: date) -> bool:
        """Tell whether it is of the past."""
        return self.expires is not None and self.expires < today


def wall(articles: tuple[Article, ...], today: date) -> tuple[Article, ...]:
    """Return what the wall shows on a day: what is pinned first, then the newest."""
    shown = (a for a in articles if a.begun(today) and not a.over(today))
    return tuple(sorted(shown, key=lambda a: (not a.pinned, -a.published.toordinal(), a.id)))


def withdrawn(articles: tuple[Article, ...], today: date) -> tuple[Article, ...]:
    """Return what was on the wall before a day, and no longer is, by name."""
    gone = (a for a in articles if a.begun(today) and a.over(today))
    return tuple(sorted(gone, key=lambda a: a.id))
