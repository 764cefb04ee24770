"""The identifiers and addresses of podcasts; apart from ``ids.py`` for its length alone."""

from uuid import UUID, uuid5

# The page that lists the series of podcasts, relative to the site's root.
PODCASTS_PATH = "podcasts/"
# Of the podcast namespace: https://podcasting2.org/docs/podcast-namespace/tags/guid
_PODCAST_SPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


def series_path(series: str) -> str:
    """Return the address of a series' page, relative to the site's root."""
    return f"{PODCASTS_PATH}{series}/"


def episode_path(series: str, episode: str) -> str:
    """Return the address of an episode's page, relative to the site's root."""
    return f"{series_path(series)}{episode}/"


def feed_path(series: str) -> str:
    """Return the address of the feed of a series, relative to the site's root."""
    return f"{series_path(series)}feed.xml"


def episode_iri(site: str, series: str, episode: str) -> str:
    """Return what tells an episode apart in any application: its page's address, for ever."""
    return f"{site}/{episode_path(series, episode)}"


def podcast_guid(feed: str) -> str:
    """Return what tells a series apart, wherever it moves: from the first address of its feed.

    It is without scheme nor slash at its end, as the namespace of podcasts has it.
    """
    return str(uuid5(_PODCAST_SPACE, feed.partition("://")[2].rstrip("/")))
