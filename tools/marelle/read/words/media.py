"""Stage 1, read: the sentences about sounds, films, captions and papers."""

from marelle.i18n import _
from marelle.read.words import Words


def too_heavy(size: int, cap: int) -> Words:
    """More bytes than a phone plan can bear; both in bytes."""
    mega = 1024 * 1024
    return _("Ce fichier pèse {size} Mo ; la limite est de {cap} Mo.").format(
        size=-(-size // mega), cap=cap // mega
    ), _("Raccourcissez-le, ou exportez-le en plus petit : 480 lignes suffisent pour un film.")


def unreadable() -> Words:
    """Neither what its ending says, nor whole, nor of a known length."""
    return _("Ce fichier n’est pas un son ou une vidéo lisible, ou sa durée est inconnue."), _(
        "Exportez-le à nouveau : MP3 ou M4A pour un son, MP4 ou WebM pour une vidéo."
    )


def not_paper() -> Words:
    """Bytes that are not those of the ending, or that hold macros."""
    return _("Ce fichier n’est pas ce que dit son nom."), _(
        "Exportez-le à nouveau, de préférence en PDF ; les macros ne sont pas admises."
    )


def no_header() -> Words:
    """Captions without their first line."""
    return _("Un fichier de sous-titres commence par « WEBVTT »."), _(
        "Exportez les sous-titres au format WebVTT."
    )


def bad_times(line: str) -> Words:
    """Times that cannot be read."""
    return _("Ces temps ne se lisent pas : « {line} ».").format(line=line[:60]), _(
        "Écrivez « 00:01.000 --> 00:04.500 »."
    )


def backwards() -> Words:
    """A cue that ends before it begins, or begins before the one above."""
    return _("Ce sous-titre ne vient pas après le précédent, ou finit avant de commencer."), _(
        "Remettez les temps dans l’ordre."
    )


def no_cue() -> Words:
    """Captions that say nothing."""
    return _("Ce fichier ne contient aucun sous-titre."), _(
        "Écrivez-y chaque phrase, précédée de ses temps : « 00:01.000 --> 00:04.500 »."
    )


def too_tall(lines: int, most: int) -> Words:
    """A film with more lines than a phone shows."""
    return _("Cette vidéo a {n} lignes ; un téléphone en montre {most}.").format(
        n=lines, most=most
    ), _("Lancez « marelle media prepare » : elle pèsera moins, et se verra aussi bien.")
