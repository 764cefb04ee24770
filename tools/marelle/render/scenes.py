"""Stage 4, render: a scene in; its square out, complete without JavaScript.

A small picture of the place, then every hotspot as a button that unfolds its text. What looks
around (Pannellum and the panorama itself) is loaded on a tap; ``theme/scene/`` does it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

from marelle import assets
from marelle.blocks.parts import weight
from marelle.i18n import _
from marelle.ids import content_name
from marelle.model import Hotspot, Media, Module, Scene
from marelle.render.addresses import shown
from marelle.render.text import inline, typography

FOLDER = "scene"


@dataclass(frozen=True, slots=True)
class Poster:
    """A small flat picture to make of a panorama. Names are relative to the module's folder."""

    name: str
    panorama: str
    yaw: float
    pitch: float


def scenes_of(module: Module) -> tuple[Scene, ...]:
    """Return the scenes of a module, in order."""
    return tuple(screen for screen in module.screens if isinstance(screen, Scene))


def posters_of(module: Module) -> tuple[Poster, ...]:
    """Return what is made of the panoramas of a module, one for each scene."""
    media = {each.name: each for each in module.media}
    return tuple(
        Poster(_poster(scene, media), scene.panorama.src, scene.yaw, scene.pitch)
        for scene in scenes_of(module)
    )


def media_files(
    folder: Path, media: Iterable[Media], posters: Iterable[Poster]
) -> dict[str, bytes]:
    """Return the bytes of every file that a page of the module in *folder* may ask for, by name."""
    files = {each.name: (folder / each.name).read_bytes() for each in media if not each.svg}
    for poster in posters:
        from marelle.render.poster import flat

        files[poster.name] = flat(files[poster.panorama], poster.yaw, poster.pitch)
    return files


def style() -> str:
    """Return the style sheet of the element."""
    return assets.text("theme", f"{FOLDER}/scene.css")


def scene(screen: Scene, media: Mapping[str, Media]) -> str:
    """Return the HTML of a scene; *media* are by name."""
    intro = f"<p>{inline(screen.intro)}</p>" if screen.intro else ""
    kind = "ol" if screen.ordered else "ul"
    spots = "".join(_spot(each, media) for each in screen.hotspots)
    panorama = media[screen.panorama.src]
    alt = typography(escape(screen.panorama.alt))
    explore = _("Explorer à 360° ({weight})").format(weight=weight(panorama.size))
    sorry = _("Votre téléphone ne peut pas montrer la vue à 360°. La liste dit tout.")
    return (
        f'{intro}<mrl-scene data-src="{escape(panorama.name)}" '
        f'data-view="{screen.pitch:g} {screen.yaw:g}">'
        f'<img class="pic" src="{_poster(screen, media)}" alt="{alt}" width="640" height="320" '
        f'loading="lazy"><button type="button" class="explore">{explore}</button>'
        f'<div class="look" role="group" aria-label="{_("Vue à 360°")}" hidden></div>'
        f'<div class="turn" hidden>{"".join(_tools())}</div>'
        f'<p role="status" hidden>{sorry}</p><{kind} class="spots">{spots}</{kind}></mrl-scene>'
    )


def _poster(screen: Scene, media: Mapping[str, Media]) -> str:
    """Return the name of the small picture of a scene, which tells its content."""
    made_of = f"{media[screen.panorama.src].digest} {screen.yaw} {screen.pitch}"
    return content_name(f"media/{screen.id}.webp", sha256(made_of.encode()).hexdigest())


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
