"""Stage 4, search: what is no lesson in, its entries in the index out.

Paths, positionings, episodes, challenges, games and articles are found as lessons are, each shown
with its kind. An entry is named after the address of its page, which has a slash. Lessons have the
first numbers of the index, articles the last, the newest at the very end: one that is added moves
no other.
"""

from collections.abc import Iterator, Mapping
from math import ceil

from marelle.i18n import _
from marelle.ids import article_path, challenge_path, course_path, deck_path, positioning_path
from marelle.model import Article, Catalogue, Episode, LearningPath, Positioning, Series
from marelle.outputs.site.decks import modes
from marelle.outputs.site.search import KEYWORD, TEXT, TITLE, Entry, Row, entry
from marelle.outputs.site.synonyms import widened
from marelle.podcast_ids import episode_path

# Articles that the search finds, the newest: years of news would weigh on who looks for a lesson.
FILED = 500
_MINUTE = 60


def entries(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return everything that the search finds: lessons first, then the rest."""
    lessons = (entry(module, catalogue.trades) for module in catalogue.modules)
    return tuple(widened((*lessons, *_others(catalogue)), catalogue.synonyms))


def _others(catalogue: Catalogue) -> Iterator[Entry]:
    minutes = {module.id: module.duration for module in catalogue.modules}
    for path in catalogue.paths:
        yield _path(catalogue, path, minutes)
    for positioning in catalogue.positionings:
        yield _positioning(catalogue, positioning)
    for series in catalogue.series:
        yield from (_episode(series, each) for each in series.episodes)
    yield from _games(catalogue)
    told = sorted(catalogue.articles, key=lambda each: (each.published, each.id))
    yield from map(_article, told[-FILED:])


def _path(catalogue: Catalogue, path: LearningPath, minutes: Mapping[str, int]) -> Entry:
    made_for = [each for each in catalogue.trades if each.id in path.trades]
    called = " ".join(word for trade in made_for for word in (trade.title, *trade.words))
    return _made(
        (course_path(path.id), path.title, path.summary),
        (0, path.direction, "path"),
        ((_("parcours"), KEYWORD), (called, TEXT)),
        direction=(path.direction, *path.directions),
        trade=path.trades,
        minutes=(path.lasts(minutes),),
    )


def _positioning(catalogue: Catalogue, one: Positioning) -> Entry:
    titles = (each.title for each in catalogue.competences if each.id in one.competences)
    return _made(
        (positioning_path(one.id), one.title, one.summary),
        (one.duration, one.direction, "positioning"),
        ((" ".join((_("positionnement"), *titles)), KEYWORD),),
        direction=(one.direction,),
    )


def _episode(series: Series, one: Episode) -> Entry:
    return _made(
        (episode_path(series.id, one.id), one.title, one.summary),
        (ceil(one.media.seconds / _MINUTE), series.direction, "episode"),
        ((f"{_('podcast')} {series.title}", KEYWORD),),
        direction=(series.direction,),
        format=("episode", "video" if one.film else "audio"),
    )


def _games(catalogue: Catalogue) -> Iterator[Entry]:
    for one in catalogue.challenges:
        yield _made(
            (challenge_path(one.id), one.title, one.text),
            (0, one.direction, "challenge"),
            ((_("défi"), KEYWORD),),
            direction=(one.direction,),
            format=("game",),
        )
    for mode, game in modes().items() if catalogue.modules else ():
        words = ((_("jeu"), KEYWORD),)
        yield _made((deck_path(mode), game.title, game.lead), (0, "", "game"), words)


def _article(one: Article) -> Entry:
    owner = one.directions[0] if len(one.directions) == 1 else ""
    return _made(
        (article_path(one.id), one.title, one.summary),
        (0, owner, "article"),
        ((" ".join(one.tags), KEYWORD),),
        direction=one.directions,
    )


def _made(
    told: tuple[str, str, str],
    measure: tuple[int, str, str],
    words: tuple[tuple[str, int], ...],
    **facts: tuple[str | int, ...],
) -> Entry:
    """Return the entry of a page: address, title, summary; minutes, direction, kind; its words.

    A card shows the minutes of what is done at once; a path is told by its steps.
    """
    address, title, summary = told
    minutes, _owner, kind = measure
    row: Row = (address, title, summary, *measure)
    return Entry(
        row=row,
        facts={
            "direction": tuple(dict.fromkeys(facts.get("direction", ()))),
            "collection": (),
            "trade": facts.get("trade", ()),
            "minutes": facts.get("minutes", (minutes,) if minutes else ()),
            "format": facts.get("format", (kind,)),
        },
        texts=((title, TITLE), *words, (summary, TEXT)),
    )
