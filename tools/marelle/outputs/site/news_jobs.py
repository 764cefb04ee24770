"""Plan of the articles: one job per article, its files with its page.

A job's key is what its page shows: an edit elsewhere renders no article again.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from marelle import activities, assets, blocks
from marelle.engine.job import Artifact, Job, key_of
from marelle.i18n import speaking
from marelle.ids import article_path, content_name
from marelle.model import Article, Catalogue, Site
from marelle.outputs.base import Options
from marelle.outputs.site.article_text import standalone
from marelle.outputs.site.articles import Telling, article_page, former_page
from marelle.outputs.site.atom import feeds
from marelle.outputs.site.trees import both

FOLDER = "content/news"


def plan_news(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the jobs of every article that was shown one day."""
    if not catalogue.articles and not catalogue.withdrawn:
        return
    site, terms = catalogue.site, catalogue.acronyms()
    types = assets.digest_of_tree(activities.FOLDER, "element.*")
    looks = (assets.digest("theme"), types, assets.digest_of_tree(blocks.FOLDER, "*.css"))
    shared = key_of(*looks, repr((site.title, site.lang, site.comments)))
    titles = {each.id: each.title for each in catalogue.challenges}
    with speaking(site.lang):
        made = feeds(catalogue)
    yield Job(
        output="site",
        label="atom",
        key=key_of("atom", repr(made)),
        run=render_feeds,
        args=(made,),
    )
    for article in catalogue.articles:
        telling = Telling(
            terms=terms,
            directions=tuple(catalogue.direction(code) for code in article.directions),
            challenge=titles[article.results.challenge] if article.results else "",
        )
        yield Job(
            output="site",
            label=f"a/{article.id}",
            key=key_of("article", article.id, article.digest, repr(telling), shared),
            run=render_article,
            args=(site, article, telling, str(options.root)),
        )
    for article in catalogue.withdrawn:
        yield Job(
            output="site",
            label=f"a/{article.id}",
            key=key_of("former", article.id, article.title, str(article.expires), shared),
            run=render_former,
            args=(site, article),
        )


def render_feeds(files: Mapping[str, bytes]) -> list[Artifact]:
    """Return the feeds, twice."""
    return both("feed", files)


def render_article(site: Site, article: Article, telling: Telling, root: str) -> list[Artifact]:
    """Return the page of an article and its files, by names that tell their content, twice."""
    path = article_path(article.id)
    files = {
        path + content_name(each.name, each.digest): (
            standalone(each) if each.svg else (Path(root) / FOLDER / each.name).read_bytes()
        )
        for each in article.media
    }
    page = {f"{path}index.html": article_page(site, article, telling)}
    return [*both("article", page), *both("media", files)]


def render_former(site: Site, article: Article) -> list[Artifact]:
    """Return the page that says that an article is of the past."""
    return both("article", {f"{article_path(article.id)}index.html": former_page(site, article)})
