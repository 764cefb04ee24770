"""Stage 1, read: the sentences about lessons; each function gives a sentence and a hint."""

from marelle.i18n import _
from marelle.read.words import Words


def no_title() -> Words:
    """No first-level heading on the first line."""
    return _("Une leçon commence par son titre."), _("Écrivez en première ligne : « # Titre ».")


def second_title() -> Words:
    """Two first-level headings."""
    return _("Une leçon n’a qu’un titre ; en voici un second."), _(
        "Écrivez « ## » pour un intertitre, ou faites un autre écran."
    )


def title_in_sheet() -> Words:
    """A first-level heading in an article."""
    return _("Le titre d’un article est dans sa fiche ; en voici un second."), _(
        "Écrivez « ## » pour un intertitre."
    )


def no_html(tag: str) -> Words:
    """A tag, or a comment."""
    return _("Le HTML (« {tag} ») n’est pas accepté dans une leçon.").format(tag=tag[:30]), _(
        "Écrivez-le en Markdown ; pour montrer un « < », écrivez « \\< »."
    )
