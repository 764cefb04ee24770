"""Stage 4, render: a scene in; its square out, complete without JavaScript.

A small picture of the place, then every hotspot as a button that unfolds its text. What looks
around (Pannellum and the panorama itself) is loaded on a tap; ``theme/scene/`` does it.
An activity type leaves ``PLACE`` in its HTML where one looks around in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

from marelle import assets
from marelle.activities import activity_types
from marelle.blocks.parts import weight
from marelle.i18n import _
from marelle.ids import content_name
from marelle.model import Hotspot, Media, Module, Panorama, Scene
from marelle.render.addresses import shown
from marelle.render.text import inline, typography

FOLDER = "scene"
PLACE = re.compile(
    r'<mrl-scene data-view="(\S+) (\S+)"><img alt="([^"]*)" src="([^"]*)"></mrl-scene>'
)


@dataclass(frozen=True, slots=True)
class Poster:
    """A small flat picture to make of a panorama. Names are relative to the module's folder."""

    name: str
    panorama: str
    yaw: float
    pitch: float


def panoramas_of(module: Module) -> Iterator[Panorama]:
    """Yield what one looks around in: in the scenes of a module, in its activities."""
    for screen in module.screens:
        if isinstance(screen, Scene):
            yield screen.panorama
    for item in module.items:
        yield from activity_types()[item.type].panoramas(item)


def posters_of(module: Module) -> tuple[Poster, ...]:
    """Return what is made of the panoramas of a module, one for each first look."""
    media = {each.name: each for each in module.media}
    made = (
        Poster(_poster(media[each.src], each.yaw, each.pitch), each.src, each.yaw, each.pitch)
        for each in panoramas_of(module)
    )
    return tuple(dict.fromkeys(made))


def poster_files(folder: Path, posters: Iterable[Poster]) -> dict[str, bytes]:
    """Return the bytes of the small pictures of the module in *folder*, by name."""
    files: dict[str, bytes] = {}
    for poster in posters:
        from marelle.render.poster import flat

        panorama = (folder / poster.panorama).read_bytes()
        files[poster.name] = flat(panorama, poster.yaw, poster.pitch)
    return files


def media_files(
    folder: Path, media: Iterable[Media], posters: Iterable[Poster]
) -> dict[str, bytes]:
    """Return the bytes of every file that a page of the module in *folder* may ask for, by name."""
    files = {each.name: (folder / each.name).read_bytes() for each in media if not each.svg}
    return files | poster_files(folder, posters)


def style() -> str:
    """Return the style sheet of the element."""
    return assets.text("theme", f"{FOLDER}/scene.css")


def scene(screen: Scene, media: Mapping[str, Media]) -> str:
    """Return the HTML of a scene; *media* are by name."""
    intro = f"<p>{inline(screen.intro)}</p>" if screen.intro else ""
    kind = "ol" if screen.ordered else "ul"
    spots = "".join(_spot(each, media) for each in screen.hotspots)
    seen = screen.panorama
    alt = typography(escape(seen.alt))
    view = _view(media[seen.src], seen.yaw, seen.pitch, alt)
    return f'{intro}{view}<{kind} class="spots">{spots}</{kind}></mrl-scene>'


def around(html: str, media: Mapping[str, Media]) -> str:
    """Return the *html* of an activity with what looks around in each place it left for that."""

    def view(place: re.Match[str]) -> str:
        pitch, yaw, alt, src = place.groups()
        return f"{_view(media[src], float(yaw), float(pitch), typography(alt))}</mrl-scene>"

    return PLACE.sub(view, html)


def _view(panorama: Media, yaw: float, pitch: float, alt: str) -> str:
    """Return the element, open: its small picture, its buttons, where the view will be."""
    explore = _("Explorer à 360° ({weight})").format(weight=weight(panorama.size))
    sorry = _("Votre téléphone ne peut pas montrer la vue à 360°. La liste dit tout.")
    return (
        f'<mrl-scene data-src="{escape(panorama.name)}" data-view="{pitch:g} {yaw:g}">'
        f'<img class="pic" src="{_poster(panorama, yaw, pitch)}" alt="{alt}" width="640" '
        f'height="320" loading="lazy"><button type="button" class="explore">{explore}</button>'
        f'<div class="look" role="region" aria-label="{_("Vue à 360°")}" hidden></div>'
        f'<div class="turn" hidden>{"".join(_tools())}</div>'
        f'<p role="status" hidden>{sorry}</p>'
    )


def _poster(panorama: Media, yaw: float, pitch: float) -> str:
    """Return the name of the small picture of a panorama, which tells its content."""
    made_of = f"{panorama.digest} {yaw:g} {pitch:g}"
    stem = panorama.name.rpartition(".")[0]
    return content_name(f"{stem}-vue.webp", sha256(made_of.encode()).hexdigest())


def _spot(spot: Hotspot, media: Mapping[str, Media]) -> str:
    return (
        f'<li><details data-at="{spot.pitch:g} {spot.yaw:g}"><summary>{inline(spot.label)}'
        f"</summary><p>{inline(spot.text)}</p>{shown(spot.picture, media)}</details></li>"
    )


def _tools() -> Iterator[str]:
    """Yield the buttons that do what a finger, or the whole phone, does."""
    for name, sign, said in (
        ("left", "←", _("Tourner à gauche")),
        ("right", "→", _("Tourner à droite")),
        ("up", "↑", _("Lever les yeux")),
        ("down", "↓", _("Baisser les yeux")),
    ):
        yield f'<button type="button" data-turn="{name}" aria-label="{said}">{sign}</button>'
    follow, close = _("Suivre mes mouvements"), _("Fermer la vue")
    yield f'<button type="button" data-turn="follow" aria-pressed="false" hidden>{follow}</button>'
    yield f'<button type="button" data-turn="close">{close}</button>'
