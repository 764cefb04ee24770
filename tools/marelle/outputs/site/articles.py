"""Stage 4, the wall: one article in, the bytes of its page out, complete without JavaScript.

It has the look of a lesson, on one square. Its poll is an activity of lessons; what it says of a
challenge is a table; its comments, if the site has some, come from elsewhere, and only on a tap.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from marelle.i18n import _, speaking
from marelle.ids import article_path, tag_path, tag_slug, wall_path
from marelle.model import Article, Direction, News, Site
from marelle.outputs.site.article_frame import document, style_of_page
from marelle.outputs.site.article_text import content
from marelle.outputs.site.cards import plain
from marelle.outputs.site.news_cards import initiative
from marelle.outputs.site.offline import named
from marelle.read.written import kinds_in
from marelle.render.addresses import Places, linked
from marelle.render.blocks import plays
from marelle.render.body import activity
from marelle.render.colour import accent
from marelle.render.dates import time
from marelle.render.text import inline

UP = "../../"
PLAYED = ("media-src 'self'",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What an article's page says besides it: acronyms, its directions, the challenge it tells."""

    terms: Mapping[str, str]
    directions: tuple[Direction, ...] = ()
    challenge: str = ""


def article_page(site: Site, article: Article, telling: Telling) -> bytes:
    """Return the page of an article."""
    with speaking(site.lang):
        body = _body(article, telling) + _poll(article) + _after(article)
        talk = '<div class="talk"></div>' if site.comments else ""
        told = f' data-comments="{escape(site.comments.isso)}"' if site.comments else ""
        table = {"table"} if article.results else set()
        kinds = tuple(sorted(kinds_in(article.markdown) | table))
        owner = telling.directions[0] if len(telling.directions) == 1 else None
        html = document(
            site,
            path=article_path(article.id),
            title=plain(article.title),
            summary=plain(article.summary),
            body=f'{body}<div class="acts"></div>{talk}',
            owners=_owners(telling.directions),
            data=f' data-article="{article.id}"{told}',
            policy=PLAYED if plays(kinds) else (),
            style=style_of_page(kinds, accent(owner.colour) if owner else None),
            photos=any(each.width and not each.svg for each in article.media),
        )
    return named(article.media, html).encode()


def former_page(site: Site, article: Article) -> bytes:
    """Return the page of an article that is of the past: its address was given to people."""
    with speaking(site.lang):
        said = _("Cet article n’est plus d’actualité")
        assert article.expires
        until = _("« {title} » était affiché jusqu’au {day}.").format(
            title=plain(article.title), day=time(article.expires)
        )
        onward = _("Lire les dernières nouvelles")
        body = f'<p>{until}</p><p><a class="onward" href="{UP}{wall_path()}">{onward}</a></p>'
        return document(
            site,
            path=article_path(article.id),
            title=said,
            summary=said,
            body=body,
            style=style_of_page((), None),
        ).encode()


def _body(article: Article, telling: Telling) -> str:
    kind = f'<p class="kind">{initiative()}</p>' if article.kind is News.INITIATIVE else ""
    media = {each.name: each for each in article.media}
    by = f"<small>{time(article.published)} · {plain(article.author)}</small>"
    told = content(article, media, telling.terms, UP, telling.challenge)
    return f'{kind}<p>{by}</p><p class="lead">{plain(article.summary)}</p>{told}'


def _poll(article: Article) -> str:
    if article.poll is None:
        return ""
    media = {each.name: each for each in article.media}
    html = linked(activity(article.poll, media), Places(UP))
    stays = _("Sondage. Votre réponse reste sur ce téléphone : elle n’est envoyée à personne.")
    return f'<div class="poll"><p><small>{stays}</small></p>{html}</div>'


def _after(article: Article) -> str:
    """Return where it comes from, and what is near it."""
    sources = "".join(
        f'<li><a href="{escape(source.url)}">{inline(source.title)}</a>, '
        f"{_('consulté le {day}').format(day=time(source.consulted))}</li>"
        for source in article.sources
    )
    cited = f"<h2>{_('Sources')}</h2><ul>{sources}</ul>" if sources else ""
    tags = "".join(
        f'<li><a href="{UP}{tag_path(tag_slug(tag))}">{plain(tag)}</a></li>' for tag in article.tags
    )
    return cited + (f'<ul class="tags" aria-label="{_("Étiquettes")}">{tags}</ul>' if tags else "")


def _owners(directions: Iterable[Direction]) -> str:
    return "".join(f'<abbr title="{plain(d.name)}">{d.code}</abbr>' for d in directions)
