"""Stage 3, model: what is dated and a day in; what that day shows, and what to know of it, out.

An article or an episode may be in the sources before its day, and an article after it: that is
told, and is no mistake.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from marelle.catalogue.words import days as words
from marelle.diagnostics import Code, Diagnostic, Span, codes
from marelle.model import Article, LearningPath, Series
from marelle.model.steps import EpisodeStep
from marelle.read.words import Words


def day_findings(
    articles: Sequence[Article], series: Sequence[Series], today: date
) -> Iterator[Diagnostic]:
    """Yield what is not shown *today*, because its day is to come or is past."""
    for article in articles:
        if not article.begun(today):
            yield _note(codes.NOT_YET_SHOWN, article.span, words.article_to_come(article.published))
        elif article.over(today):
            assert article.expires
            yield _note(codes.NO_LONGER_SHOWN, article.span, words.article_over(article.expires))
    for episode in (each for one in series for each in one.episodes):
        if not episode.begun(today):
            yield _note(codes.NOT_YET_SHOWN, episode.span, words.episode_to_come(episode.published))


def _note(code: Code, span: Span, said: Words) -> Diagnostic:
    return Diagnostic(code=code, span=span, message=said[0], hint=said[1])


def begun(series: Sequence[Series], today: date) -> tuple[Series, ...]:
    """Return the series with the episodes whose day has come, and those alone that have some."""
    shown = (
        replace(one, episodes=tuple(each for each in one.episodes if each.begun(today)))
        for one in series
    )
    return tuple(one for one in shown if one.episodes)


def walked(
    paths: Sequence[LearningPath], series: Sequence[Series], today: date
) -> tuple[LearningPath, ...]:
    """Return the paths without the steps that are an episode of another day."""
    held = {
        f"{one.id}/{each.id}" for one in series for each in one.episodes if not each.begun(today)
    }
    return tuple(_without(path, held) for path in paths) if held else tuple(paths)


def _without(path: LearningPath, held: set[str]) -> LearningPath:
    gone = {s.id for s in path.steps if isinstance(s, EpisodeStep) and s.episode in held}
    if not gone:
        return path
    steps = tuple(
        replace(step, after=tuple(each for each in step.after if each not in gone))
        for step in path.steps
        if step.id not in gone
    )
    told = sha256("\n".join([path.digest, *sorted(gone)]).encode())
    return replace(path, steps=steps, digest=told.hexdigest())
