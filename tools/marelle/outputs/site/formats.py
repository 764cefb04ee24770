"""Stage 4, hub pages: the formats by which a page may be looked for, of lessons and of the rest."""

from collections.abc import Sequence

from marelle.i18n import _
from marelle.model import Catalogue, Format, Module
from marelle.outputs.site.cards import format_name

_HEARD, _SEEN = (".mp3", ".m4a"), (".mp4", ".webm")


def forms(module: Module) -> tuple[str, ...]:
    """Return every format that a module may be looked for by: a lesson may also have a film."""
    kinds = [module.format.value]
    if module.panorama:
        kinds.append("scene")
    names = [media.name for media in module.media]
    kinds += ["audio"] * any(name.endswith(_HEARD) for name in names)
    kinds += ["video"] * any(name.endswith(_SEEN) for name in names)
    return tuple(kinds)


def form_names() -> dict[str, str]:
    """Return what people call each format that :func:`forms` gives."""
    return {form.value: format_name(form) for form in Format} | {
        "scene": _("Scène à 360 degrés"),
        "audio": _("À écouter"),
        "video": _("À regarder"),
    }


def kind_names() -> dict[str, str]:
    """Return what people call each kind of what is no lesson, many of them, in the filters."""
    return {
        "path": _("Parcours"),
        "positioning": _("Positionnements"),
        "episode": _("Épisodes de podcast"),
        "game": _("Jeux et défis"),
        "article": _("Articles"),
    }


def kinds_of(catalogue: Catalogue) -> list[str]:
    """Return the kinds that the site has."""
    has: dict[str, Sequence[object]] = {
        "path": catalogue.paths,
        "positioning": catalogue.positionings,
        "episode": catalogue.series,
        "game": catalogue.modules,
        "article": catalogue.articles,
    }
    return [kind for kind, known in has.items() if known]
