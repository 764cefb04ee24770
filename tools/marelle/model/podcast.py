"""Stage 3, model: a series of episodes, heard or watched one by one, and followed from afar."""

from dataclasses import dataclass
from datetime import date

from marelle.diagnostics import Span
from marelle.model.module import Media, Source

FILMS = (".mp4",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A phrase of a transcript; ``start`` and ``end`` are in seconds from the beginning."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of an episode, and the second at which it starts."""

    start: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One sound or film. ``id`` is for ever, and unique within its series.

    ``media`` is what is played, ``transcript`` the file of its ``cues``; ``voice`` is ``human`` or
    ``synthetic``; ``season`` is 0 when there is none.
    """

    id: str
    title: str
    summary: str
    number: int
    season: int
    published: date
    media: Media
    transcript: Media
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    sources: tuple[Source, ...]
    voice: str
    review: str
    span: Span
    poster: Media | None = None
    picture: Media | None = None

    def begun(self, today: date) -> bool:
        """Tell whether its day has come."""
        return self.published <= today

    @property
    def film(self) -> bool:
        """Whether there is something to watch."""
        return self.media.name.endswith(FILMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who answers for a series to those who list podcasts."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Episodes in the order in which they are offered: the last first, unless ``type`` is serial.

    ``picture`` is the author's; without it, a cover is drawn from the pictogram. ``digest`` is the
    SHA-256 of every file of its folder.
    """

    id: str
    title: str
    summary: str
    direction: str
    language: str
    author: str
    owner: Owner
    category: str
    pictogram: str
    explicit: bool
    type: str
    licence: str
    review: str
    episodes: tuple[Episode, ...]
    span: Span
    digest: str
    picture: Media | None = None
