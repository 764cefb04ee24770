"""Stage 1, read: the sentences about photographs; each function gives a sentence and a hint."""

from marelle.i18n import _
from marelle.read.words import Words


def too_heavy(size: int, cap: int) -> Words:
    """More bytes than a phone should load; both in bytes."""
    return _("Cette image pèse {size} ko ; la limite est de {cap} ko.").format(
        size=-(-size // 1000), cap=cap // 1000
    ), _("Réduisez-la : 1 000 pixels de large suffisent pour un téléphone.")


def unreadable() -> Words:
    """Neither PNG, JPEG nor WebP, or cut short."""
    return _("Ce fichier n’est pas une image PNG, JPEG ou WebP lisible."), _(
        "Exportez-la à nouveau, ou dessinez-la en SVG."
    )


def too_large(width: int, height: int) -> Words:
    """More pixels than a phone can hold."""
    return _("Cette image compte {width} × {height} pixels ; la limite est de 25 millions.").format(
        width=width, height=height
    ), _("Réduisez-la : 1 000 pixels de large suffisent pour un téléphone.")
