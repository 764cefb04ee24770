"""Stage 4, hub pages: the articles in, the pages of the wall out: all, by direction, by tag.

Each is cut into pages of ``PAGE`` articles, linked without JavaScript; filters are links to these
pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marelle.i18n import _, ngettext
from marelle.ids import tag_path, tag_slug, wall_path
from marelle.model import Article, Catalogue
from marelle.outputs.site import cards
from marelle.outputs.site.news_cards import article_list

PAGE = 10
LATEST = 3
# The tags that most articles have: a list of all would grow with the years.
TAGS = 12
FEED = "feed.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """A list of articles: its address, its title, the feed it has (nothing for a tag)."""

    path: str
    title: str
    articles: Sequence[Article]
    feed: str = ""


def walls(catalogue: Catalogue) -> tuple[Wall, ...]:
    """Return every list of articles: the whole, one for each direction and each tag that has some.

    What is for everybody is on the wall of every direction that has news of its own.
    """
    if not catalogue.articles and not catalogue.withdrawn:
        return ()
    named = {tag_slug(tag): tag for a in catalogue.articles for tag in a.tags}
    return (
        Wall(
            path=wall_path(),
            title=_("Actualités"),
            articles=catalogue.articles,
            feed=f"{wall_path()}{FEED}",
        ),
        *(
            Wall(
                path=wall_path(code),
                title=_("Actualités : {code}").format(code=code),
                articles=[
                    a for a in catalogue.articles if code in a.directions or not a.directions
                ],
                feed=f"{wall_path(code)}{FEED}",
            )
            for code in concerned(catalogue)
        ),
        *(
            Wall(
                path=tag_path(slug),
                title=_("Actualités : {tag}").format(tag=named[slug]),
                articles=[a for a in catalogue.articles if slug in map(tag_slug, a.tags)],
            )
            for slug in sorted(named)
        ),
    )


def concerned(catalogue: Catalogue) -> list[str]:
    """Return the directions that an article is for, in the authors' order."""
    own = {code for article in catalogue.articles for code in article.directions}
    own |= {code for article in catalogue.withdrawn for code in article.directions}
    return [each.code for each in catalogue.directions if each.code in own]


def wall_pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    """Yield the address, the title, the HTML and the feed of each page of the wall."""
    choices = _filters(catalogue)
    for wall in walls(catalogue):
        last = max(1, -(-len(wall.articles) // PAGE))
        for number in range(1, last + 1):
            here = wall.path if number == 1 else f"{wall.path}{number}/"
            shown = wall.articles[(number - 1) * PAGE : number * PAGE]
            html = _page(wall, shown, choices, here, "../" * here.count("/"))
            pager = cards.pager(wall.path, number, last, "../" * here.count("/"))
            yield here, wall.title, html + pager, wall.feed


def _page(
    wall: Wall, shown: Sequence[Article], choices: Sequence[tuple[str, str]], here: str, up: str
) -> str:
    count = ngettext("{n} article", "{n} articles", len(wall.articles)).format(n=len(wall.articles))
    none = f"<p>{_('Il n’y a pas d’article en ce moment.')}</p>"
    feed = f'<p class="feed"><a href="{up}{wall.feed}">{_("S’abonner : flux Atom")}</a></p>'
    links = "".join(
        f'<li><a href="{up}{path}"{current(path, wall.path)}>{said}</a></li>'
        for path, said in choices
    )
    said = _("Choisir une direction ou un sujet")
    nav = (
        f'<details class="filter"><summary>{said}</summary>'
        f'<nav aria-label="{said}"><ul>{links}</ul></nav></details>'
    )
    return (
        f'<header class="top"><h1>{cards.plain(wall.title)}</h1></header>'
        f'{nav if choices else ""}<p class="count">{count}</p>'
        f'<p role="status" data-news-count></p>{article_list(shown, up) if shown else none}'
        f"{feed if wall.feed else ''}"
    )


def current(path: str, here: str) -> str:
    """Return what says that a link leads to where one is."""
    return ' aria-current="true"' if path == here else ""


def _filters(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return the lists one may choose: address, HTML. Those of tags are few, the most used."""
    used: dict[str, list[str]] = {}
    for article in catalogue.articles:
        for tag in article.tags:
            used.setdefault(tag_slug(tag), []).append(tag)
    common = sorted(used, key=lambda slug: (-len(used[slug]), slug))[:TAGS]
    codes = [(wall_path(code), cards.sigle(code)) for code in concerned(catalogue)]
    tags = [(tag_path(slug), cards.plain(used[slug][0])) for slug in sorted(common)]
    return [(wall_path(), _("Tout")), *codes, *tags] if codes or tags else []


def latest(catalogue: Catalogue) -> str:
    """Return what the home says of the wall, nothing when it is empty."""
    if not catalogue.articles:
        return ""
    return (
        f'<section class="wide"><h2>{_("Actualités")}</h2>'
        f"{article_list(catalogue.articles[:LATEST], '')}"
        f'<p><a class="more" href="{wall_path()}">{_("Toutes les actualités")}</a></p></section>'
    )


def wall_link(catalogue: Catalogue, code: str, up: str) -> str:
    """Return the way from a direction's page to its wall, nothing when it has none."""
    if code not in concerned(catalogue):
        return ""
    said = _("Les actualités de la direction")
    return f'<p><a class="more" href="{up}{wall_path(code)}">{said}</a></p>'
