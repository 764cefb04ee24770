"""Output ``site``: a page per module, article and episode, and the pages that lead to them."""

from collections.abc import Iterator, Sequence

from marelle.engine.job import Job
from marelle.engine.manifest import Entry
from marelle.i18n import N_
from marelle.model import Catalogue
from marelle.outputs.base import Options, Output, Read


def plan(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the jobs of the whole site: the hub first, whose generator takes longest."""
    from marelle.outputs.site.editor import plan_editor
    from marelle.outputs.site.guide import plan_guide
    from marelle.outputs.site.hub_jobs import plan_hub
    from marelle.outputs.site.library import plan_library

    yield from plan_hub(catalogue, options)
    yield from plan_pages(catalogue, options)
    yield from plan_library(catalogue, options)
    yield from plan_guide(catalogue)
    if options.editor:
        yield from plan_editor(catalogue, options)


def plan_pages(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the jobs of the pages that each show one thing: an episode, a lesson, an article."""
    from marelle.outputs.site.lessons import plan_lessons
    from marelle.outputs.site.news_jobs import plan_news
    from marelle.outputs.site.practices import plan_practices
    from marelle.outputs.site.series import plan_series

    yield from plan_series(catalogue, options)
    yield from plan_practices(catalogue)
    yield from plan_lessons(catalogue, options)
    yield from plan_news(catalogue, options)


def follow(
    catalogue: Catalogue, options: Options, entries: Sequence[Entry], read: Read
) -> Iterator[Job]:
    """Yield the jobs that tell the digests of what the others made: feeds, what a phone keeps."""
    from marelle.outputs.site import kept_paths
    from marelle.outputs.site.hub_jobs import follow_feed
    from marelle.outputs.site.kept_index import follow_index

    yield from follow_feed(catalogue, options, entries, read)
    yield from kept_paths.follow(catalogue, options, entries, read)
    yield from follow_index(catalogue, entries, read)


OUTPUT = Output(name="site", label=N_("site"), plan=plan, follow=follow)
