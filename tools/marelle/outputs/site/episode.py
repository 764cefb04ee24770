"""Stage 4, site: the page of an episode: its player, its chapters, its transcript, and its list.

It has the look of a lesson and is complete without JavaScript: the browser's own player, chapters
as links into the file, every word that is said. ``theme/podcast/`` adds the rest.
"""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from string import Template

from marelle import assets
from marelle.blocks import style_of
from marelle.blocks.parts import facts
from marelle.diagnostics import Diagnostic, codes
from marelle.engine.job import JobRefused
from marelle.i18n import _
from marelle.model import Cue, Direction, Episode, Series, Site
from marelle.outputs.site.budget import PAGE, size
from marelle.outputs.site.cards import plain
from marelle.outputs.site.episode_files import media_file
from marelle.outputs.site.episode_player import player
from marelle.outputs.site.page_head import feed_link, head
from marelle.outputs.site.podcast_feed import LICENCES
from marelle.podcast_ids import episode_path
from marelle.render import join, later
from marelle.render.colour import accent
from marelle.render.modules import prefer
from marelle.render.text import typography

_ROOT = "../../../"
_ALLOWED = ("connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "media-src 'self'")


def episode_page(
    episode: Episode, series: Series, direction: Direction, site: Site, drawing: str
) -> bytes:
    """Return the page; call it while ``i18n.speaking(site.lang)``. Refuse one over the budget.

    *drawing* is the pictogram of the series.
    """
    early, style = prefer(photos=episode.film), _style(direction.colour)
    page = Template(assets.text("theme", "podcast/page.html")).substitute(
        head=head(
            lang=site.lang,
            policy=join.policy(early, style, *_ALLOWED),
            title=plain(episode.title),
            whole=plain(series.title),
            summary=escape(typography(episode.summary)),
            root=_ROOT,
            style=style,
            early=early,
            script=f"{_ROOT}assets/{later.podcast(site.lang).path}",
            feed=feed_link("rss", plain(series.title), "../feed.xml"),
        ),
        title=plain(episode.title),
        series=plain(series.title),
        owner=escape(direction.name),
        code=direction.code,
        options=_("Options"),
        pictogram=drawing.replace("<svg", '<svg class="pic" aria-hidden="true"', 1),
        facts=f"{_('Vidéo') if episode.film else _('Audio')}, {facts(episode.media)}",
        place=episode_path(series.id, episode.id).rstrip("/"),
        episode=f"{series.id}/{episode.id}",
        body="\n".join(_body(episode, series)),
    )
    if (weight := size(page)) > PAGE:
        raise JobRefused([_too_heavy(episode, weight)])
    return page.encode()


def _too_heavy(episode: Episode, weight: int) -> Diagnostic:
    return Diagnostic(
        code=codes.PAGE_TOO_HEAVY,
        span=episode.span,
        message=_(
            "La page pèse {weight} octets compressés, et un premier affichage en supporte {limit}."
        ).format(weight=weight, limit=PAGE),
        hint=_("Coupez l’épisode en deux : sa transcription est trop longue."),
    )


@lru_cache
def _style(colour: str) -> str:
    folder = assets.folder("theme")
    own = "".join(join.late_style(folder / f) for f in ("lesson/late.css", "podcast/page.css"))
    own += style_of(("video",))
    return join.style((), accent(colour), own) + join.contrast()


def _body(episode: Episode, series: Series) -> Iterator[str]:
    yield '<div class="listen screen">'
    yield f'<p class="goal">{plain(episode.summary)}</p>'
    if episode.voice == "synthetic":
        yield f'<p class="note">{_("Cet épisode est dit par une voix de synthèse.")}</p>'
    yield from player(episode, series)
    yield "</div>"
    if episode.chapters:
        yield f'<section class="now"><h2>{_("Chapitres")}</h2><ol class="chapters">'
        yield from (_chapter(episode, start, title) for start, title in _parts(episode))
        yield "</ol></section>"
    yield f'<section class="now"><h2>{_("Transcription")}</h2>'
    yield from _transcript(episode, series.language)
    yield "</section>"
    yield f'<section class="now"><h2>{_("Sources")}</h2><ul>'
    for each in episode.sources:
        yield f'<li><a href="{escape(each.url)}">{plain(each.title)}</a></li>'
    yield f"</ul><p>{plain(series.author)} · {LICENCES[series.licence]}</p>"
    yield from _next(episode, series)
    yield "</section>"


def _parts(episode: Episode) -> Iterator[tuple[int, str]]:
    yield from ((each.start, each.title) for each in episode.chapters)


def _chapter(episode: Episode, start: int, title: str) -> str:
    said = f"{start // 60}:{start % 60:02}"
    return (
        f'<li><a href="{media_file(episode)}#t={start}" data-at="{start}">'
        f"<span>{said}</span> {plain(title)}</a></li>"
    )


def _transcript(episode: Episode, language: str) -> Iterator[str]:
    """Yield what is said, chapter by chapter: a line for each phrase."""
    parts = [*_parts(episode)] or [(0, "")]
    ends = [start for start, _title in parts[1:]] + [float("inf")]
    for number, ((start, title), end) in enumerate(zip(parts, ends, strict=True)):
        begun = [c for c in episode.cues if (c.start >= start or not number) and c.start < end]
        yield f"<h3>{plain(title)}</h3>" if title else ""
        yield f'<ol class="cues" lang="{language}">{"".join(map(_cue, begun))}</ol>'


def _cue(cue: Cue) -> str:
    return f'<li data-at="{cue.start:g}" data-end="{cue.end:g}">{plain(cue.text)}</li>'


def _next(episode: Episode, series: Series) -> Iterator[str]:
    """Yield the way to the episode after this one, if there is one."""
    order = sorted(series.episodes, key=lambda each: (each.season, each.number))
    rank = [each.id for each in order].index(episode.id)
    if rank + 1 < len(order):
        after = order[rank + 1]
        said = _("Épisode suivant : {title}").format(title=plain(after.title))
        yield f'<p><a class="next" href="../{after.id}/">{said}</a></p>'
