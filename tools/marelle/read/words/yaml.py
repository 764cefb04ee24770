"""Stage 1, read: the sentences about YAML; each function gives a sentence and a hint."""

from marelle.i18n import _
from marelle.read.words import Words


def only_comments() -> Words:
    """Nothing but comments."""
    return _("Ce fichier ne contient que des commentaires."), _(
        "Écrivez son contenu, ou supprimez-le."
    )


def several_documents() -> Words:
    """A second ``---``."""
    return _("Un second document YAML commence ici ; un fichier n’en contient qu’un."), _(
        "Supprimez la ligne « --- », ou mettez la suite dans un autre fichier."
    )


def too_many_values(cap: int) -> Words:
    """More values than any honest file."""
    return _("Ce fichier contient plus de {cap} valeurs.").format(cap=cap), _(
        "Répartissez son contenu en plusieurs fichiers."
    )


def too_deep(cap: int) -> Words:
    """More levels than any honest file."""
    return _("Plus de {cap} blocs sont imbriqués les uns dans les autres.").format(cap=cap), _(
        "Vérifiez les retraits et les crochets."
    )


def tag() -> Words:
    """``!important``."""
    return _("Un point d’exclamation au début d’une valeur est réservé à YAML."), _(
        'Mettez tout le texte entre guillemets droits : "!…".'
    )


def bad_number(word: str) -> Words:
    """Infinite, or too long to keep."""
    shown = word if len(word) <= 20 else f"{word[:20]}…"
    return _("« {word} » n’est pas un nombre que l’on peut garder exactement.").format(
        word=shown
    ), _("Si c’est du texte (un numéro, un code), mettez-le entre guillemets droits.")


def duplicate_key(key: str) -> Words:
    """The same key twice in one block."""
    return _("La clé « {key} » est écrite deux fois dans le même bloc.").format(key=key), _(
        "Gardez une seule des deux lignes."
    )


def bad_key() -> Words:
    """A list or a block where a key should be."""
    return _("Une clé doit être un simple mot ; ici c’est une liste ou un bloc."), _(
        "Si c’est du texte, mettez-le entre guillemets droits."
    )


def spaced_key(key: str) -> Words:
    """A non-breaking space beside a key."""
    return _("Une espace insécable, invisible, est collée à la clé « {key} ».").format(key=key), _(
        "Effacez-la : écrivez « {key}: » avec des espaces ordinaires."
    ).format(key=key)


def unknown_alias(name: str) -> Words:
    """``*name`` without ``&name``."""
    return _("« *{name} » renvoie à un repère « &{name} » qui n’existe pas plus haut.").format(
        name=name
    ), _('Si c’est du texte, mettez-le entre guillemets droits : "*{name}…".').format(name=name)


def unused_anchor(name: str) -> Words:
    """``&name`` that nothing refers to: most likely the beginning of a text."""
    return _("« &{name} » est lu comme un repère YAML et disparaît du texte.").format(name=name), _(
        'Si c’est du texte, mettez-le entre guillemets droits : "&{name} …".'
    ).format(name=name)


def too_many_aliases() -> Words:
    """A few bytes that stand for millions of values."""
    return _("Les renvois (« *nom ») multiplient le contenu de ce fichier au-delà des limites."), _(
        "Écrivez les valeurs en toutes lettres."
    )


def swallowed_text(rest: str) -> Words:
    """Text after `` #``: a comment for YAML."""
    return _("« {rest} » est lu comme un commentaire et disparaît du texte.").format(
        rest=rest if len(rest) <= 40 else f"{rest[:40]}…"
    ), _("Mettez tout le texte entre guillemets droits ; un vrai commentaire s’écrit « # ainsi ».")
