"""Stage 1, read: the sentences about drawings; each function gives a sentence and a hint."""

from collections.abc import Iterable

from marelle.i18n import _
from marelle.read.words import Words


def syntax() -> Words:
    """Not well-formed XML."""
    return _("Ce dessin n’est pas du SVG lisible."), _(
        "Vérifiez que chaque balise ouverte est refermée, ou exportez-le à nouveau."
    )


def no_doctype() -> Words:
    """A DOCTYPE: the door of entities."""
    return _("Ce dessin contient une déclaration « <!DOCTYPE », refusée par sécurité."), _(
        "Supprimez cette déclaration."
    )


def no_instruction(target: str) -> Words:
    """``<?xml-stylesheet``."""
    return _("Ce dessin contient une instruction « <?{target} ».").format(target=target), _(
        "Supprimez-la."
    )


def no_text() -> Words:
    """Letters in a drawing."""
    return _("Ce dessin contient du texte."), _(
        "Écrivez ce texte dans la leçon : un lecteur d’écran ne lit pas celui d’une image."
    )


def no_element(tag: str, allowed: Iterable[str]) -> Words:
    """An element that is not a plain shape."""
    return _("L’élément « <{tag}> » n’est pas accepté dans un dessin.").format(tag=tag), _(
        "Dessinez avec : {tags}."
    ).format(tags=", ".join(allowed))


def no_attribute(tag: str, name: str) -> Words:
    """An attribute that is not plain drawing."""
    return _("L’attribut « {name} » de « <{tag}> » n’est pas accepté dans un dessin.").format(
        name=name, tag=tag
    ), _("Supprimez-le.")


def no_value(name: str, value: str) -> Words:
    """A value with a unit, an address, a colour."""
    if name in ("fill", "stroke"):
        return _("La couleur « {value} » n’est pas acceptée dans un dessin.").format(
            value=value[:40]
        ), _("Écrivez « currentColor » ou « none » : la couleur vient du thème.")
    return _('« {name}="{value}" » n’est pas accepté dans un dessin.').format(
        name=name, value=value[:40]
    ), _("Écrivez un nombre simple, sans unité.")


def no_viewbox() -> Words:
    """No proportions."""
    return _("Il manque à ce dessin l’attribut « viewBox », qui donne ses proportions."), _(
        'Ajoutez par exemple viewBox="0 0 96 96" à la balise <svg>.'
    )


def too_many_dashes() -> Words:
    """Dashes so short, on strokes so long, that drawing them takes minutes."""
    return _("Les traits de ce dessin sont coupés en trop de tirets."), _(
        "Allongez les tirets de « stroke-dasharray », ou raccourcissez les traits."
    )


def too_big(cap: int) -> Words:
    """More than a pictogram."""
    return _("Ce dessin compte plus de {cap} éléments, ou trop de groupes imbriqués.").format(
        cap=cap
    ), _("Simplifiez-le : un pictogramme tient en quelques traits.")
