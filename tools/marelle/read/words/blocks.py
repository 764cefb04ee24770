"""Stage 1, read: the sentences about blocks; each function gives a sentence and a hint."""

from collections.abc import Sequence
from difflib import get_close_matches

from marelle.i18n import _
from marelle.read.words import Words

# What authors type in French, and the kind or the option it stands for.
_FRENCH = {
    "retenir": "key", "important": "key", "exemple": "example", "contre-exemple": "counter-example",
    "attention": "warning", "danger": "warning", "définition": "definition", "astuce": "tip",
    "conseil": "tip", "note": "info", "callout": "info", "encadré": "info", "image": "figure",
    "photo": "figure", "avant-après": "before-after", "étapes": "steps", "détails": "details",
    "tableau": "table", "son": "audio", "podcast": "audio", "vidéo": "video", "film": "video",
    "fichier": "file", "document": "file", "téléphone": "phone", "tel": "phone",
    "adresse": "address", "lieu": "address",
}  # fmt: skip
_OPTIONS = {
    "image": "picture", "src": "picture", "description": "alt", "crédit": "credit",
    "avant": "before", "après": "after", "fichier": "file", "affiche": "poster",
    "sous-titres": "captions", "subtitles": "captions", "numéro": "number", "tel": "number",
    "adresse": "place", "lieu": "place",
}  # fmt: skip


def unknown_block(kind: str, known: Sequence[str]) -> Words:
    """``!!!`` and a word that is no kind of block; authors often try the French one."""
    close = _FRENCH.get(kind.lower()) or next(iter(get_close_matches(kind, known, n=1)), "")
    hint = _("Blocs possibles : {kinds}.").format(kinds=", ".join(known))
    if close:
        hint = _("Vouliez-vous écrire « !!! {kind} » ?").format(kind=close) + " " + hint
    return _("Le bloc « !!! {kind} » n’existe pas.").format(kind=kind), hint


def empty_block() -> Words:
    """A block without an indented line."""
    return _("Ce bloc est vide : son texte n’est pas décalé de quatre espaces."), _(
        "Décalez de quatre espaces chaque ligne du bloc."
    )


def misplaced(kind: str) -> Words:
    """A block that draws itself, inside a list."""
    return _("Le bloc « !!! {kind} » ne se met pas dans une liste.").format(kind=kind), _(
        "Écrivez « !!! » au tout début de la ligne, après une ligne vide."
    )


def bad_title(rest: str) -> Words:
    """Words after the kind that are not between straight quotes."""
    title = rest.strip(' "“”«»\u00a0\u202f')[:60]
    hint = _('Écrivez « "{title}" ».').format(title=title)
    return _("Le titre d’un bloc se met entre guillemets droits."), hint


def no_title(kind: str) -> Words:
    """A kind that needs a title."""
    return _("Le bloc « !!! {kind} » a besoin d’un titre.").format(kind=kind), _(
        'Écrivez « !!! {kind} "Le titre" ».'
    ).format(kind=kind)


def unknown_option(name: str, known: Sequence[str]) -> Words:
    """A first line that looks like an option and is none."""
    close = _OPTIONS.get(name.lower(), "")
    if close not in known:
        close = next(iter(get_close_matches(name, known, n=1)), "")
    hint = _("Options de ce bloc : {names}.").format(names=", ".join(known))
    if close:
        hint = _("Vouliez-vous écrire « {name}: » ?").format(name=close) + " " + hint
    more = _("Si c’est du texte, laissez une ligne vide avant.")
    return _("Ce bloc n’a pas d’option « {name} ».").format(name=name), f"{hint} {more}"


def repeated_option(name: str) -> Words:
    """The same option twice."""
    return _("L’option « {name} » est déjà donnée.").format(name=name), _(
        "Gardez une seule des deux lignes."
    )


def no_option(name: str, example: str) -> Words:
    """An option that must be there."""
    return _("Il manque « {name}: » à ce bloc.").format(name=name), _(
        "Écrivez sous « !!! », décalé de quatre espaces : « {name}: {example} »."
    ).format(name=name, example=example)


def no_alternative(name: str) -> Words:
    """A picture of a block without its description."""
    return _("Cette image n’a pas de description."), _(
        "Écrivez après « {name}: » ce qu’elle montre d’important."
    ).format(name=name)


def no_captions() -> Words:
    """A film without captions."""
    return _("Cette vidéo n’a pas de sous-titres."), _(
        "Écrivez « captions: media/nom.vtt », ou « captions: none » si personne n’y parle."
    )


def no_transcript(*, silent: bool) -> Words:
    """A sound without its words, or a silent film without the tale of what it shows."""
    if silent:
        return _("Cette vidéo muette n’a pas de texte qui dise ce qu’elle montre."), _(
            "Racontez-la en quelques phrases, décalées de quatre espaces, après une ligne vide."
        )
    return _("Ce son n’a pas de transcription."), _(
        "Écrivez tout ce qu’on entend, décalé de quatre espaces, après une ligne vide."
    )


def bad_file(name: str, text: str, endings: Sequence[str]) -> Words:
    """A value that does not name a file of the right sort."""
    return _("« {text} » ne convient pas à « {name}: ».").format(text=text[:60], name=name), _(
        "Rangez le fichier dans « media » ; fins acceptées : {endings}."
    ).format(endings=", ".join(endings))


def bad_phone(text: str) -> Words:
    """A number nobody could dial."""
    return _("« {text} » n’est pas un numéro de téléphone.").format(text=text[:40]), _(
        "Écrivez 10 chiffres, un numéro court (3975), ou « + » et l’indicatif du pays."
    )


def not_yes(name: str) -> Words:
    """An option that is there or not."""
    return _("« {name}: » n’accepte que « yes ».").format(name=name), _(
        "Écrivez « {name}: yes », ou retirez la ligne."
    ).format(name=name)


def not_steps() -> Words:
    """Steps that are not a numbered list."""
    return _("Les étapes sont une liste numérotée."), _(
        "Commencez chaque étape par son numéro : « 1. Je pose la barrière. »."
    )


def not_table() -> Words:
    """A table without its row of headers."""
    return _("Ce bloc attend un tableau."), _(
        "Écrivez les titres « | a | b | », puis « |---|---| », puis une ligne par rangée."
    )
