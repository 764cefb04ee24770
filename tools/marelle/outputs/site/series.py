"""Plan of the podcasts: one job per series: its feed, its cover, the pages and files of episodes.

The same bytes go to ``docs/`` and ``site/``. A job's key is what it shows: an edit elsewhere makes
nothing again. The pages that list series are hub pages (see ``podcasts.py``).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from marelle import assets
from marelle.engine.job import Artifact, Job, key_of
from marelle.i18n import speaking
from marelle.model import Catalogue, Direction, Episode, Media, Series, Site
from marelle.outputs.base import Options
from marelle.outputs.site.budget import size
from marelle.outputs.site.cover import cover
from marelle.outputs.site.episode import episode_page
from marelle.outputs.site.episode_files import CHAPTERS, COVER, named
from marelle.outputs.site.offline import LIST, listed, measured
from marelle.outputs.site.podcast_feed import chapters, feed
from marelle.outputs.site.trees import both
from marelle.podcast_ids import episode_path, feed_path, series_path
from marelle.read.listing import PODCASTS
from marelle.render import later

_ASSETS = "../../../assets/"


def plan_series(catalogue: Catalogue, options: Options) -> Iterator[Job]:
    """Yield the job of every series."""
    site = catalogue.site
    looks = (assets.digest("theme"), site.lang, site.url)
    for series in catalogue.series:
        direction = catalogue.direction(series.direction)
        owner = f"{direction.code} {direction.name} {direction.colour}"
        drawing = catalogue.pictogram(series.pictogram)
        shown = " ".join(each.id for each in series.episodes)  # the others wait for their day
        yield Job(
            output="site",
            label=f"podcasts/{series.id}",
            key=key_of("series", series.id, series.digest, shown, owner, drawing, *looks),
            run=render_series,
            args=(series, direction, site, drawing, str(options.root)),
        )


def render_series(
    series: Series, direction: Direction, site: Site, drawing: str, root: str
) -> list[Artifact]:
    """Return everything of a series that is no hub page, twice."""
    folder = Path(root) / PODCASTS / series.id
    own: dict[str, bytes] = {}
    pages: dict[str, bytes] = {}
    with speaking(site.lang):
        own[feed_path(series.id)] = feed(series, site)
        picture = series.picture
        place = series_path(series.id)
        if picture:
            own[place + named(picture)] = _contents(folder, picture)
        else:
            own[place + COVER] = cover(series, drawing, direction.colour)
        for each in series.episodes:
            page = episode_page(each, series, direction, site, drawing)
            beside = _beside(folder, each, series)
            at = episode_path(series.id, each.id)
            pages[f"{at}index.html"] = page
            own |= {at + name: data for name, data in beside.items()}
            own[at + LIST] = _list(each, series, site.lang, page, beside)
    return [*both("podcast", own), *both("episode", pages)]


def _contents(folder: Path, media: Media) -> bytes:
    return (folder / media.name).read_bytes()


def _beside(folder: Path, episode: Episode, series: Series) -> dict[str, bytes]:
    """Return the files of an episode by the names they have beside its page."""
    media: Sequence[Media | None] = (
        episode.media,
        episode.transcript,
        episode.poster,
        episode.picture,
    )
    files = {named(each): _contents(folder, each) for each in media if each}
    if episode.chapters:
        files[CHAPTERS] = chapters(episode, series)
    return files


def _list(
    episode: Episode, series: Series, lang: str, page: bytes, beside: dict[str, bytes]
) -> bytes:
    """Return the list of what a phone keeps to play *episode* without network."""
    cover_ = named(episode.picture) if episode.picture else ""
    rows = [("", sha256(page).hexdigest(), size(page.decode()))]
    rows += [(f"{_ASSETS}{path}", *measured(text)) for path, text in _late(lang)]
    rows += [
        (name, sha256(data).hexdigest(), len(data))
        for name, data in beside.items()
        if name != cover_
    ]
    head = {
        "module": episode_path(series.id, episode.id).rstrip("/"),
        "title": episode.title,
        "objective": episode.summary,
        "minutes": max(1, round(episode.media.seconds / 60)),
        "theme": "",
        "updated": episode.published.isoformat(),
        "content": episode.media.digest[:8],
    }
    return listed(head, rows)


@lru_cache
def _late(lang: str) -> tuple[tuple[str, str], ...]:
    files = later.files(lang, ("hub",), types=False)
    for late in (later.podcast(lang), later.feature("pictures", lang)):
        files[late.path] = late.text
    return tuple(sorted(files.items()))
