"""Stage 4, hub pages: what articles look like in a list, as HTML; author text is escaped."""

from collections.abc import Sequence

from marelle.i18n import _
from marelle.ids import article_path
from marelle.model import Article, News
from marelle.outputs.site import cards
from marelle.render.dates import time


def initiative() -> str:
    """Return what an initiative from the field is called."""
    return _("Initiative du terrain")


def article_list(articles: Sequence[Article], up: str) -> str:
    """Return articles as a list of cards."""
    return f'<ul class="cards news">{"".join(_card(article, up) for article in articles)}</ul>'


def _card(article: Article, up: str) -> str:
    marks = [_("À la une")] if article.pinned else []
    marks += [initiative()] if article.kind is News.INITIATIVE else []
    told = "".join(f'<span class="mark-news">{said}</span> ' for said in marks)
    owners = " ".join(map(cards.sigle, article.directions))
    look = " initiative" if article.kind is News.INITIATIVE else ""
    return (
        f'<li><a class="card{look}" href="{up}{article_path(article.id)}" '
        f'data-article="{article.id}" data-day="{article.published.isoformat()}">'
        f"<b>{cards.plain(article.title)}</b>"
        f'<span class="about">{cards.plain(article.summary)}</span>'
        f"<small>{told}{owners} <span>{time(article.published)}</span></small></a></li>"
    )
