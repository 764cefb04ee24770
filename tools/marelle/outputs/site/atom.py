"""Stage 4, the wall: a list of articles in, its Atom feed (RFC 4287) out.

Every address in it is whole, from that of the site; what authors wrote is HTML, escaped. A feed
has ``MOST`` entries, the newest, whatever is pinned.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from marelle.i18n import _
from marelle.ids import article_path, content_name
from marelle.model import Article, Catalogue, Site
from marelle.outputs.site.article_text import content
from marelle.outputs.site.wall import Wall, walls

MOST = 20
# What readers of feeds are told of a sound or a film, by its ending.
_PLAYED = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
}
# What a drawing that is asked for as a file is not: it has no pixels.
_SIZELESS = re.compile(r' width="0" height="0" data-ko="\d+"')
_ADDRESS = re.compile(r'(?<= )((?:src|href)=")(?![a-z]+:|#)([^"]*)(?=")')


def feeds(catalogue: Catalogue) -> dict[str, bytes]:
    """Return every feed of the wall, by path in the site."""
    made = [wall for wall in walls(catalogue) if wall.feed]
    names = {each.code: each.name for each in catalogue.directions}
    games = {each.id: each.title for each in catalogue.challenges}
    said = {each.id: _entry(catalogue.site, each, names, games) for each in _newest(made)}
    return {wall.feed: _feed(catalogue.site, wall, said).encode() for wall in made}


def _newest(made: Iterable[Wall]) -> Iterable[Article]:
    return {a.id: a for wall in made for a in _shown(wall)}.values()


def _shown(wall: Wall) -> list[Article]:
    return sorted(wall.articles, key=lambda a: (-a.published.toordinal(), a.id))[:MOST]


def _feed(site: Site, wall: Wall, said: Mapping[str, str]) -> str:
    shown = _shown(wall)
    here = f"{site.url}/{wall.feed}"
    updated = _moment(shown[0].published if shown else date(1970, 1, 1))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{site.lang}">\n'
        f"<id>{escape(here)}</id>\n"
        f"<title>{escape(f'{site.title} – {wall.title}')}</title>\n"
        f"<subtitle>{escape(site.tagline)}</subtitle>\n"
        f"<updated>{updated}</updated>\n"
        f"<author><name>{escape(site.organisation)}</name></author>\n"
        f"<rights>{escape(site.licence)}</rights>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(here)}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(f"{site.url}/{wall.path}")}/>\n'
        + "".join(said[each.id] for each in shown)
        + "</feed>\n"
    )


def _entry(
    site: Site, article: Article, directions: Mapping[str, str], games: Mapping[str, str]
) -> str:
    address = f"{site.url}/{article_path(article.id)}"
    day = _moment(article.published)
    terms = "".join(
        f"<category term={quoteattr(term)} label={quoteattr(label)}/>\n"
        for term, label in [
            *((code, directions[code]) for code in article.directions),
            *((tag, tag) for tag in article.tags),
        ]
    )
    return (
        f"<entry>\n<id>{escape(address)}</id>\n<title>{escape(article.title)}</title>\n"
        f"<published>{day}</published>\n<updated>{day}</updated>\n"
        f"<author><name>{escape(article.author)}</name></author>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>\n'
        f"{_enclosed(article, address)}{terms}"
        f"<summary>{escape(article.summary)}</summary>\n"
        f'<content type="html">{escape(_html(site, article, address, games))}</content>\n</entry>\n'
    )


def _enclosed(article: Article, address: str) -> str:
    """Return the sounds and the films of an article, for applications that play them."""
    played = [(each, _PLAYED.get(f".{each.name.rpartition('.')[2]}")) for each in article.media]
    return "".join(
        f'<link rel="enclosure" type="{kind}" length="{each.size}" '
        f"href={quoteattr(address + content_name(each.name, each.digest))}/>\n"
        for each, kind in played
        if kind
    )


def _html(site: Site, article: Article, address: str, games: Mapping[str, str]) -> str:
    """Return what an article says, with whole addresses: it is read elsewhere.

    Readers of feeds drop drawings that are part of the text: each is asked for as a file.
    """
    media = {each.name: replace(each, svg="") for each in article.media}
    game = games[article.results.challenge] if article.results else ""
    html = _SIZELESS.sub("", content(article, media, {}, f"{site.url}/", game))
    for each in article.media:
        html = html.replace(f'="{each.name}"', f'="{content_name(each.name, each.digest)}"')
    poll = f"<p>{_('Un sondage vous attend dans l’article.')}</p>" if article.poll else ""
    whole = _ADDRESS.sub(lambda found: found[1] + urljoin(address, found[2]), html)
    return f'{whole}{poll}<p><a href="{address}">{_("Lire l’article sur le site")}</a></p>'


def _moment(day: date) -> str:
    """Return the beginning of *day*, as RFC 3339 writes it: an article has no hour."""
    return f"{day.isoformat()}T00:00:00Z"
