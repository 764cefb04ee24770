"""La description d’une image ne décrit rien.

Une personne aveugle entend cette description à la place de l’image, et rien d’autre.
« Image », « photo 2 » ou un nom de fichier ne lui apprennent rien.

Exemple :

    ![image](media/matelas.svg)

Écrivez plutôt :

    ![Un matelas mouillé barre le trottoir.](media/matelas.svg)
"""

import re
from collections.abc import Iterator

from marelle.diagnostics import Code, Diagnostic, Severity, Span
from marelle.i18n import _
from marelle.rules.base import Reading
from marelle.rules.pictures import alternatives

CODE = Code("MRL541", "weak-alternative", Severity.WARNING)
ENGLISH = """The description of a picture describes nothing.

A blind person hears this description instead of the picture, and nothing else.
“Image”, “photo 2” or a file name tell nothing.
"""
_EMPTY_WORDS = re.compile(
    r"(?:une? )?(?:image|photo(?:graphie)?|dessin|illustration|picto(?:gramme)?|icône|schéma|logo"
    r"|visuel|capture(?: d[’']écran)?|sans titre|figure|image sans titre"
    r"|(?:photo|image) d[’']illustration)"
    r"[\s\d.]*|(?=\S*[\d_])[\w-]+|\S+\.(?:svg|png|jpe?g|webp)|.{0,3}",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Yield a warning for each picture whose alternative names no content."""
    for alt, span in alternatives(reading):
        # A blank one is an error, told as such.
        if alt.strip() and _EMPTY_WORDS.fullmatch(alt.strip()):
            yield _warning(alt, span)


def _warning(alt: str, span: Span) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        span=span,
        message=_("« {alt} » ne dit pas ce que l’image montre.").format(alt=alt),
        hint=_("Décrivez en une phrase ce qui compte pour la leçon."),
    )
