"""Stage 4, site: what the files of an episode are called beside its page. Names tell contents."""

from marelle.ids import content_name
from marelle.model import Episode, Media, Series

CHAPTERS, COVER = "chapters.json", "pochette.png"


def media_file(episode: Episode) -> str:
    """Return the name of the sound or the film."""
    return named(episode.media)


def transcript_file(episode: Episode) -> str:
    """Return the name of the transcript."""
    return named(episode.transcript)


def cover_file(of: Episode | Series) -> str:
    """Return the name of the cover: the author's, or the one that is drawn for the series."""
    return named(of.picture) if of.picture else COVER


def named(media: Media) -> str:
    """Return the name of a file of ``media/``, published beside the page."""
    return content_name(media.name.removeprefix("media/"), media.digest)
