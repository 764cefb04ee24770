"""Stage 1, read: the sentences about names of files; each gives a sentence and a hint."""

from marelle.i18n import _
from marelle.read.words import Words
from marelle.read.words.reason import reason


def case_twins(name: str, other: str) -> Words:
    """``Media`` beside ``media``."""
    return _("« {name} » et « {other} » ne diffèrent que par leurs majuscules.").format(
        name=name, other=other
    ), _("Renommez ou supprimez l’un des deux : sur d’autres ordinateurs, ils se confondent.")


def unicode_twins(name: str) -> Words:
    """``é`` in one character beside ``é`` in two."""
    return _(
        "Deux fichiers portent le même nom, « {name} », avec des accents codés autrement."
    ).format(name=name), _(
        "Renommez ou supprimez l’un des deux : sur d’autres ordinateurs, ils se confondent."
    )


def symlink() -> Words:
    """A symbolic link."""
    return _("C’est un lien symbolique : Marelle n’en suit aucun."), _(
        "Remplacez-le par une copie du fichier."
    )


def reserved(name: str) -> Words:
    """``con``, ``nul`` and the like."""
    return _("Windows refuse le nom « {name} ».").format(name=name), _(
        "Choisissez un autre nom : con, prn, aux, nul, com1, lpt1… sont réservés."
    )


def bad_name(name: str, good: str) -> Words:
    """Capitals, accents, spaces."""
    return _("Le nom « {name} » contient des majuscules, des accents ou des espaces.").format(
        name=name
    ), _("Renommez-le « {good} ».").format(good=good)


def empty_module() -> Words:
    """A folder of a module with no file."""
    return _("Ce module n’a pas de fiche « module.yml »."), _(
        "Créez ce fichier, ou supprimez le dossier."
    )


def closed(error: OSError) -> Words:
    """A folder, or a file, that the system does not let us see."""
    return _("Marelle n’a pas pu y entrer ({reason}).").format(reason=reason(error)), _(
        "Vérifiez ses droits d’accès, et qu’aucun programme ne le garde ouvert."
    )


def special() -> Words:
    """A pipe, a socket, a device."""
    return _("Ce n’est ni un fichier ni un dossier."), _("Supprimez-le.")


def settings() -> Words:
    """A file of settings, where nobody looks for one."""
    return _("Marelle ne lit pas ce fichier : ces réglages n’ont aucun effet."), _(
        "Écrivez-les dans « content/catalogue.yml », ceux des règles sous « rules », puis "
        "supprimez ce fichier."
    )
