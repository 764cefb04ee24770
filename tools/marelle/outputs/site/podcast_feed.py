"""Stage 4, site: a series in, its feed out, for any application of podcasts; chapters, as JSON.

RSS 2.0, with what Apple asks of a feed (podcasters.apple.com/support/823-podcast-requirements) and
the namespace of podcasts (podcasting2.org/docs/podcast-namespace): transcript, chapters.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.utils import format_datetime
from html import escape

from marelle.i18n import _
from marelle.model import Episode, Series, Site
from marelle.outputs.site.episode_files import CHAPTERS, cover_file, media_file, transcript_file
from marelle.podcast_ids import episode_iri, feed_path, podcast_guid, series_path

_SPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
}
# What players are told of a file, by its ending.
TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/x-m4a", ".mp4": "video/mp4"}


def feed(series: Series, site: Site) -> bytes:
    """Return the feed of *series*, the last episode first; call it while speaking its language."""
    spaces = "".join(f' xmlns:{name}="{space}"' for name, space in _SPACES.items())
    items = sorted(series.episodes, key=lambda e: (e.published, e.season, e.number), reverse=True)
    lines = [
        *_channel(series, site),
        *(line for each in items for line in _item(each, series, site)),
    ]
    body = "\n".join(lines)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"{spaces}>\n'
        f"<channel>\n{body}\n</channel>\n</rss>\n"
    ).encode()


def _channel(series: Series, site: Site) -> Iterator[str]:
    address = f"{site.url}/{feed_path(series.id)}"
    page = f"{site.url}/{series_path(series.id)}"
    cover = f"{page}{cover_file(series)}"
    category, _slash, inner = series.category.partition(" / ")
    film = all(each.film for each in series.episodes)
    yield _tag("title", series.title)
    yield _tag("link", page)
    yield _tag("description", series.summary)
    yield _tag("language", series.language)
    yield _tag("copyright", f"{series.author}, {LICENCES[series.licence]}")
    yield _tag("lastBuildDate", _moment(max(each.published for each in series.episodes)))
    yield f'<atom:link href="{escape(address)}" rel="self" type="application/rss+xml"/>'
    image = _tag("url", cover) + _tag("title", series.title) + _tag("link", page)
    yield f"<image>{image}</image>"
    owner = _tag("itunes:name", series.owner.name) + _tag("itunes:email", series.owner.email)
    yield f"<itunes:owner>{owner}</itunes:owner>"
    yield _tag("itunes:author", series.author)
    yield f'<itunes:image href="{escape(cover)}"/>'
    within = f'<itunes:category text="{escape(inner)}"/>' if inner else ""
    yield f'<itunes:category text="{escape(category)}">{within}</itunes:category>'
    yield _tag("itunes:explicit", _truth(series.explicit))
    yield _tag("itunes:type", series.type)
    yield _tag("podcast:guid", podcast_guid(address))
    yield f'<podcast:locked owner="{escape(series.owner.email)}">yes</podcast:locked>'
    yield _tag("podcast:license", series.licence)
    yield _tag("podcast:medium", "video" if film else "podcast")


# What people call the licences that a sheet may name.
LICENCES = {
    "cc-by-4.0": "CC BY 4.0",
    "cc-by-nc-4.0": "CC BY-NC 4.0",
    "cc-by-nc-nd-4.0": "CC BY-NC-ND 4.0",
    "cc-by-nc-sa-4.0": "CC BY-NC-SA 4.0",
    "cc-by-nd-4.0": "CC BY-ND 4.0",
    "cc-by-sa-4.0": "CC BY-SA 4.0",
    "cc0-1.0": "CC0 1.0",
    "etalab-2.0": "Licence Ouverte 2.0",
}


def _item(episode: Episode, series: Series, site: Site) -> Iterator[str]:
    page = episode_iri(site.url, series.id, episode.id)
    ending = episode.media.name[episode.media.name.rindex(".") :]
    file = f'{escape(page + media_file(episode))}" length="{episode.media.size}'
    said = f"{page}{transcript_file(episode)}"
    yield "<item>"
    yield _tag("title", episode.title)
    yield _tag("link", page)
    yield f'<guid isPermaLink="false">{escape(page)}</guid>'
    yield _tag("pubDate", _moment(episode.published))
    yield _tag("description", told(episode))
    yield f'<enclosure url="{file}" type="{TYPES[ending]}"/>'
    yield _tag("itunes:title", episode.title)
    yield _tag("itunes:duration", str(max(1, round(episode.media.seconds))))
    yield _tag("itunes:explicit", _truth(series.explicit))
    yield _tag("itunes:episode", str(episode.number))
    if episode.season:
        yield _tag("itunes:season", str(episode.season))
    yield _tag("itunes:episodeType", "full")
    if episode.picture:
        yield f'<itunes:image href="{escape(page + cover_file(episode))}"/>'
    yield (
        f'<podcast:transcript url="{escape(said)}" type="text/vtt" '
        f'language="{series.language}" rel="captions"/>'
    )
    if episode.chapters:
        address = escape(f"{page}{CHAPTERS}")
        yield f'<podcast:chapters url="{address}" type="application/json+chapters"/>'
    yield "</item>"


def told(episode: Episode) -> str:
    """Return what an episode is about, and that nobody speaks, when nobody does."""
    if episode.voice == "human":
        return episode.summary
    return f"{episode.summary} {_('Voix de synthèse.')}"


def chapters(episode: Episode, series: Series) -> bytes:
    """Return the chapters of an episode, as JSON (podcast namespace, chapters 1.2.0)."""
    listed = [{"startTime": each.start, "title": each.title} for each in episode.chapters]
    whole = {
        "version": "1.2.0",
        "title": episode.title,
        "podcastName": series.title,
        "chapters": listed,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _tag(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>"


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _moment(day: date) -> str:
    """Return *day* as feeds have it (RFC 2822), in the morning."""
    return format_datetime(datetime(day.year, day.month, day.day, 6, tzinfo=UTC))
