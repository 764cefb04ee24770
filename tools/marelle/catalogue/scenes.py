"""Stage 3 for one module: a sound document of kind ``scene`` in, a ``Scene`` out.

What its schema cannot say is said here: hotspots named twice, a panorama a phone cannot show.
"""

from collections.abc import Iterator

from marelle.activities.parts import duplicate_ids, duplicate_texts
from marelle.catalogue.folder import Folder
from marelle.diagnostics import Diagnostic, Span, codes
from marelle.i18n import _
from marelle.model import Hotspot, Media, Panorama, Picture, Scene
from marelle.read.document import Document, Node

HEAVIEST = 300_000
# The widest texture that old phones draw.
WIDEST = 4096
_SLACK = 0.02


def build_scene(id: str, document: Document) -> Scene:
    """Return the scene of a document without errors."""
    root = document.root
    view = root.get("view", {})
    return Scene(
        id=id,
        title=root.get("title"),
        intro=root.get("intro", ""),
        panorama=Panorama(
            **root.get("panorama"),
            span=root["panorama"]["src"].span,
            yaw=float(view.get("yaw", 0)),
            pitch=float(view.get("pitch", 0)),
        ),
        hotspots=tuple(_hotspot(node) for node in root["hotspots"]),
        span=document.span("title"),
        ordered=root.get("ordered", False),
    )


def _hotspot(node: Node) -> Hotspot:
    return Hotspot(
        id=node.get("id"),
        label=node.get("label"),
        yaw=float(node.get("yaw")),
        pitch=float(node.get("pitch")),
        text=node.get("text"),
        span=node["id"].span,
        picture=_picture(node["picture"]) if "picture" in node else None,
    )


def _picture(node: Node) -> Picture:
    return Picture(**node.value, span=node.span)


def scene_problems(document: Document) -> Iterator[Diagnostic]:
    """Yield what is wrong with the hotspots of a sound document."""
    yield from duplicate_ids(document.root["hotspots"])
    yield from duplicate_texts(hotspot["label"] for hotspot in document.root["hotspots"])


def panorama_problems(folder: Folder, panorama: Panorama) -> Iterator[Diagnostic]:
    """Yield what keeps a phone from showing a panorama well: its shape, its size, its weight."""
    media = folder.media.get(panorama.src)
    if media and media.width:
        yield from _unfit(media, panorama.span)


def _unfit(media: Media, span: Span) -> Iterator[Diagnostic]:
    if abs(media.width / media.height - 2) > _SLACK:
        yield _finding(
            span,
            media,
            _("Ce panorama n’est pas deux fois plus large que haut : {width} × {height} pixels."),
            _("Exportez-le en projection équirectangulaire, par exemple en 2048 × 1024."),
        )
    elif media.width > WIDEST:
        yield _finding(
            span,
            media,
            _("Ce panorama fait {width} pixels de large ; un téléphone en montre 4096 au plus."),
            _("Réduisez-le : 2048 × 1024 suffisent."),
        )
    if media.size > HEAVIEST:
        yield _finding(
            span,
            media,
            _("Ce panorama pèse {weight} ko ; la limite est de 300 ko."),
            _("Exportez-le en WebP, en 2048 × 1024, avec une qualité plus basse."),
        )


def _finding(span: Span, media: Media, message: str, hint: str) -> Diagnostic:
    facts = {"width": media.width, "height": media.height, "weight": -(-media.size // 1000)}
    said = message.format(**facts)
    return Diagnostic(code=codes.PANORAMA_UNFIT, span=span, message=said, hint=hint)
