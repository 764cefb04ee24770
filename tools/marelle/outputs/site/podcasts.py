"""Stage 4, hub pages: series in, the page that lists them and the page of each out, as HTML."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TypeVar

from marelle.blocks.parts import facts
from marelle.i18n import _, ngettext
from marelle.model import Catalogue, Episode, Series
from marelle.outputs.site import cards
from marelle.outputs.site.podcast_feed import LICENCES
from marelle.podcast_ids import PODCASTS_PATH, episode_path, feed_path, series_path
from marelle.render.dates import time

# On a page of a list, as for modules.
_PAGE = 48
Each = TypeVar("Each")
Listed = tuple[str, str, str, dict[str, str]]


def named() -> tuple[str, str]:
    """Return the title of the page of podcasts, and what they are in one sentence."""
    return _("Podcasts"), _("Des épisodes courts, à écouter en marchant ou pendant la pause")


def podcast_pages(catalogue: Catalogue) -> Iterator[Listed]:
    """Yield the address, the title, the HTML of each page about podcasts, and what it has besides.

    That is its direction, and its feed, for the frame.
    """
    if not catalogue.series:
        return
    title, lead = named()
    head = f'<header class="top"><h1>{title}</h1></header><p class="lead">{lead}.</p>'
    for path, up, part, pager in _cut(PODCASTS_PATH, catalogue.series):
        yield path, title, head + series_list(part, up) + pager, {}
    for series in catalogue.series:
        yield from _series(catalogue, series)


def series_list(series: Iterable[Series], up: str) -> str:
    """Return series as a list of cards, nothing when there is none."""
    rows = "".join(
        f'<li><a class="card" href="{up}{series_path(one.id)}"><b>{cards.plain(one.title)}</b>'
        f'<span class="about">{cards.plain(one.summary)}</span>'
        f"<small>{cards.sigle(one.direction)} <span>{_episodes(one)}</span></small></a></li>"
        for one in series
    )
    return f'<ul class="cards podcasts">{rows}</ul>' if rows else ""


def podcast_link(series: Sequence[Series], up: str) -> str:
    """Return the way to the podcasts, nothing when there is none."""
    words = _("Écouter un podcast : des épisodes courts")
    return f'<p><a class="onto" href="{up}{PODCASTS_PATH}">{words}</a></p>' if series else ""


def _episodes(series: Series) -> str:
    count = len(series.episodes)
    return ngettext("{n} épisode", "{n} épisodes", count).format(n=count)


def _cut(path: str, whole: Sequence[Each]) -> Iterator[tuple[str, str, Sequence[Each], str]]:
    """Yield each page of a list: its address, the way up, its part, the links to the others."""
    last = max(1, -(-len(whole) // _PAGE))
    for number in range(1, last + 1):
        here = path if number == 1 else f"{path}{number}/"
        up = "../" * here.count("/")
        part = whole[(number - 1) * _PAGE : number * _PAGE]
        yield here, up, part, cards.pager(path, number, last, up)


def _series(catalogue: Catalogue, series: Series) -> Iterator[Listed]:
    drawn = cards.drawing(catalogue.pictogram(series.pictogram))
    head = (
        f'<header class="top direction">{drawn}<p>{cards.sigle(series.direction)}</p>'
        f"<h1>{cards.plain(series.title)}</h1></header>"
        f'<p class="lead">{cards.plain(series.summary)}</p>'
        f'<p class="count">{_episodes(series)} · {cards.plain(series.author)} · '
        f"{LICENCES[series.licence]}</p>{_keep()}"
    )
    meta = {"direction": series.direction, "feed": feed_path(series.id), "feed_as": "rss"}
    for path, up, part, pager in _cut(series_path(series.id), series.episodes):
        rows = "".join(_row(series, each, up) for each in part)
        listed = f'<div class="list"><ul class="cards episodes">{rows}</ul></div>'
        foot = _subscribe(catalogue, series, up)
        yield path, series.title, f"{head}{listed}{pager}{foot}", meta


def _row(series: Series, episode: Episode, up: str) -> str:
    place = episode_path(series.id, episode.id)
    return (
        f'<li><a class="card" href="{up}{place}" data-module="{place.rstrip("/")}">'
        f"<b>{episode.number}. {cards.plain(episode.title)}</b>"
        f'<span class="about">{cards.plain(episode.summary)}</span>'
        f"<small>{_season(episode)}<span>{time(episode.published)}</span> "
        f'<span class="minutes">{facts(episode.media)}</span></small></a></li>'
    )


def _season(episode: Episode) -> str:
    said = _("Saison {n}").format(n=episode.season)
    return f"<span>{said}</span> " if episode.season else ""


def _keep() -> str:
    """Return where the episodes of the page can be kept without network."""
    return (
        f'<details class="keep"><summary>{_("Garder ces épisodes sans réseau")}</summary>'
        '<div data-late="keep"></div></details>'
    )


def _subscribe(catalogue: Catalogue, series: Series, up: str) -> str:
    """Return how to follow a series in an application of podcasts, word for word."""
    address = f"{catalogue.site.url}/{feed_path(series.id)}"
    steps = (
        _("Copiez l’adresse du flux, ci-dessous."),
        _("Ouvrez votre application de podcasts : AntennaPod, Apple Podcasts ou une autre."),
        _("Choisissez « Ajouter une adresse » (ou « Suivre une URL »), puis collez."),
    )
    listed = "".join(f"<li>{step}</li>" for step in steps)
    why = _("Les prochains épisodes arriveront seuls, sans compte chez nous.")
    return (
        f'<div class="prose"><h2 id="abonnement">{_("S’abonner à la série")}</h2><p>{why}</p>'
        f'<ol>{listed}</ol><p id="flux"><a href="{up}{feed_path(series.id)}">{escape(address)}</a>'
        f'</p><button class="further" type="button" data-copy="{escape(address)}" '
        f'data-shown="#flux" hidden>{_("Copier l’adresse")}</button><p role="status"></p></div>'
    )
