"""Stage 4, site: an episode in, the HTML of what plays it out; nothing comes before a tap."""

from collections.abc import Iterator
from dataclasses import replace

from marelle.i18n import _
from marelle.model import Episode, Series
from marelle.outputs.site.cards import plain
from marelle.outputs.site.episode_files import media_file, named, transcript_file
from marelle.render.addresses import drawing


def player(episode: Episode, series: Series) -> Iterator[str]:
    """Yield the browser's own player, and the ways to have the episode elsewhere.

    The poster of a film is a picture beside it, as in a lesson (see ``blocks/kinds/video.py``).
    """
    file, name = media_file(episode), plain(episode.title)
    if episode.film:
        assert episode.poster
        poster = replace(episode.poster, name=named(episode.poster))
        wide = f'width="{episode.poster.width}" height="{episode.poster.height}"'
        track = (
            f'<track kind="captions" src="{transcript_file(episode)}" '
            f'srclang="{series.language}" label="{_("Sous-titres")}">'
        )
        yield (
            f'<figure class="play">{drawing(poster, "")}<video controls playsinline preload="none" '
            f'{wide} aria-label="{name}" src="{file}">{track}</video></figure>'
        )
    else:
        yield (
            f'<div class="sound"><audio controls preload="none" aria-label="{name}" '
            f'src="{file}"></audio></div>'
        )
    yield (
        f'<details class="keep"><summary>{_("Garder cet épisode sans réseau")}</summary>'
        '<div class="kept"></div></details>'
        f'<ul class="links"><li><a href="{file}" download>{_("Télécharger le fichier")}</a></li>'
        f'<li><a href="../#abonnement">{_("S’abonner à la série")}</a></li></ul>'
    )
