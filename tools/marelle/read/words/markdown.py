"""Stage 1, read: the sentences about lessons; each function gives a sentence and a hint."""

from collections.abc import Sequence
from difflib import get_close_matches

from marelle.i18n import _
from marelle.read.words import Words

_FRENCH = {
    "retenir": "key", "important": "key", "exemple": "example", "contre-exemple": "counter-example",
    "attention": "warning", "danger": "warning", "définition": "definition", "astuce": "tip",
    "conseil": "tip", "note": "tip", "info": "tip",
}  # fmt: skip


def no_title() -> Words:
    """No first-level heading on the first line."""
    return _("Une leçon commence par son titre."), _("Écrivez en première ligne : « # Titre ».")


def second_title() -> Words:
    """Two first-level headings."""
    return _("Une leçon n’a qu’un titre ; en voici un second."), _(
        "Écrivez « ## » pour un intertitre, ou faites un autre écran."
    )


def no_html(tag: str) -> Words:
    """A tag, or a comment."""
    return _("Le HTML (« {tag} ») n’est pas accepté dans une leçon.").format(tag=tag[:30]), _(
        "Écrivez-le en Markdown ; pour montrer un « < », écrivez « \\< »."
    )


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
